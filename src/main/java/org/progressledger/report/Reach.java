package org.progressledger.report;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * How far back falling back looks. No legal text found says how far, so it is asked for with every form.
 *
 * @param years full years before the opening day, from 1; empty for everything that this ledger holds
 */
public record Reach(OptionalInt years) {

    /** Every earlier period in this ledger. */
    public static final Reach EVERYTHING = new Reach(OptionalInt.empty());

    public Reach {
        if (years.isPresent() && years.getAsInt() < 1) {
            throw new IllegalArgumentException("Falling back looks at 1 year or more, not " + years.getAsInt());
        }
    }

    public static Reach ofYears(int years) {
        return new Reach(OptionalInt.of(years));
    }

    /** First day that is looked at for a period that opens on this day. */
    LocalDate firstDayBefore(LocalDate opening) {
        return years.isPresent() ? opening.minusYears(years.getAsInt()) : LocalDate.MIN;
    }
}
