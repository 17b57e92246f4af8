package org.progressledger.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.audit.Closing;
import org.progressledger.audit.Period;
import org.progressledger.audit.PeriodKind;
import org.progressledger.shared.DecisionReference;
import org.progressledger.web.KnownAt;
import org.progressledger.web.TimeChoice;

/**
 * A closing of a period.
 *
 * @param closing its own place in the ledger, by which it is named
 * @param position number of events that its figures rest on
 * @param restated how many entries about its days were recorded since
 * @param reopened by what it ended; empty while it holds
 */
record ClosingAnswer(
        Period period,
        PeriodKind kind,
        int year,
        int number,
        LocalDate from,
        LocalDate to,
        long closing,
        long position,
        String boundaries,
        List<String> ruleSets,
        DecisionReference decision,
        Instant recordedAt,
        String recorder,
        long restated,
        Optional<Reopened> reopened) {

    /** @param position its place in the ledger */
    record Reopened(long position, String reason, DecisionReference decision, Instant recordedAt, String recorder) {}

    static ClosingAnswer of(Closing closing, long restated) {
        Period period = closing.closed().period();
        return new ClosingAnswer(
                period,
                period.kind(),
                period.year(),
                period.number(),
                closing.closed().from(),
                closing.closed().to(),
                closing.position(),
                closing.closed().position(),
                closing.closed().boundaries(),
                closing.closed().ruleSets(),
                closing.closed().decision(),
                closing.recordedAt(),
                closing.recorder().name(),
                restated,
                closing.reopened()
                        .map(reopening -> new Reopened(
                                reopening.position(),
                                reopening.event().reason(),
                                reopening.event().decision(),
                                reopening.recordedAt(),
                                reopening.recorder().name())));
    }

    /** The times and the drawing of a report on the closed period. */
    private TimeChoice basis() {
        return new TimeChoice(
                Optional.of(to),
                Optional.of(new KnownAt.Position(position)),
                Optional.empty(),
                Optional.of(boundaries));
    }

    /** Another page on the basis of the closed period. */
    public String asClosed(String path) {
        return basis().at(path);
    }
}
