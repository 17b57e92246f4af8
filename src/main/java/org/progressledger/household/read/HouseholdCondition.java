package org.progressledger.household.read;

/** What else than unit and class a list of households can ask for; as of both times. */
public enum HouseholdCondition {
    /** Got out of poverty or near-poverty not long ago. */
    NEWLY_ESCAPED,
    /** Somebody is assigned to look after it. */
    LOOKED_AFTER,
    /** Nobody is. */
    LEFT_ALONE
}
