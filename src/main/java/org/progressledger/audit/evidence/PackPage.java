package org.progressledger.audit.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a pack that is read and verified by itself: some events in the order of the contents, and the account of them.
 *
 * @param number from 1
 */
record PackPage(int number, List<PackEntry> entries) {

    /** What a browser opens without delay. */
    static final int MOST_EVENTS = 1_000;

    static List<PackPage> of(List<PackEntry> entries) {
        List<PackPage> pages = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += MOST_EVENTS) {
            pages.add(new PackPage(
                    pages.size() + 1, entries.subList(from, Math.min(from + MOST_EVENTS, entries.size()))));
        }
        return pages;
    }

    String contents() {
        return contents(number);
    }

    static String contents(int number) {
        return "%s%04d.jsonl".formatted(PackFiles.CONTENTS, number);
    }

    String events() {
        return "%s%04d.jsonl".formatted(PackFiles.EVENTS, number);
    }

    String account() {
        return "%s%04d.html".formatted(PackFiles.ACCOUNT_PAGES, number);
    }

    String proofs() {
        return "%s%04d.zip".formatted(PackFiles.PROOFS, number);
    }
}
