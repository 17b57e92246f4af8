package org.progressledger.report.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.report.CellEntry;
import org.progressledger.report.CellEntry.Added;
import org.progressledger.report.FormArea;
import org.progressledger.report.FormCheck;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.FormRefusedException;
import org.progressledger.report.HouseholdChange;
import org.progressledger.report.UnitsUnder;
import org.progressledger.report.table.Counting.OfInhabitants;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Territory;

/**
 * Opens cells of released tables into what they count.
 *
 * @param release tables as they left
 * @param reported last report of the population of each unit
 * @param ruleSet the poverty standard in force on the closing day
 * @param households what households add to a cell
 */
public record CellOpening(
        FormRelease release,
        Map<UnitId, PopulationReported> reported,
        Optional<PovertyRuleSet> ruleSet,
        Territory territory,
        Entries households) {

    /** Finds what households add to a cell. */
    @FunctionalInterface
    public interface Entries {

        /** @param question asked about the area of the cell's row */
        List<CellEntry> of(FormQuestion question, Function<HouseholdChange, Stream<Added>> cell);
    }

    /**
     * @param row key of a row
     * @param column code of a column
     * @throws FormRefusedException if there is no such cell, or the table is a list, whose rows are households
     * @throws org.progressledger.report.UnbalancedFormException if the parts are not the number in the table
     */
    public OpenedCell open(AppendixTable table, String row, String column) {
        if (table.isList()) {
            throw FormRefusedException.unknownCell(Integer.toString(table.number()), row, column);
        }
        FormTable form = release.table(table);
        FormRow opened = form.rows().stream()
                .filter(candidate -> candidate.key().equals(row))
                .findFirst()
                .orElseThrow(() -> FormRefusedException.unknownCell(Integer.toString(table.number()), row, column));
        Measure measure = new TableMeasures(ruleSet, ethnicities())
                .of(table).stream()
                        .filter(candidate -> candidate.column().code().equals(column))
                        .findFirst()
                        .orElseThrow(
                                () -> FormRefusedException.unknownCell(Integer.toString(table.number()), row, column));
        PartsOfTables parts = new PartsOfTables(
                release.printed(table), new AreaNames(territory, question().boundaries()));
        return FormCheck.released(
                measure.part() instanceof OfInhabitants inhabitants
                        ? parts.ofReports(opened, measure.column(), reports(opened), inhabitants)
                        : parts.ofHouseholds(opened, measure.column(), entries(opened, measure.part())));
    }

    private List<CellEntry> entries(FormRow row, Counting counting) {
        FormArea area = areaOf(row);
        return households.of(question().of(area), household -> counting.of(household, area));
    }

    private FormQuestion question() {
        return release.basis().question();
    }

    private List<FormColumn> ethnicities() {
        return EthnicityTable.ethnicities(
                release.table(AppendixTable.POOR_BY_ETHNICITY).columns());
    }

    /** A form of the row's area counts the same households in that row. */
    private FormArea areaOf(FormRow row) {
        return switch (row.kind()) {
            case UNIT -> new FormArea.Commune(row.unit().orElseThrow());
            case UNASSIGNED ->
                question().area() instanceof FormArea.Province province
                        ? new FormArea.Unassigned(province.code())
                        : question().area();
            case TOTAL -> question().area();
            case HOUSEHOLD, LINE -> throw new IllegalArgumentException("No table that counts has such a row: " + row);
        };
    }

    private List<PopulationReported> reports(FormRow row) {
        Population population =
                new Population(reported, question().closing(), question().boundaries(), territory);
        Optional<List<PopulationReported>> reports = switch (row.kind()) {
            case UNIT -> population.reportsOf(row.unit().orElseThrow());
            case TOTAL ->
                population.reportsOf(
                        question().area(),
                        new UnitsUnder(question().boundaries(), territory)
                                .communesOf(question().area()));
            default -> Optional.empty();
        };
        return reports.orElse(List.of());
    }
}
