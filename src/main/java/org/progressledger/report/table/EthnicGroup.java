package org.progressledger.report.table;

import org.progressledger.household.Person;

/** To which side of the line between Kinh and the ethnic minorities a household counts: that of its head. */
enum EthnicGroup {
    KINH,
    MINORITY,
    /** The ethnicity of the head is not recorded. */
    UNKNOWN;

    private static final String MAJORITY = "Kinh";

    static EthnicGroup of(Person head) {
        return head.ethnicity()
                .filter(name -> !name.isEmpty())
                .map(name -> name.equalsIgnoreCase(MAJORITY) ? KINH : MINORITY)
                .orElse(UNKNOWN);
    }
}
