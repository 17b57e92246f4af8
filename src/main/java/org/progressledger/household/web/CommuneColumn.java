package org.progressledger.household.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The columns of the province page, by each of which it can be sorted. */
enum CommuneColumn {
    NAME(byName()),
    POOR(Comparator.comparingLong(CommuneCounts::poor)),
    NEAR_POOR(Comparator.comparingLong(CommuneCounts::nearPoor)),
    TOTAL(Comparator.comparingLong(CommuneCounts::total)),
    CHANGE(Comparator.comparingLong(CommuneCounts::change));

    private final Comparator<CommuneCounts> order;

    CommuneColumn(Comparator<CommuneCounts> order) {
        this.order = order;
    }

    /** Equal lines stand in the order of their names. */
    Comparator<CommuneCounts> order(boolean descending) {
        return (descending ? order.reversed() : order).thenComparing(byName());
    }

    String message() {
        return "province.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By the name without its kind: communes and wards stand together. */
    private static Comparator<CommuneCounts> byName() {
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return (first, second) -> vietnamese.compare(first.name(), second.name());
    }
}
