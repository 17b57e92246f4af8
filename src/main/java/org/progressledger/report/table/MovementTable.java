package org.progressledger.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.report.Amount;
import org.progressledger.report.ChangeCause;
import org.progressledger.report.MovementColumn;
import org.progressledger.report.table.Counting.OfMovement;
import org.progressledger.ruleset.PovertyClass;

/** Tables 2 and 3: the movement forms as tables, households and persons in each column, then columns 4 and 8 by cause. */
record MovementTable(PovertyClass list) {

    private static final Label BY_CAUSE = new Label("Trong đó giảm khác (cột 4)", "Of these other decrease (column 4)");
    private static final Label JOINING_BY_CAUSE =
            new Label("Trong đó tăng khác (cột 8)", "Of these other increase (column 8)");

    List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (MovementColumn column : MovementColumn.inOrderOf(list)) {
            int number = column.number(list);
            Label words = words(list, column);
            Label group = new Label(
                    "(%d) %s".formatted(number, words.vietnamese()), "(%d) %s".formatted(number, words.english()));
            measures.add(Measure.count(
                    households(column),
                    group,
                    Words.HOUSEHOLDS,
                    new OfMovement(list, column, Optional.empty(), Amount::households)));
            measures.add(Measure.count(
                    persons(column),
                    group,
                    Words.PERSONS,
                    new OfMovement(list, column, Optional.empty(), Amount::persons)));
        }
        for (ChangeCause cause : ChangeCause.values()) {
            measures.add(byCause("decrease.", BY_CAUSE, MovementColumn.OTHER_DECREASE, cause));
        }
        for (ChangeCause cause : ChangeCause.values()) {
            measures.add(byCause("increase.", JOINING_BY_CAUSE, MovementColumn.OTHER_INCREASE, cause));
        }
        return measures;
    }

    private Measure byCause(String code, Label group, MovementColumn column, ChangeCause cause) {
        return Measure.count(
                code + cause,
                group,
                words(cause),
                new OfMovement(list, column, Optional.of(cause), Amount::households));
    }

    String households(MovementColumn column) {
        return "households." + column.number(list);
    }

    String persons(MovementColumn column) {
        return "persons." + column.number(list);
    }

    static Label words(ChangeCause cause) {
        return new Label(cause.vietnamese(), cause.english());
    }

    static Label words(PovertyClass list, MovementColumn column) {
        boolean poor = list == PovertyClass.POOR;
        return switch (column) {
            case OPENING -> new Label("Đầu kỳ", "Opening");
            case WENT_TO_OTHER_LIST ->
                poor
                        ? new Label("Trở thành hộ cận nghèo", "Became near-poor")
                        : new Label("Trở thành hộ nghèo", "Became poor");
            case ESCAPED ->
                poor
                        ? new Label("Vượt chuẩn cận nghèo", "Passed above near-poor")
                        : new Label("Thoát cận nghèo", "Escaped near-poverty");
            case OTHER_DECREASE -> new Label("Giảm khác", "Other decrease");
            case CAME_FROM_OTHER_LIST ->
                poor
                        ? new Label("Hộ cận nghèo thành hộ nghèo", "Near-poor became poor")
                        : new Label("Hộ nghèo thành hộ cận nghèo", "Poor became near-poor");
            case FELL_BACK ->
                poor ? new Label("Tái nghèo", "Fell back") : new Label("Tái cận nghèo", "Fell back into near-poverty");
            case NEWLY_ARISING -> new Label("Phát sinh mới", "Newly arising");
            case OTHER_INCREASE -> new Label("Tăng khác", "Other increase");
            case CLOSING -> new Label("Cuối kỳ", "Closing");
        };
    }
}
