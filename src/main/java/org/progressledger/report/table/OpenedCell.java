package org.progressledger.report.table;

import java.util.List;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.report.CellEntry;
import org.progressledger.report.Equation;
import org.progressledger.report.EquationName;
import org.progressledger.report.EquationRule;
import org.progressledger.report.OfficialForm;

/**
 * A cell of a table with what it counts, on the basis of its table. A share opens into the number that is shown as one.
 *
 * @param cell what stands in the table
 * @param households what it counts of households, by code
 * @param reports the reports that it adds up, if it counts all inhabitants
 */
public record OpenedCell(
        FormBasis basis,
        AppendixTable table,
        FormRow row,
        FormColumn column,
        FormCell cell,
        List<CellEntry> households,
        List<ReportedPart> reports)
        implements OfficialForm {

    /** @param adds households or persons, whichever the cell counts */
    public record ReportedPart(PopulationReported report, long adds) {}

    public OpenedCell {
        households = List.copyOf(households);
        reports = List.copyOf(reports);
    }

    /** The parts together. */
    public long sum() {
        return households.stream().mapToLong(CellEntry::adds).sum()
                + reports.stream().mapToLong(ReportedPart::adds).sum();
    }

    /** The parts are the number in the table. */
    @Override
    public List<Equation> equations() {
        return cell instanceof FormCell.Count count
                ? List.of(new Equation(
                        EquationName.of(
                                EquationRule.PARTS_MAKE_UP_THE_CELL, table.number(), row.label(), column.words()),
                        sum(),
                        count.number()))
                : List.of();
    }
}
