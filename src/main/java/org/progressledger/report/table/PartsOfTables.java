package org.progressledger.report.table;

import java.util.List;
import java.util.Optional;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.report.CellEntry;
import org.progressledger.report.table.Counting.OfInhabitants;
import org.progressledger.ruleset.PovertyClass;

/** What the parts of a cell of a table say: households by code, or reports of population. */
record PartsOfTables(PrintedForm form, AreaNames names) {

    private static final Label HOUSEHOLD = new Label("Mã hộ", "Household code");
    private static final Label UNIT = new Label("Đơn vị báo cáo", "Reporting unit");

    OpenedCell ofHouseholds(FormRow row, FormColumn column, List<CellEntry> households) {
        return new OpenedCell(
                form,
                row,
                column,
                HOUSEHOLD,
                List.of(
                        FormColumn.text("unit", "Xã, phường", "Unit"),
                        FormColumn.text("village", "Thôn, tổ", "Village"),
                        FormColumn.text("opening", "Phân loại đầu kỳ", "Class at the opening"),
                        FormColumn.text("closing", "Phân loại cuối kỳ", "Class at the closing"),
                        FormColumn.text("cause", "Nguyên nhân", "Cause"),
                        FormColumn.count("members", Label.NONE, Words.PERSONS),
                        OpenedCell.adds()),
                households.stream().map(this::part).toList());
    }

    private FormRow part(CellEntry entry) {
        String code = entry.line().household().code();
        return new FormRow(
                FormRow.Kind.HOUSEHOLD,
                entry.line().place().unit(),
                new Label(code, code),
                List.of(
                        FormCell.text(entry.line().place().unit().map(names::of).orElse(AreaTables.UNASSIGNED)),
                        FormCell.text(entry.line().village()),
                        povertyClass(entry.opening()),
                        povertyClass(entry.closing()),
                        FormCell.text(entry.cause().map(MovementTable::words).orElse(Label.NONE)),
                        FormCell.count(entry.line().members()),
                        FormCell.count(entry.adds())));
    }

    private static FormCell povertyClass(Optional<PovertyClass> held) {
        return FormCell.text(held.map(HouseholdList::words).orElse(Label.NONE));
    }

    OpenedCell ofReports(FormRow row, FormColumn column, List<PopulationReported> reports, OfInhabitants inhabitants) {
        return new OpenedCell(
                form,
                row,
                column,
                UNIT,
                List.of(
                        FormColumn.day("day", "Ngày báo cáo", "Day of the report"),
                        FormColumn.text("decision", "Văn bản", "Document"),
                        FormColumn.count("households", Label.NONE, Words.HOUSEHOLDS),
                        FormColumn.count("persons", Label.NONE, Words.PERSONS),
                        OpenedCell.adds()),
                reports.stream().map(report -> part(report, inhabitants)).toList());
    }

    private FormRow part(PopulationReported report, OfInhabitants inhabitants) {
        return new FormRow(
                FormRow.Kind.UNIT,
                Optional.of(report.unit()),
                names.of(report.unit()),
                List.of(
                        new FormCell.Day(report.effectiveOn()),
                        FormCell.text(report.decision().number()),
                        FormCell.count(report.households()),
                        FormCell.count(report.persons()),
                        FormCell.count(inhabitants.number().applyAsLong(Inhabitants.of(List.of(report))))));
    }
}
