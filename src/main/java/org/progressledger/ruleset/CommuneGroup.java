package org.progressledger.ruleset;

/**
 * A group of communes of which a criteria set asks the same (Decision 51/2025/QĐ-TTg has three).
 *
 * @param code as units bear it, such as {@code 3}
 * @param about which communes it is, in words
 */
public record CommuneGroup(String code, Wording about) {}
