package org.progressledger.household;

/**
 * The reasons of poverty (nguyên nhân nghèo) that a score sheet can mark (Circular 07/2021/TT-BLĐTBXH). Their words stand
 * in the rule set.
 */
public enum PovertyReason {
    LACK_OF_LAND("R1"),
    LACK_OF_CAPITAL("R2"),
    LACK_OF_LABOUR("R3"),
    LACK_OF_TOOLS("R4"),
    LACK_OF_KNOWLEDGE("R5"),
    LACK_OF_SKILLS("R6"),
    ILLNESS_OR_ACCIDENT("R7"),
    OTHER("R8");

    private final String code;

    PovertyReason(String code) {
        this.code = code;
    }

    /** Code in the rule sets, from R1 to R8. */
    public String code() {
        return code;
    }
}
