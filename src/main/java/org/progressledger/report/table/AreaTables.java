package org.progressledger.report.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.report.FormArea;
import org.progressledger.report.FormFigures;
import org.progressledger.report.FormFigures.Listed;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.HouseholdLine;
import org.progressledger.report.MovementForm;
import org.progressledger.report.MovementForms;
import org.progressledger.report.UnitsUnder;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Place;
import org.progressledger.territory.Territory;

/** Writes the fifteen tables of an area: a row for each of its units, one for the unassigned if there are any, a total. */
final class AreaTables {

    static final Label UNASSIGNED = new Label("Chưa phân bổ được vào đơn vị", "Not assigned to a unit");

    private static final Label TOTAL = new Label("Tổng cộng", "Total");

    private record Row(FormRow.Kind kind, Optional<UnitId> unit, Label label, Counted counted) {}

    private final FormFigures figures;
    private final Optional<PovertyRuleSet> ruleSet;
    private final AreaNames names;
    private final Population population;
    private final FormNotes notes;
    private final List<Label> notesOfArea;
    private final List<Row> rows;
    private final TableMeasures measures;

    AreaTables(
            FormFigures figures,
            Map<UnitId, PopulationReported> reported,
            Optional<PovertyRuleSet> ruleSet,
            Territory territory) {
        this.figures = figures;
        this.ruleSet = ruleSet;
        FormQuestion question = figures.question();
        this.names = new AreaNames(territory, question.boundaries());
        this.population = new Population(reported, question.closing(), question.boundaries(), territory);
        UnitsUnder under = new UnitsUnder(question.boundaries(), territory);
        List<UnitId> units = under.communesOf(question.area());
        this.notesOfArea = under.former(question.area())
                .map(area -> AreaNotes.of(area, area.partly(), question.boundaries()))
                .orElse(List.of());
        this.rows = rows(units);
        this.measures = new TableMeasures(
                ruleSet,
                EthnicityTable.columns(rows.get(rows.size() - 1).counted().of(PovertyClass.POOR)));
        this.notes = new FormNotes(
                units.stream()
                        .filter(unit -> population.of(unit).isEmpty())
                        .map(names::of)
                        .toList(),
                ruleSet);
    }

    private List<Row> rows(List<UnitId> units) {
        Map<Optional<UnitId>, List<HouseholdLine>> lines = new HashMap<>();
        for (Listed listed : figures.lines()) {
            lines.computeIfAbsent(listed.line().place().unit(), none -> new ArrayList<>())
                    .add(listed.line());
        }
        List<Row> written = new ArrayList<>();
        for (UnitId unit : units) {
            written.add(new Row(
                    FormRow.Kind.UNIT,
                    Optional.of(unit),
                    names.of(unit),
                    Counted.of(
                            lines.getOrDefault(Optional.of(unit), List.of()),
                            population.of(unit),
                            movementOf(new FormArea.Commune(unit)))));
        }
        unassigned(lines.getOrDefault(Optional.<UnitId>empty(), List.of())).ifPresent(written::add);
        written.add(new Row(
                FormRow.Kind.TOTAL,
                Optional.empty(),
                TOTAL,
                Counted.of(
                        figures.lines().stream().map(Listed::line).toList(),
                        population.of(figures.question().area(), units),
                        figures.movement())));
        return written;
    }

    private Optional<Row> unassigned(List<HouseholdLine> lines) {
        Optional<FormArea> moved = figures.movement().parts().keySet().stream()
                .filter(FormArea.Unassigned.class::isInstance)
                .findFirst();
        boolean isAsked = figures.question().area() instanceof FormArea.Unassigned;
        return lines.isEmpty() && moved.isEmpty() && !isAsked
                ? Optional.empty()
                : Optional.of(new Row(
                        FormRow.Kind.UNASSIGNED,
                        Optional.empty(),
                        UNASSIGNED,
                        Counted.of(
                                lines,
                                Optional.empty(),
                                isAsked
                                        ? figures.movement()
                                        : moved.map(this::movementOf).orElseGet(this::noMovement))));
    }

    private MovementForms movementOf(FormArea area) {
        return area.equals(figures.question().area())
                ? figures.movement()
                : Optional.ofNullable(figures.movement().parts().get(area)).orElseGet(this::noMovement);
    }

    private MovementForms noMovement() {
        return new MovementForms(
                figures.question(),
                new MovementForm(PovertyClass.POOR, Map.of(), Map.of(), Map.of()),
                new MovementForm(PovertyClass.NEAR_POOR, Map.of(), Map.of(), Map.of()),
                Map.of());
    }

    FormTable table(AppendixTable table) {
        return switch (table) {
            case LIST_OF_POOR -> listed(table, PovertyClass.POOR);
            case LIST_OF_NEAR_POOR -> listed(table, PovertyClass.NEAR_POOR);
            default -> counted(table, measures.of(table));
        };
    }

    FormBasis basis() {
        return new FormBasis(figures.question(), names.of(figures.question().area()), ruleSet.map(PovertyRuleSet::key));
    }

    private FormTable counted(AppendixTable table, List<Measure> counting) {
        return new FormTable(
                table,
                counting.stream().map(Measure::column).toList(),
                rows.stream()
                        .map(row -> new FormRow(
                                row.kind(),
                                row.unit(),
                                row.label(),
                                counting.stream()
                                        .map(measure -> measure.cell(row.counted()))
                                        .toList()))
                        .toList(),
                Stream.concat(notesOfArea.stream(), notes.of(table).stream()).toList());
    }

    private FormTable listed(AppendixTable table, PovertyClass list) {
        HouseholdList households = new HouseholdList(list, names::of, ruleSet);
        return new FormTable(
                table,
                households.columns(),
                figures.lines().stream()
                        .filter(listed -> listed.line().povertyClass() == list)
                        .sorted(Comparator.comparing(
                                listed -> placeInOrder(listed.line().place())))
                        .map(households::row)
                        .toList(),
                notesOfArea);
    }

    /** Units by code, the unassigned last; within a unit the order of the codes stays. */
    private static String placeInOrder(Place place) {
        return place.unit().map(UnitId::toString).orElse("~");
    }
}
