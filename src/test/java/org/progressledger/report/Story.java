package org.progressledger.report;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.Declaration;
import org.progressledger.household.Gender;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Movement;
import org.progressledger.household.Person;
import org.progressledger.household.Recognised;
import org.progressledger.household.Residence;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/** Tells the life of an invented household event by event. */
final class Story {

    static final Person HEAD = new Person(
            "Ma Thị Mẫu", Optional.of(Gender.FEMALE), Optional.empty(), Optional.empty(), Optional.of("Tày"));

    private final InventedBook book;
    private final HouseholdId household;
    private Residence residence = HouseholdExamples.at(HouseholdExamples.DINH_HOA);

    private Story(InventedBook book, String code) {
        this.book = book;
        this.household = HouseholdId.of(code);
    }

    static Story in(InventedBook book, String code) {
        return new Story(book, code);
    }

    Story registered(String day, UnitId unit, int members) {
        residence = HouseholdExamples.at(unit);
        book.record(new HouseholdEvent.Registered(household, residence, HEAD, members, on(day), decision(day)));
        return this;
    }

    Story registeredEarlier(String day, UnitId unit, int members) {
        book.record(new HouseholdEvent.RegisteredEarlier(
                household, HouseholdExamples.at(unit), HEAD, members, on(day), decision(day)));
        return this;
    }

    Story members(String day, int members) {
        book.record(new HouseholdEvent.DetailsReviewed(household, HEAD, members, on(day), decision(day)));
        return this;
    }

    Story moved(String day, UnitId unit, Cause cause) {
        return moved(day, HouseholdExamples.at(unit), cause);
    }

    Story moved(String day, Residence to, Cause cause) {
        book.record(new HouseholdEvent.Moved(household, residence, to, cause, on(day), decision(day)));
        residence = to;
        return this;
    }

    Story reviewed(String day, PovertyClass povertyClass) {
        recognised(day, povertyClass, Cause.REVIEW, RuleSetOwner.NATIONAL, Declaration.none());
        return this;
    }

    Story declared(String day, PovertyClass povertyClass, Optional<PovertyClass> opening, Optional<Movement> movement) {
        recognised(day, povertyClass, Cause.REVIEW, RuleSetOwner.NATIONAL, new Declaration(opening, movement));
        return this;
    }

    Story reclassified(String day, PovertyClass povertyClass, Cause cause) {
        recognised(day, povertyClass, cause, RuleSetOwner.NATIONAL, Declaration.none());
        return this;
    }

    Story recognisedByProvince(String day, PovertyClass povertyClass) {
        recognised(day, povertyClass, Cause.REVIEW, RuleSetOwner.PROVINCE, Declaration.none());
        return this;
    }

    /** Corrects the last recognition. */
    Story corrected(String day, PovertyClass povertyClass) {
        return corrected(day, Optional.of(povertyClass));
    }

    Story withdrawn(String day) {
        return corrected(day, Optional.empty());
    }

    private Story corrected(String day, Optional<PovertyClass> povertyClass) {
        String recognition = book.entries().stream()
                .filter(entry -> entry.event() instanceof HouseholdEvent.StatusRecognised
                        && entry.event().household().equals(household))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .id();
        book.record(new HouseholdEvent.RecognitionCorrected(
                household,
                recognition,
                povertyClass.map(corrected -> recognised(corrected, RuleSetOwner.NATIONAL)),
                "ghi nhầm",
                on(day),
                decision(day),
                Optional.empty()));
        return this;
    }

    Story closed(String day, ClosingReason reason) {
        book.record(new HouseholdEvent.Closed(household, reason, on(day), decision(day)));
        return this;
    }

    Story closingWithdrawn() {
        Recorded closing = book.entries().stream()
                .filter(entry -> entry.event() instanceof HouseholdEvent.Closed
                        && entry.event().household().equals(household))
                .findFirst()
                .orElseThrow();
        book.record(new HouseholdEvent.ClosingWithdrawn(
                household,
                closing.id(),
                "ghi nhầm",
                closing.event().effectiveOn(),
                closing.event().document().orElseThrow()));
        return this;
    }

    private void recognised(
            String day, PovertyClass povertyClass, Cause cause, RuleSetOwner owner, Declaration declaration) {
        book.record(new HouseholdEvent.StatusRecognised(
                household, recognised(povertyClass, owner), cause, declaration, on(day), decision(day)));
    }

    static Recognised recognised(PovertyClass povertyClass, RuleSetOwner owner) {
        return new Recognised(povertyClass, Optional.empty(), false, "POV-2022", owner);
    }

    static DecisionReference decision(String day) {
        return new DecisionReference("1/QĐ-UBND", on(day), "UBND xã Mẫu");
    }

    /** A day written as 12/12/2025. */
    static LocalDate on(String day) {
        String[] parts = day.split("/");
        return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }
}
