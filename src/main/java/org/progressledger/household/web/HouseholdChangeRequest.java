package org.progressledger.household.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.RegisterHousehold;
import org.progressledger.household.HouseholdCommand.WithdrawClosing;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Member;
import org.progressledger.household.MemberCommand.MergeHousehold;
import org.progressledger.household.MemberCommand.SplitHousehold;
import org.progressledger.household.PersonId;
import org.progressledger.household.Relation;
import org.progressledger.household.Residence;
import org.progressledger.household.web.MemberRequest.PersonData;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.PlainText;
import org.progressledger.shared.UnitId;
import org.progressledger.web.form.StatedDecision;

/** What a program asks to be recorded about a household with its people as a whole, as JSON. */
interface HouseholdChangeRequest {

    /** @param unit commune-level unit as {@code code@edition}, such as {@code 05569@2025} */
    record Place(
            @NotNull UnitId unit,

            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String village) {

        Residence residence() {
            return new Residence(unit, village);
        }
    }

    /**
     * Where a household lived outside the province.
     *
     * @param povertyClass class that it had there; absent if none
     */
    record Origin(
            @NotBlank @Size(max = PlainText.LONGEST_NAME) @Pattern(regexp = PlainText.PATTERN)
            String place,

            Optional<PovertyClass> povertyClass) {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "Origin[…]";
        }
    }

    /**
     * A household enters the book.
     *
     * @param person identity that the ledger gave the head before; a new one when absent
     * @param members number of members, the head included
     * @param movedInFrom absent if it did not come from outside the province
     * @param effectiveOn the day of the decision when absent
     */
    record Registration(
            @NotBlank String code,
            @Valid @NotNull Place residence,
            Optional<UUID> person,
            @Valid @NotNull PersonData head,
            @Min(1) int members,
            Optional<@Valid Origin> movedInFrom,
            Optional<LocalDate> effectiveOn,
            @Valid @NotNull StatedDecision decision) {

        PersonId headId() {
            return person.map(PersonId::new).orElseGet(PersonId::random);
        }

        RegisterHousehold command(HouseholdId household) {
            return new RegisterHousehold(
                    household,
                    residence.residence(),
                    head.person(),
                    members,
                    effectiveOn.orElse(decision.date()),
                    decision.reference());
        }
    }

    /**
     * Some of the people become a household of their own.
     *
     * @param into code of the new household
     * @param persons those of them who are known by name, with what they are to the new head
     * @param head the new head, if that is nobody who is known by name yet
     * @param number how many leave in all
     * @param residence the same place when absent
     * @param effectiveOn the day of the decision when absent
     */
    record Split(
            @NotBlank String into,
            Optional<Map<UUID, Relation>> persons,
            Optional<@Valid PersonData> head,
            @Min(1) int number,
            Optional<@Valid Place> residence,
            Optional<LocalDate> effectiveOn,
            @Valid @NotNull StatedDecision decision) {

        SplitHousehold command(HouseholdId household) {
            return new SplitHousehold(
                    household,
                    Households.id(into),
                    MemberRequest.byPerson(persons.orElse(Map.of())),
                    head.map(data -> new Member(PersonId.random(), data.person(), Relation.HEAD, Set.of())),
                    number,
                    residence.map(Place::residence),
                    effectiveOn.orElse(decision.date()),
                    decision.reference());
        }
    }

    /**
     * All people go into another household.
     *
     * @param into code of the household that continues
     * @param relations what they are to its head; {@code OTHER_RELATIVE} for those who are not named
     * @param effectiveOn the day of the decision when absent
     */
    record Merging(
            @NotBlank String into,
            Optional<Map<UUID, Relation>> relations,
            Optional<LocalDate> effectiveOn,
            @Valid @NotNull StatedDecision decision) {

        MergeHousehold command(HouseholdId household) {
            return new MergeHousehold(
                    household,
                    Households.id(into),
                    MemberRequest.byPerson(relations.orElse(Map.of())),
                    effectiveOn.orElse(decision.date()),
                    decision.reference());
        }
    }

    /**
     * The household ended.
     *
     * @param effectiveOn the day of the decision when absent
     */
    record Closing(
            @NotNull ClosingReason reason,
            Optional<LocalDate> effectiveOn,
            @Valid @NotNull StatedDecision decision) {

        CloseHousehold command(HouseholdId household) {
            return new CloseHousehold(household, reason, effectiveOn.orElse(decision.date()), decision.reference());
        }
    }

    /**
     * A closing was a mistake.
     *
     * @param withdraws identifier of the closing's event, as the timeline names it
     */
    record Reopening(
            @NotBlank String withdraws,

            @NotBlank @Size(max = PlainText.LONGEST_SENTENCE) @Pattern(regexp = PlainText.PATTERN)
            String reason,

            @Valid @NotNull StatedDecision decision) {

        WithdrawClosing command(HouseholdId household) {
            return new WithdrawClosing(household, withdraws, reason, decision.reference());
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "Reopening[…]";
        }
    }
}
