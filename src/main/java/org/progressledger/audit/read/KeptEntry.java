package org.progressledger.audit.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.audit.RecordedEntry;
import org.progressledger.facts.DatedEvent.Kind;
import org.progressledger.facts.DatedEvent.Where;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/** An entry as it is kept: with what its own event says of units, and nothing that other events say. */
record KeptEntry(
        long position,
        Instant recordedAt,
        LocalDate effectiveOn,
        String type,
        String stream,
        Actor recorder,
        Optional<String> source,
        Kind kind,
        Where where,
        Optional<DecisionReference> decision) {

    RecordedEntry in(List<UnitId> units) {
        return new RecordedEntry(
                position, recordedAt, effectiveOn, type, stream, recorder, source, kind, units, decision);
    }
}
