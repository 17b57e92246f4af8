package org.progressledger.household;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/** What a household's events so far say, day by day, as far as deciding needs it. Immutable. */
public final class HouseholdState {

    private static final HouseholdState UNKNOWN = new HouseholdState(HouseholdParts.NONE);

    private final HouseholdParts parts;

    private HouseholdState(HouseholdParts parts) {
        this.parts = parts;
    }

    /** A household of which the book knows nothing. */
    public static HouseholdState unknown() {
        return UNKNOWN;
    }

    /**
     * The state after one more event.
     *
     * @param eventId identifier of the event, to which a correction points
     */
    public HouseholdState after(String eventId, HouseholdEvent event) {
        return new HouseholdState(parts.after(eventId, event));
    }

    public boolean isRegistered() {
        return !parts.residences().entries().isEmpty();
    }

    /** First day on which the household is known to exist. */
    public Optional<LocalDate> registeredOn() {
        return parts.residences().entries().stream()
                .map(Chronicle.Entry::effectiveOn)
                .findFirst();
    }

    public Optional<LocalDate> closedOn() {
        return parts.closings().day();
    }

    Closings closings() {
        return parts.closings();
    }

    /** Where the household lives on a day; empty before its registration. */
    public Optional<Residence> residenceOn(LocalDate day) {
        return parts.residences().on(day).map(Chronicle.Entry::value);
    }

    /** Head of the household on a day; empty before its registration. */
    public Optional<Person> headOn(LocalDate day) {
        return peopleOn(day).map(People::head);
    }

    /**
     * Number of members on a day: what the last registration or review on or before it stated, and the changes since.
     * Empty before the registration.
     */
    public Optional<Integer> membersOn(LocalDate day) {
        return peopleOn(day).map(People::number);
    }

    /** The members on a day that are known by name; none from the day on which the household ended. */
    public List<Member> knownMembersOn(LocalDate day) {
        return closedOn().filter(closed -> !day.isBefore(closed)).isPresent()
                ? List.of()
                : peopleOn(day).map(People::known).orElse(List.of());
    }

    /** Since when somebody belongs to the household without a break; empty if that person does not on that day. */
    public Optional<LocalDate> memberSince(PersonId person, LocalDate day) {
        return parts.roster().since(person, day);
    }

    /** The people on a day, as if the household had not ended; empty before its registration. */
    Optional<People> peopleOn(LocalDate day) {
        return parts.composition().on(day, parts.roster().on(day));
    }

    /** The last score on or before a day. */
    public Optional<Scored> scoreOn(LocalDate day) {
        return parts.scores().on(day).map(Chronicle.Entry::value);
    }

    /** The last review that had begun by a day, as it stood on that day. */
    public Optional<Review> reviewOn(LocalDate day) {
        return parts.review().on(day).map(known -> parts.closings().hasEndedBy(day) ? known.over() : known);
    }

    ReviewFile reviews() {
        return parts.review();
    }

    /** National class in force on a day; empty if none was recognised by then, or if the household has ended. */
    public Optional<PovertyClass> povertyClassOn(LocalDate day) {
        return classOn(day, RuleSetOwner.NATIONAL);
    }

    /** Class in force on a day by the province's own standard; it moves no official figure. */
    public Optional<PovertyClass> provincialClassOn(LocalDate day) {
        return classOn(day, RuleSetOwner.PROVINCE);
    }

    private Optional<PovertyClass> classOn(LocalDate day, RuleSetOwner owner) {
        return parts.closings().hasEndedBy(day)
                ? Optional.empty()
                : parts.recognitions().povertyClassOn(day, owner);
    }

    /** The status in force on a day by the standard of each owner that has one, the nation first. */
    List<Recognised> recognisedOn(LocalDate day) {
        return parts.closings().hasEndedBy(day)
                ? List.of()
                : Stream.of(RuleSetOwner.NATIONAL, RuleSetOwner.PROVINCE)
                        .flatMap(owner -> parts.recognitions().on(day, owner).stream())
                        .map(Recognition::judged)
                        .toList();
    }

    /**
     * The movement that a national recognition effective on a day makes, from what stood on the day before. Where the
     * book knows nothing of the time before, what the list declares about it is taken.
     *
     * @param fallingBackYears how many years back a household that was poor before counts as fallen back; empty for all
     *     that this ledger knows, whatever the standard was
     */
    public Movement movementOn(
            LocalDate day,
            PovertyClass closing,
            Cause cause,
            Declaration declaration,
            Optional<Integer> fallingBackYears) {
        return parts.recognitions().movementOn(day, closing, cause, declaration, fallingBackYears);
    }

    /** Who looks after the household, what it received, how it was praised; no assignment outlasts the household. */
    public Help help() {
        return closedOn().map(parts.help()::endingBefore).orElse(parts.help());
    }

    /** How it got out of poverty or near-poverty by the national standard, in the order of the days. */
    public List<Escape> escapes() {
        return parts.recognitions().escapes();
    }

    /** Whether it counts as newly escaped on a day, from when and until when. */
    public Optional<NewlyEscaped> newlyEscapedOn(LocalDate day, EscapeWindow window) {
        if (closedOn().filter(closed -> !closed.isAfter(day)).isPresent()) {
            return Optional.empty();
        }
        return escapes().stream()
                .filter(Escape::isAboveNearPoor)
                .filter(escape -> escape.holdsOn(day))
                .map(escape -> new NewlyEscaped(escape.from(), escape.on(), window.last(escape.on())))
                .filter(escaped -> !escaped.until().isBefore(day))
                .reduce((earlier, later) -> later);
    }

    Chronicle<Residence> residences() {
        return parts.residences();
    }

    /** The data that some persons had on a day. */
    List<Member> described(Collection<PersonId> persons, LocalDate day) {
        return parts.composition().on(day, persons).map(People::known).orElse(List.of());
    }

    Composition details() {
        return parts.composition();
    }

    Roster roster() {
        return parts.roster();
    }

    /** Every score recorded under a decision. */
    Stream<Scored> scoresUnder(DecisionReference decision) {
        return parts.scores().entries().stream()
                .map(Chronicle.Entry::value)
                .filter(scored -> scored.decision()
                        .filter(document -> isSameDocument(document, decision))
                        .isPresent());
    }

    /** In the order in which they were recorded. */
    public List<Recognition> recognitions() {
        return parts.recognitions().recorded();
    }

    public Optional<Recognition> recognition(String eventId) {
        return recognitions().stream()
                .filter(recognition -> recognition.eventId().equals(eventId))
                .findFirst();
    }

    /** Recognitions that were not withdrawn, by day; of one day in the order in which they were recorded. */
    public Stream<Recognition> standing() {
        return parts.recognitions().standing();
    }

    /** Last day from which anything recorded and not withdrawn holds. */
    Optional<LocalDate> lastEffectiveDay() {
        return Stream.of(
                        parts.residences().entries().stream().map(Chronicle.Entry::effectiveOn),
                        parts.composition().days().stream(),
                        parts.roster().events().stream().map(MemberEvent::effectiveOn),
                        parts.scores().entries().stream().map(Chronicle.Entry::effectiveOn),
                        parts.review().last().map(Review::lastDay).stream(),
                        standing().map(Recognition::effectiveOn),
                        parts.help().effectiveDays())
                .flatMap(days -> days)
                .max(Comparator.naturalOrder());
    }

    /** Why the household cannot end on a day: something that is recorded holds from a later one. */
    Optional<Decided.Refused> endingTooEarly(LocalDate day) {
        return lastEffectiveDay()
                .filter(day::isBefore)
                .map(last -> Decided.Refused.because(RefusalReason.CLOSING_BEFORE_LAST_ENTRY, day, last));
    }

    /** Lists spell the issuer in several ways; number and date identify the document. */
    static boolean isSameDocument(DecisionReference one, DecisionReference other) {
        return one.number().equals(other.number()) && one.date().equals(other.date());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HouseholdState state && parts.equals(state.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }
}
