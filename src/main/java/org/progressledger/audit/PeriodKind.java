package org.progressledger.audit;

import org.progressledger.shared.Bilingual;

/** How long the time is that a report is about. */
public enum PeriodKind implements Bilingual {
    MONTH("Tháng", "Month", "M", 1, 12),
    QUARTER("Quý", "Quarter", "Q", 3, 4),
    HALF_YEAR("6 tháng", "Half-year", "H", 6, 2),
    /** From the beginning of the year. */
    NINE_MONTHS("9 tháng", "Nine months", "N", 9, 1),
    YEAR("Năm", "Year", "Y", 12, 1);

    private final String vietnamese;
    private final String english;
    private final String letter;
    private final int months;
    private final int perYear;

    PeriodKind(String vietnamese, String english, String letter, int months, int perYear) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.letter = letter;
        this.months = months;
        this.perYear = perYear;
    }

    @Override
    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String english() {
        return english;
    }

    /** How many there are in a year. */
    public int perYear() {
        return perYear;
    }

    String letter() {
        return letter;
    }

    int months() {
        return months;
    }
}
