package org.progressledger.report.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Which tables are made: those that count are made and checked together; a list, which names households, when it is asked for. */
public enum FormScope {
    COUNTS,
    LIST_OF_POOR,
    LIST_OF_NEAR_POOR,
    ALL;

    /** The smallest that has these tables. */
    public static FormScope of(Collection<AppendixTable> asked) {
        return Arrays.stream(values())
                .filter(scope -> scope.tables().containsAll(asked))
                .findFirst()
                .orElse(ALL);
    }

    /** What is in it; a list always with everything that it is checked against. */
    public Set<AppendixTable> tables() {
        Set<AppendixTable> tables = EnumSet.allOf(AppendixTable.class);
        if (this == COUNTS || this == LIST_OF_NEAR_POOR) {
            tables.remove(AppendixTable.LIST_OF_POOR);
        }
        if (this == COUNTS || this == LIST_OF_POOR) {
            tables.remove(AppendixTable.LIST_OF_NEAR_POOR);
        }
        return tables;
    }
}
