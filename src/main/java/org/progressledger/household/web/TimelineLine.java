package org.progressledger.household.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.household.HelpEvent;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.Recognised;
import org.progressledger.household.Residence;
import org.progressledger.household.ReviewEvent.QuickScreened;
import org.progressledger.household.read.TimelineEntry;
import org.progressledger.household.web.HouseholdView.Fact;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/**
 * One entry of a household's timeline.
 *
 * @param title key of its words
 * @param povertyClass class that it gives
 * @param recomputedClass class that the rules give, where it is another
 * @param actor account that recorded it, empty if unknown
 * @param role key of the role in which it did, empty if unknown
 * @param source file, sheet and row; empty if it was typed in
 * @param correctedBy the last entry that corrects it
 * @param batch mass correction that it is part of, as it stands in addresses
 */
record TimelineLine(
        String eventId,
        long position,
        Instant recordedAt,
        String title,
        LocalDate effectiveOn,
        Optional<DecisionReference> decision,
        Optional<PovertyClass> povertyClass,
        Optional<PovertyClass> recomputedClass,
        List<Fact> facts,
        String actor,
        String role,
        Optional<String> source,
        Optional<String> corrects,
        Optional<String> correctedBy,
        Optional<String> batch) {

    static TimelineLine of(TimelineEntry entry, Units units, Words words) {
        HouseholdEvent event = entry.event();
        return new TimelineLine(
                entry.id(),
                entry.position(),
                entry.recordedAt(),
                titleOf(event),
                event.effectiveOn(),
                event.document(),
                recognised(event).map(Recognised::povertyClass),
                recognised(event).filter(Recognised::differs).flatMap(Recognised::recomputedClass),
                facts(entry, units, words),
                entry.actor().map(Actor::name).orElse(""),
                entry.actor().map(Actor::role).orElse(""),
                source(entry),
                entry.corrects(),
                entry.correctedBy().stream().reduce((earlier, later) -> later),
                batch(event));
    }

    /** The position from which on the entry was known. */
    public long knownAt() {
        return position + 1;
    }

    static String titleOf(HouseholdEvent event) {
        if (event instanceof RecognitionCorrected correction
                && correction.recognised().isEmpty()) {
            return "entry.recognition-withdrawn";
        }
        if (event instanceof QuickScreened screened && !screened.passed()) {
            return "entry.quick-screening-failed";
        }
        if (event instanceof Moved moved && moved.cause() == Cause.BOUNDARY_CHANGE) {
            return "entry.boundary-changed";
        }
        return "entry."
                + event.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=.)(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT);
    }

    private static Optional<String> batch(HouseholdEvent event) {
        return event instanceof RecognitionCorrected correction
                ? correction.batch().map(batch -> batch.value().toString())
                : Optional.empty();
    }

    static Optional<Recognised> recognised(HouseholdEvent event) {
        if (event instanceof StatusRecognised recognition) {
            return Optional.of(recognition.recognised());
        }
        return event instanceof RecognitionCorrected correction ? correction.recognised() : Optional.empty();
    }

    private static List<Fact> facts(TimelineEntry entry, Units units, Words words) {
        List<Fact> facts = new ArrayList<>();
        entry.movement().ifPresent(movement -> facts.add(new Fact("entry.movement", words.of(movement))));
        if (entry.event() instanceof Scored scored) {
            facts.add(new Fact(
                    "household.scores",
                    "B1 = " + scored.sheet().b1() + ", B2 = " + scored.sheet().b2() + " (" + scored.ruleSet() + ")"));
            facts.add(new Fact(
                    "household.deprivations",
                    words.ofDeprivations(scored.sheet().deprivations(), scored.ruleSet())));
        }
        recognised(entry.event())
                .ifPresent(recognised -> facts.add(new Fact(
                        recognised.owner() == RuleSetOwner.NATIONAL ? "entry.standard" : "entry.provincial-standard",
                        recognised.ruleSet())));
        facts.addAll(new ReviewFacts(words).of(entry.event()));
        if (entry.event() instanceof ClosingWithdrawn mistake) {
            facts.add(new Fact("entry.reason", mistake.reason()));
        }
        if (entry.event() instanceof RecognitionCorrected correction) {
            facts.add(new Fact("entry.reason", correction.reason()));
        }
        if (entry.event() instanceof HelpEvent help) {
            facts.addAll(HelpFacts.of(help, words));
        }
        if (entry.event() instanceof Moved moved) {
            facts.add(new Fact(
                    "entry.from", place(moved.from(), moved.effectiveOn().minusDays(1), units)));
            facts.add(new Fact("entry.to", place(moved.to(), moved.effectiveOn(), units)));
        }
        facts.addAll(PeopleFacts.of(entry.event(), words));
        return List.copyOf(facts);
    }

    private static String place(Residence residence, LocalDate day, Units units) {
        return residence.village() + ", " + units.label(residence.unit(), day);
    }

    private static Optional<String> source(TimelineEntry entry) {
        return entry.sourceFile()
                .map(file -> Stream.of(
                                Optional.of(file),
                                entry.sourceSheet(),
                                entry.sourceRow().map(row -> "#" + row))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · ")));
    }
}
