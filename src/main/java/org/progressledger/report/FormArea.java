package org.progressledger.report;

import org.progressledger.shared.UnitId;

/** The area that a form speaks of. */
public sealed interface FormArea {

    /** A commune-level unit of the boundaries asked for. */
    record Commune(UnitId unit) implements FormArea {}

    /**
     * What was a district until 30 June 2025; under later boundaries the units on its ground (decision 0167).
     *
     * @param code three digits
     */
    record FormerDistrict(String code) implements FormArea {}

    /**
     * What was a province until 30 June 2025; under later boundaries the units on its ground (decision 0167).
     *
     * @param code two digits in the numbering of that time
     */
    record FormerProvince(String code) implements FormArea {}

    /**
     * What is a province today, under any boundaries.
     *
     * @param code two digits
     */
    record Province(String code) implements FormArea {}

    /**
     * The households of today's province of which nothing says in which unit of the boundaries they live.
     *
     * @param province two digits
     */
    record Unassigned(String province) implements FormArea {}
}
