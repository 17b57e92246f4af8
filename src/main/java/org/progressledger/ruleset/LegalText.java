package org.progressledger.ruleset;

/**
 * A text of law on which a rule set rests.
 *
 * @param number such as {@code 07/2021/NĐ-CP}
 * @param about what it says here, in Vietnamese
 */
public record LegalText(String number, String about) {}
