package org.progressledger.ruleset;

/** Kind of area of a household's unit; the poverty line differs between the two (Decree 07/2021/NĐ-CP, article 3). */
public enum AreaKind {
    /** {@code Nông thôn}. */
    RURAL,
    /** {@code Thành thị}. */
    URBAN;

    /** Key of the label in the message bundle {@code messages/ruleset}. */
    public String messageKey() {
        return "area-kind." + name();
    }
}
