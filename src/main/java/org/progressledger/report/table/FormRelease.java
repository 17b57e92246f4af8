package org.progressledger.report.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.report.Equation;
import org.progressledger.report.FormFigures;
import org.progressledger.report.OfficialForm;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Territory;

/**
 * Tables on one basis. They are made and checked together, so that no two tables of one basis disagree.
 *
 * @param tables every table that counts, and the lists that were asked for
 */
public record FormRelease(FormBasis basis, Map<AppendixTable, FormTable> tables) implements OfficialForm {

    public FormRelease {
        tables = Collections.unmodifiableMap(new EnumMap<>(tables));
        if (!tables.keySet().containsAll(FormScope.COUNTS.tables())) {
            throw new IllegalArgumentException("A release has all tables that count, not only " + tables.keySet());
        }
    }

    /**
     * Writes the tables, unchecked.
     *
     * @param figures what they count by
     * @param reported last report of the population of each unit
     * @param ruleSet the poverty standard in force on the closing day
     * @param scope which tables
     */
    public static FormRelease of(
            FormFigures figures,
            Map<UnitId, PopulationReported> reported,
            Optional<PovertyRuleSet> ruleSet,
            Territory territory,
            FormScope scope) {
        AreaTables written = new AreaTables(figures, reported, ruleSet, territory);
        Map<AppendixTable, FormTable> tables = new EnumMap<>(AppendixTable.class);
        for (AppendixTable table : scope.tables()) {
            tables.put(table, written.table(table));
        }
        return new FormRelease(written.basis(), tables);
    }

    /** @throws IllegalArgumentException if it is a list that was not asked for */
    public FormTable table(AppendixTable table) {
        return Optional.ofNullable(tables.get(table))
                .orElseThrow(() -> new IllegalArgumentException("Form " + table.number() + " was not asked for"));
    }

    /** One of the tables as it is shown. */
    public PrintedForm printed(AppendixTable table) {
        return new PrintedTable(this, table(table));
    }

    /** Rows of all tables: what it takes to keep it. */
    int rows() {
        return tables.values().stream().mapToInt(table -> table.rows().size()).sum();
    }

    @Override
    public List<Equation> equations() {
        return new TableEquations(tables).all();
    }
}
