package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.progressledger.household.Person;
import org.progressledger.household.Recognised;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.household.read.TimelineEntry;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.VietnamTime;

/**
 * The page of a household.
 *
 * @param place where it lived on the day under the drawing asked for, or the unit that is recorded; empty if it was not registered for it
 * @param provincialClass class by the province's own standard
 * @param difference the national recognition in force, if its class is not the one that the rules give
 * @param review the last review that had begun by the day
 * @param timeline the newest entry first
 */
record HouseholdView(
        String code,
        String head,
        Optional<Place> place,
        Optional<PovertyClass> povertyClass,
        Optional<PovertyClass> provincialClass,
        Optional<Recognised> difference,
        Optional<LocalDate> closedOn,
        List<Fact> facts,
        Optional<ReviewView> review,
        List<TimelineLine> timeline) {

    /** A commune with the province above it, as links. */
    record Place(String unit, String name, String provinceCode, String provinceName) {}

    /** @param message key of the words before it */
    record Fact(String message, String text) {}

    static HouseholdView of(
            HouseholdAsOf household, List<TimelineEntry> timeline, Asked asked, Units units, Words words) {
        List<TimelineLine> lines = new ArrayList<>(timeline.stream()
                .map(entry -> TimelineLine.of(entry, units, words))
                .toList());
        Collections.reverse(lines);
        return new HouseholdView(
                household.household().code(),
                household.head().map(Person::name).orElse(household.household().code()),
                asked.placeOf(household)
                        .flatMap(place -> units.place(place.unit().orElse(place.livedIn()), asked.dayOfNames())),
                household.povertyClass(),
                household.provincialClass(),
                inForce(household, timeline).filter(Recognised::differs),
                household.closedOn(),
                facts(household, words),
                household.review().map(ReviewView::of),
                List.copyOf(lines));
    }

    /** The national recognition that gives the class of the day: the last one for it that stands. */
    private static Optional<Recognised> inForce(HouseholdAsOf household, List<TimelineEntry> timeline) {
        LocalDate day = household.basis().effectiveOn();
        return timeline.stream()
                .filter(entry -> entry.correctedBy().isEmpty())
                .filter(entry -> !entry.event().effectiveOn().isAfter(day))
                .sorted((one, other) ->
                        one.event().effectiveOn().compareTo(other.event().effectiveOn()))
                .flatMap(entry -> TimelineLine.recognised(entry.event()).stream())
                .filter(recognised -> recognised.owner() == RuleSetOwner.NATIONAL)
                .reduce((earlier, later) -> later);
    }

    private static List<Fact> facts(HouseholdAsOf household, Words words) {
        List<Fact> facts = new ArrayList<>();
        household.residence().ifPresent(residence -> facts.add(new Fact("household.village", residence.village())));
        household.head().ifPresent(head -> {
            head.birth()
                    .ifPresent(birth -> facts.add(new Fact(
                            "household.birth",
                            birth.date().map(VietnamTime.DAY::format).orElseGet(() -> String.valueOf(birth.year())))));
            head.gender().ifPresent(gender -> facts.add(new Fact("household.gender", words.of(gender))));
            head.ethnicity().ifPresent(ethnicity -> facts.add(new Fact("household.ethnicity", ethnicity)));
            head.personalNumber().ifPresent(number -> facts.add(new Fact("household.personal-number", number)));
        });
        household.members().ifPresent(members -> facts.add(new Fact("household.members", members.toString())));
        household.score().ifPresent(score -> {
            facts.add(new Fact(
                    "household.scores",
                    "B1 = " + score.sheet().b1() + ", B2 = " + score.sheet().b2() + " (" + score.ruleSet() + ")"));
            facts.add(new Fact(
                    "household.deprivations", words.ofDeprivations(score.sheet().deprivations(), score.ruleSet())));
            facts.add(
                    new Fact("household.reasons", words.ofReasons(score.sheet().reasons(), score.ruleSet())));
            facts.add(new Fact("household.traits", words.ofTraits(score.sheet().traits())));
            score.sheet()
                    .children()
                    .ifPresent(children -> facts.add(new Fact("household.children", words.of(children))));
        });
        return facts;
    }
}
