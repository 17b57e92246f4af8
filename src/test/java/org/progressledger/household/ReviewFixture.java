package org.progressledger.household;

import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.at;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.head;
import static org.progressledger.household.HouseholdExamples.sheetFor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.ReviewEvent.ListedForReview;
import org.progressledger.household.ReviewEvent.ResultPosted;
import org.progressledger.household.ReviewEvent.VillageMeetingHeld;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/** A household under review, given steps and sent the next one, and what both are made of. */
abstract class ReviewFixture {

    static final Optional<DecisionReference> NONE = Optional.empty();
    static final LocalDate DAY = LocalDate.of(2025, 9, 20);
    static final Registered REGISTERED =
            new Registered(HOUSEHOLD, at(DINH_HOA), head(), 4, decisionOf(2024).date(), decisionOf(2024));
    static final ListedForReview LISTED = new ListedForReview(HOUSEHOLD, "QTRS-2021", DAY, NONE);
    static final Scored SCORED = scored(PovertyClass.POOR);
    static final VillageMeetingHeld AGREED = meeting(40, 38, true);
    static final ResultPosted POSTED = new ResultPosted(HOUSEHOLD, DAY, NONE);

    FixtureConfiguration<Household> household;

    @BeforeEach
    void aHousehold() {
        household = new AggregateTestFixture<>(Household.class);
        household.registerInjectableResource(HouseholdExamples.decider());
        household.registerCommandDispatchInterceptor(
                messages -> (index, command) -> LedgerCommands.message(command.getPayload()));
    }

    History after(HouseholdEvent... events) {
        List<HouseholdEvent> before = new ArrayList<>(List.of(REGISTERED));
        before.addAll(List.of(events));
        return command -> household.given(before).when(command);
    }

    /** A fixture with a history. */
    interface History {
        ResultValidator<Household> when(Object command);
    }

    static Scored scored(PovertyClass povertyClass) {
        return new Scored(
                HOUSEHOLD,
                "POV-2022",
                sheetFor(povertyClass),
                Optional.of(povertyClass),
                Optional.of(povertyClass),
                DAY,
                NONE);
    }

    static VillageMeetingHeld meeting(int present, int agreed, boolean accepted) {
        return new VillageMeetingHeld(HOUSEHOLD, present, agreed, accepted, PovertyClass.POOR, DAY, NONE);
    }

    static RecogniseStatus decision(LocalDate day) {
        return recognition(PovertyClass.POOR, day);
    }

    static RecogniseStatus recognition(PovertyClass povertyClass, LocalDate day) {
        return new RecogniseStatus(
                HOUSEHOLD,
                povertyClass,
                Cause.REVIEW,
                Optional.empty(),
                day,
                new DecisionReference("9/QĐ-UBND", day, "UBND xã Mẫu"));
    }

    static StatusRecognised recognised(LocalDate day) {
        return new StatusRecognised(
                HOUSEHOLD,
                Recognised.of(
                        PovertyClass.POOR,
                        Optional.of(PovertyClass.POOR),
                        HouseholdExamples.RULE_SETS.byKey("POV-2022").orElseThrow()),
                Cause.REVIEW,
                Declaration.none(),
                day,
                new DecisionReference("9/QĐ-UBND", day, "UBND xã Mẫu"));
    }

    static CustomMatcher<Decided> warned(Warning... warnings) {
        return new CustomMatcher<>("recorded with the warnings " + List.of(warnings)) {
            @Override
            public boolean matches(Object actual) {
                return actual instanceof Decided.Events happened
                        && happened.warnings().equals(List.of(warnings));
            }
        };
    }

    static void missing(ResultValidator<Household> result, PendingStep step) {
        refused(result, Decided.Refused.because(RefusalReason.STEP_MISSING, step));
    }

    static void refused(ResultValidator<Household> result, Decided.Refused refused) {
        result.expectNoEvents().expectException(new CustomMatcher<Throwable>("refused with " + refused) {
            @Override
            public boolean matches(Object actual) {
                return actual instanceof HouseholdRefusedException exception
                        && exception.refused().equals(refused);
            }
        });
    }
}
