package org.progressledger.ruleset;

/** Who set a standard. A province may set a higher one and pay for it itself. */
public enum RuleSetOwner {
    NATIONAL,
    PROVINCE
}
