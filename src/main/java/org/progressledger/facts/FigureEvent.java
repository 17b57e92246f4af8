package org.progressledger.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What one event adds to figures, as a page holds it. */
record FigureEvent(long position, Instant recordedAt, String type, boolean correction, List<Amount> amounts) {

    /** An amount that is added to the figure of a measure from a day on. */
    record Amount(String measure, Dimensions dimensions, LocalDate effectiveOn, long amount) {}

    Stream<Contribution> contributions(String measure) {
        return amounts.stream()
                .filter(amount -> amount.measure().equals(measure))
                .map(amount -> new Contribution(
                        position,
                        recordedAt,
                        type,
                        correction,
                        amount.effectiveOn(),
                        amount.dimensions(),
                        amount.amount()));
    }
}
