package org.progressledger.ruleset;

/** Who set a standard. A province may set a higher one and pay for it itself. The later owner goes
 * before the earlier one where only one of them can hold. */
public enum RuleSetOwner {
    NATIONAL,
    PROVINCE
}
