package org.progressledger.household.web;

/** Part of the menu. Its words are the message {@code entry-group.<NAME>}. */
enum EntryGroup {
    REVIEW,
    PEOPLE,
    HELP,
    DECISION;

    String message() {
        return "entry-group." + name();
    }
}
