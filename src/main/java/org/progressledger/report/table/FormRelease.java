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
 * All fifteen tables on one basis. They are made and checked together, so that no two tables of one basis disagree.
 *
 * @param tables every table
 */
public record FormRelease(FormBasis basis, Map<AppendixTable, FormTable> tables) implements OfficialForm {

    public FormRelease {
        tables = Collections.unmodifiableMap(new EnumMap<>(tables));
        if (tables.size() != AppendixTable.values().length) {
            throw new IllegalArgumentException("A release has all tables, not only " + tables.keySet());
        }
    }

    /**
     * Writes the tables, unchecked.
     *
     * @param figures what they count by
     * @param reported last report of the population of each unit
     * @param ruleSet the poverty standard in force on the closing day
     */
    public static FormRelease of(
            FormFigures figures,
            Map<UnitId, PopulationReported> reported,
            Optional<PovertyRuleSet> ruleSet,
            Territory territory) {
        AreaTables written = new AreaTables(figures, reported, ruleSet, territory);
        Map<AppendixTable, FormTable> tables = new EnumMap<>(AppendixTable.class);
        for (AppendixTable table : AppendixTable.values()) {
            tables.put(table, written.table(table));
        }
        return new FormRelease(written.basis(), tables);
    }

    public FormTable table(AppendixTable table) {
        return tables.get(table);
    }

    @Override
    public List<Equation> equations() {
        return new TableEquations(tables).all();
    }
}
