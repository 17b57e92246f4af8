package org.progressledger.territory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.territory.AcrossProvinces.Clash;

/**
 * What a check found in a plan.
 *
 * @param kind what it is
 * @param row number of the row in the plan, from 1; empty if it is about the plan or about a row that is missing
 * @param arguments values for the text
 */
public record ReorganisationFinding(Kind kind, Optional<Integer> row, List<Object> arguments) {

    /** What can be found. Each has its text, with what to do, in {@code messages/territory*.properties}. */
    public enum Kind {
        /** Arguments: the key. */
        KEY_MALFORMED(true),
        /** Arguments: the key. */
        KEY_USED(true),
        /** Arguments: the title. */
        TITLE_NOT_PLAIN(true),
        /** Arguments: the day, key and day of the last drawing. */
        DAY_NOT_AFTER_LAST(true),
        /** Arguments: the day, the day on which a unit went from one province into another. */
        DAY_NOT_AFTER_HAND_OVER(true),
        /** Arguments: the code, label of the unit that carries it, its province, the first day. */
        CODE_ELSEWHERE(true),
        /** Arguments: identity that a new unit would have, the province that has it. */
        UNIT_ELSEWHERE(true),
        /** Arguments: the key, the day, the other province, its day. */
        KEY_ELSEWHERE(true),
        /** Arguments: what the row names, the day before. */
        UNIT_UNKNOWN(true),
        /** Arguments: code and label of the unit. */
        UNIT_MISSING(true),
        /** Arguments: code and label of the unit. */
        UNIT_TWICE(true),
        /** Arguments: code and label of the unit, the new code. */
        ROW_TWICE(true),
        /** Arguments: the code. */
        CODE_MALFORMED(true),
        /** Arguments: the code, label of the unit that carries it too. */
        CODE_TWICE(true),
        /** Arguments: the code. */
        NAME_MISSING(true),
        /** Arguments: the name. */
        NAME_NOT_PLAIN(true),
        /** Arguments: the code, the name in this row, the name in an earlier one. */
        NAME_DIFFERS(true),
        /** Arguments: the code. */
        KIND_MISSING(true),
        /** Arguments: the code, the word for the kind in this row, the one in an earlier row. */
        KIND_DIFFERS(true),
        /** Arguments: code and label of the unit. */
        PART_INTO_ITSELF(true),
        /** Arguments: code and label of the unit, the name of the village. */
        VILLAGE_TWICE(true),
        /** Arguments: code and label of the unit. */
        PART_ALONE(false),
        /** Arguments: code and label of the unit, code of the one that takes the part. */
        PART_WITHOUT_VILLAGES(false),
        /** Arguments: code and label of the unit, the name of the village. */
        VILLAGE_NOT_KNOWN(false);

        private final boolean refused;

        Kind(boolean refused) {
            this.refused = refused;
        }

        /** Whether a plan with it is refused; else it is a warning. */
        public boolean isRefused() {
            return refused;
        }

        /** Key of the text, such as {@code territory.plan.unit-twice}. */
        public String messageKey() {
            return "territory.plan." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ReorganisationFinding {
        arguments = List.copyOf(arguments);
    }

    /** What another province has against a plan. */
    static ReorganisationFinding of(Clash clash) {
        Kind kind = switch (clash.reason()) {
            case CODE_TAKEN_ELSEWHERE -> Kind.CODE_ELSEWHERE;
            case UNIT_KNOWN_ELSEWHERE -> Kind.UNIT_ELSEWHERE;
            case DRAWING_DIFFERS -> Kind.KEY_ELSEWHERE;
            default -> throw new IllegalArgumentException("No plan does this: " + clash);
        };
        return new ReorganisationFinding(kind, Optional.empty(), clash.arguments());
    }

    static ReorganisationFinding ofPlan(Kind kind, Object... arguments) {
        return new ReorganisationFinding(kind, Optional.empty(), List.of(arguments));
    }

    static ReorganisationFinding ofRow(int row, Kind kind, Object... arguments) {
        return new ReorganisationFinding(kind, Optional.of(row), List.of(arguments));
    }
}
