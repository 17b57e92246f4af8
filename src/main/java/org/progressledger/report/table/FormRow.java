package org.progressledger.report.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.shared.UnitId;

/**
 * A row of a form.
 *
 * @param kind whom it counts
 * @param unit the unit that it counts, or in which its household lives; empty for a total and for the unassigned
 * @param label its words: the unit, or the household's code
 * @param cells one for each column
 */
public record FormRow(Kind kind, Optional<UnitId> unit, Label label, List<FormCell> cells) {

    /** Whom a row counts. */
    public enum Kind {
        /** The households of one unit. */
        UNIT,
        /** Those of which nothing recorded says in which unit of these boundaries they live. */
        UNASSIGNED,
        /** One household of a list. */
        HOUSEHOLD,
        /** What its label says, such as a criterion. */
        LINE,
        /** The whole area. */
        TOTAL
    }

    public FormRow {
        cells = List.copyOf(cells);
    }

    /** Names the row of a table that counts: its unit, {@code unassigned} or {@code total}. */
    public String key() {
        return unit.map(UnitId::toString).orElseGet(() -> kind.name().toLowerCase(Locale.ROOT));
    }
}
