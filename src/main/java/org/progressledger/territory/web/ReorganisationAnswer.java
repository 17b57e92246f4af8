package org.progressledger.territory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.progressledger.shared.DecisionReference;
import org.progressledger.territory.RecordedReorganisation;
import org.progressledger.territory.RecordedReorganisation.Counts;
import org.progressledger.territory.TerritoryEvent;

/**
 * A reorganisation that was decided.
 *
 * @param position of the event that decided it, in the ledger
 * @param changes what became of each unit and district, as the ledger keeps it; empty in a list
 */
record ReorganisationAnswer(
        String province,
        String key,
        String title,
        LocalDate effectiveOn,
        DecisionReference decision,
        String actor,
        String role,
        Instant recordedAt,
        long position,
        Counts counts,
        List<Change> changes) {

    /** @param event name of the event in kebab case, such as {@code unit-formed} */
    record Change(String event, TerritoryEvent content) {}

    static ReorganisationAnswer inList(RecordedReorganisation recorded) {
        return of(recorded, List.of());
    }

    static ReorganisationAnswer withChanges(RecordedReorganisation recorded) {
        return of(
                recorded,
                recorded.changes().stream()
                        .map(change -> new Change(UnitAnswer.Change.name(change), change))
                        .toList());
    }

    private static ReorganisationAnswer of(RecordedReorganisation recorded, List<Change> changes) {
        return new ReorganisationAnswer(
                recorded.decided().province(),
                recorded.decided().reorganisation(),
                recorded.decided().title(),
                recorded.decided().effectiveOn(),
                recorded.decided().decision(),
                recorded.decision().actor(),
                recorded.decision().role(),
                recorded.decision().recordedAt(),
                recorded.decision().position(),
                recorded.counts(),
                changes);
    }
}
