package org.progressledger.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.progressledger.report.CellEntry.Added;

/** Takes households one by one and keeps what each adds to a cell. */
public final class CellCounting {

    private final FormQuestion question;
    private final UnitsUnder units;
    private final Function<HouseholdChange, Stream<Added>> cell;
    private final List<CellEntry> entries = new ArrayList<>();

    /**
     * @param question asked about the area of the cell's row
     * @param cell what of a household is counted
     */
    public CellCounting(FormQuestion question, UnitsUnder units, Function<HouseholdChange, Stream<Added>> cell) {
        this.question = question;
        this.units = units;
        this.cell = cell;
    }

    public void add(HouseholdFacts facts) {
        HouseholdChange change = HouseholdChange.of(facts, question, units);
        cell.apply(change)
                .filter(added -> added.number() != 0)
                .forEach(added -> entries.add(CellEntry.of(change, question.area(), added)));
    }

    /** By code. */
    public List<CellEntry> entries() {
        return entries.stream()
                .sorted(Comparator.comparing(entry -> entry.line().household().code()))
                .toList();
    }
}
