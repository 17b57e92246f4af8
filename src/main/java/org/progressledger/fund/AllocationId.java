package org.progressledger.fund;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.progressledger.shared.UnitId;

/**
 * Identity of an allocation: its {@link Purpose}, written down. The same purpose makes the same identity on every node, so
 * that a plan that is loaded twice is found again.
 *
 * @param text such as {@code 2026|CENTRAL|INVESTMENT|NTM-2026/1/02|1084712|05569@2025|7894561}; the last part is empty
 *     before detailed allocation
 */
public record AllocationId(@JsonValue String text) implements Comparable<AllocationId> {

    private static final int PLACE_OF_UNIT = 5;

    @JsonCreator
    public AllocationId {
        if (text.isBlank()) {
            throw new IllegalArgumentException("An allocation has an identity");
        }
    }

    public static AllocationId of(Purpose purpose) {
        return new AllocationId(String.join(
                "|",
                purpose.planYears().toString(),
                purpose.source().name(),
                purpose.nature().name(),
                purpose.item().path(),
                purpose.holder(),
                purpose.unit().toString(),
                purpose.project().orElse("")));
    }

    /** The plan years of its purpose. */
    public PlanYears planYears() {
        return PlanYears.parse(text.substring(0, text.indexOf('|')));
    }

    /** The unit of its purpose. */
    public UnitId unit() {
        return UnitId.parse(text.split("\\|", -1)[PLACE_OF_UNIT]);
    }

    @Override
    public int compareTo(AllocationId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
