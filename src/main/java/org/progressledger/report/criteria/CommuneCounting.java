package org.progressledger.report.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.progressledger.commune.progress.CommuneOnDay;
import org.progressledger.commune.progress.CommunesOnDay;
import org.progressledger.commune.progress.ProgressBetween;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.Label;
import org.progressledger.report.table.OpenedCell;
import org.progressledger.report.table.PrintedForm;

/**
 * Counts the communes of which something holds, on both days. The same lists them (decision 0255).
 *
 * @param lines what holds of a commune, from top to bottom
 * @param blocks which communes, from left to right, three columns for each
 */
record CommuneCounting(CriteriaFormQuestion question, ProgressBetween between, List<Line> lines, List<Block> blocks) {

    private static final Label NO_GROUP = new Label("", "");

    record Line(Label label, Predicate<CommuneOnDay> holds) {}

    /** @param code begins the stable names of its columns */
    record Block(String code, Label label, Predicate<CommuneOnDay> has) {}

    CommuneCounting {
        lines = List.copyOf(lines);
        blocks = List.copyOf(blocks);
    }

    List<FormColumn> columns() {
        return blocks.stream()
                .flatMap(block -> PeriodColumns.of(question, block.code(), block.label()).stream())
                .toList();
    }

    List<FormRow> rows() {
        return lines.stream().map(this::row).toList();
    }

    private FormRow row(Line line) {
        List<FormCell> cells = new ArrayList<>();
        for (Block block : blocks) {
            cells.add(FormCell.count(
                    such(between.before(), line, block).communes().size()));
            cells.add(
                    FormCell.count(such(between.after(), line, block).communes().size()));
            cells.add(FormCell.UNKNOWN);
        }
        return new FormRow(FormRow.Kind.LINE, Optional.empty(), line.label(), cells);
    }

    private static CommunesOnDay such(CommunesOnDay day, Line line, Block block) {
        return day.such(block.has().and(line.holds()));
    }

    /**
     * @param form as it was released
     * @param line from 0
     * @param column from 0
     * @return empty if no commune is counted in that column
     */
    Optional<OpenedCell> open(PrintedForm form, int line, int column) {
        if (column % PeriodColumns.EACH == PeriodColumns.PLAN) {
            return Optional.empty();
        }
        CommunesOnDay day = column % PeriodColumns.EACH == 0 ? between.before() : between.after();
        return Optional.of(new OpenedCell(
                form,
                form.rows().get(line),
                form.columns().get(column),
                new Label("Xã", "Commune"),
                List.of(
                        new FormColumn(
                                "day", NO_GROUP, new Label("Đến hết ngày", "At the end of"), FormColumn.Kind.DAY),
                        new FormColumn("group", NO_GROUP, new Label("Nhóm xã", "Group"), FormColumn.Kind.TEXT),
                        new FormColumn(
                                "met", NO_GROUP, new Label("Số tiêu chí đạt", "Criteria met"), FormColumn.Kind.COUNT),
                        OpenedCell.adds()),
                such(day, lines.get(line), blocks.get(column / PeriodColumns.EACH)).communes().stream()
                        .map(commune -> part(day, commune))
                        .toList()));
    }

    private static FormRow part(CommunesOnDay day, CommuneOnDay commune) {
        String name = commune.unit().label();
        return new FormRow(
                FormRow.Kind.UNIT,
                Optional.of(commune.id()),
                new Label(name, name),
                List.of(
                        new FormCell.Day(day.day()),
                        FormCell.text(commune.group().orElse("")),
                        FormCell.count(commune.met()),
                        FormCell.count(1)));
    }
}
