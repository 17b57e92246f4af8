package org.progressledger.report.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.progressledger.report.Equation;
import org.progressledger.report.OfficialForm;

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

    static FormRelease of(AreaTables written) {
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
