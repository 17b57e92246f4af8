package org.progressledger.ruleset;

/** A sentence of ours about a text of law, in both languages of the screens. */
public record Wording(String vietnamese, String english) {}
