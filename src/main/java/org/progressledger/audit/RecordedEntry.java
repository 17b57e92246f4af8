package org.progressledger.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.progressledger.facts.DatedEvent.Kind;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnamTime;

/**
 * An event that says something of a day and a unit, as the ledger recorded it.
 *
 * @param position its place in the ledger, from 0
 * @param recordedAt when the ledger recorded it
 * @param effectiveOn the day from which what it says is true
 * @param type stored name of the event, such as {@code household.StatusRecognised}
 * @param stream stream that it belongs to, such as {@code household:05569-00001}
 * @param recorder who recorded it, in which role
 * @param source file that it was read from; empty if it was entered by hand
 * @param units those that it concerns, under the boundaries that it was recorded by, the one in the first place first; none
 *     if nothing says where what it is about lies
 * @param decision document behind it; empty if it names none
 */
public record RecordedEntry(
        long position,
        Instant recordedAt,
        LocalDate effectiveOn,
        String type,
        String stream,
        Actor recorder,
        Optional<String> source,
        Kind kind,
        List<UnitId> units,
        Optional<DecisionReference> decision) {

    public RecordedEntry {
        units = List.copyOf(units);
    }

    /** The day in Viet Nam on which it was recorded. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, VietnamTime.ZONE);
    }

    /** Days from the effective day to that of recording; negative for what was recorded in advance. */
    public long delay() {
        return ChronoUnit.DAYS.between(effectiveOn, recordedOn());
    }
}
