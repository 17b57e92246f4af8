package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.household.EscapeWindow;
import org.progressledger.household.HelpEvent.SupportReversed;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdState;
import org.progressledger.household.Movement;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ruleset.ReviewProcedure;
import org.progressledger.ruleset.ReviewProcedures;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Actor;
import org.progressledger.territory.Lineage;

/** A household's document read as known at a position: the events before it, folded by the rules of the aggregate. */
final class HouseholdReading {

    private final HouseholdId household;
    private final List<HistoryEntry> entries;
    private final HouseholdState state;

    private HouseholdReading(HouseholdId household, List<HistoryEntry> entries) {
        this.household = household;
        this.entries = entries;
        this.state = HistoryEntry.folded(entries);
    }

    /** Empty if nothing of the household was known then. */
    static Optional<HouseholdReading> of(HouseholdDocument document, long knownAt) {
        List<HistoryEntry> known = document.record().history().stream()
                .map(HistoryEntry::read)
                .filter(entry -> entry.position() < knownAt)
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new HouseholdReading(HouseholdId.of(document.id()), known));
    }

    private List<KnownMember> people(LocalDate day) {
        return state.knownMembersOn(day).stream()
                .map(member -> new KnownMember(
                        member, state.memberSince(member.id(), day).orElseThrow()))
                .toList();
    }

    private Optional<Lineage> lineageOn(LocalDate day) {
        Standings standings = Standings.NONE;
        for (HistoryEntry entry : entries) {
            standings = standings.after(entry.id(), entry.event());
        }
        return standings.lastHomeOn(day).map(Home::lineage);
    }

    HouseholdAsOf asOf(Basis basis, ReviewProcedures procedures) {
        LocalDate day = basis.effectiveOn();
        return new HouseholdAsOf(
                household,
                basis,
                state.residenceOn(day),
                lineageOn(day),
                state.headOn(day),
                state.membersOn(day),
                people(day),
                state.povertyClassOn(day),
                state.provincialClassOn(day),
                state.scoreOn(day),
                state.newlyEscapedOn(day, EscapeWindow.on(day, procedures)),
                HelpAsOf.of(state.help(), day),
                state.closedOn().filter(closed -> !closed.isAfter(day)),
                state.reviewOn(day).map(review -> ReviewAsOf.of(review, day, procedures)));
    }

    /** The events in the order of recording, movements by the procedures of the review. */
    List<TimelineEntry> timeline(ReviewProcedures procedures) {
        Map<String, List<String>> corrections = corrections();
        List<TimelineEntry> timeline = new ArrayList<>();
        for (HistoryEntry entry : entries) {
            Map<String, String> metadata = entry.metadata();
            timeline.add(new TimelineEntry(
                    entry.id(),
                    entry.position(),
                    entry.recordedAt(),
                    entry.event(),
                    Optional.ofNullable(metadata.get(EventMetadata.ACTOR))
                            .map(name -> new Actor(name, metadata.getOrDefault(EventMetadata.ROLE, ""))),
                    Optional.ofNullable(metadata.get(EventMetadata.SOURCE_FILE)),
                    Optional.ofNullable(metadata.get(EventMetadata.SOURCE_SHEET)),
                    Optional.ofNullable(metadata.get(EventMetadata.SOURCE_ROW)).map(Integer::valueOf),
                    movement(entry.event(), procedures),
                    corrections.getOrDefault(entry.id(), List.of())));
        }
        return List.copyOf(timeline);
    }

    /** By the event corrected: a closing, a recognition, an earlier correction of the same recognition, or a support. */
    private Map<String, List<String>> corrections() {
        Map<String, List<String>> versions = new HashMap<>();
        Map<String, List<String>> corrections = new HashMap<>();
        for (HistoryEntry entry : entries) {
            if (entry.event() instanceof SupportReversed reversal) {
                corrections.put(reversal.support(), List.of(entry.id()));
            }
            if (entry.event() instanceof RecognitionCorrected correction) {
                List<String> earlier = versions.computeIfAbsent(
                        correction.corrects(), recognition -> new ArrayList<>(List.of(recognition)));
                earlier.forEach(corrected -> corrections
                        .computeIfAbsent(corrected, none -> new ArrayList<>())
                        .add(entry.id()));
                earlier.add(entry.id());
            }
            if (entry.event() instanceof ClosingWithdrawn mistake) {
                corrections.put(mistake.withdraws(), List.of(entry.id()));
            }
        }
        return corrections;
    }

    /** A province's own standard moves no official figure, so its recognitions make no movement. */
    private Optional<Movement> movement(HouseholdEvent event, ReviewProcedures procedures) {
        return event instanceof StatusRecognised recognised
                        && recognised.recognised().owner() == RuleSetOwner.NATIONAL
                ? Optional.of(state.movementOn(
                        recognised.effectiveOn(),
                        recognised.recognised().povertyClass(),
                        recognised.cause(),
                        recognised.declaration(),
                        procedures.inForceOn(recognised.effectiveOn()).flatMap(ReviewProcedure::fallingBackYears)))
                : Optional.empty();
    }
}
