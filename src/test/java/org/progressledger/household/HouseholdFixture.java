package org.progressledger.household;

import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.at;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.head;
import static org.progressledger.household.HouseholdExamples.sheetFor;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/** A household, given events and sent commands, and what both are made of. */
abstract class HouseholdFixture {

    static final LocalDate DAY = decisionOf(2024).date();
    static final DecisionReference CORRECTION =
            new DecisionReference("7/QĐ-UBND", LocalDate.of(2025, 3, 1), "UBND xã Mẫu");
    static final DecisionReference CLOSING =
            new DecisionReference("6/QĐ-UBND", LocalDate.of(2025, 2, 1), "UBND xã Mẫu");

    FixtureConfiguration<Household> household;

    @BeforeEach
    void aHousehold() {
        household = new AggregateTestFixture<>(Household.class);
        household.registerInjectableResource(HouseholdExamples.decider());
        household.registerCommandDispatchInterceptor(
                messages -> (index, command) -> LedgerCommands.message(command.getPayload()));
    }

    String recognitionId() {
        return household
                .getEventStore()
                .readEvents(HOUSEHOLD.toString())
                .asStream()
                .filter(message -> message.getPayload() instanceof StatusRecognised)
                .reduce((first, second) -> second)
                .orElseThrow()
                .getIdentifier();
    }

    static void refused(ResultValidator<Household> result, RefusalReason reason) {
        result.expectNoEvents().expectException(new CustomMatcher<Throwable>("refused because " + reason) {
            @Override
            public boolean matches(Object actual) {
                return actual instanceof HouseholdRefusedException exception
                        && exception.refused().reason() == reason;
            }
        });
    }

    static Registered registered() {
        return new Registered(HOUSEHOLD, at(DINH_HOA), head(), 4, DAY, decisionOf(2024));
    }

    static Scored scored(PovertyClass povertyClass) {
        return new Scored(
                HOUSEHOLD,
                "POV-2022",
                sheetFor(povertyClass),
                Optional.of(povertyClass),
                Optional.empty(),
                DAY,
                Optional.of(decisionOf(2024)));
    }

    static StatusRecognised recognised(PovertyClass povertyClass, PovertyClass recomputed) {
        return new StatusRecognised(
                HOUSEHOLD,
                Recognised.of(
                        povertyClass,
                        Optional.of(recomputed),
                        HouseholdExamples.RULE_SETS.byKey("POV-2022").orElseThrow()),
                Cause.REVIEW,
                Declaration.none(),
                DAY,
                decisionOf(2024));
    }

    static CorrectRecognition correction(String corrects, PovertyClass povertyClass, LocalDate day) {
        return new CorrectRecognition(
                HOUSEHOLD, corrects, povertyClass, Optional.of(day), "ghi nhầm", CORRECTION, Optional.empty());
    }

    static RecognitionCorrected corrected(String corrects, PovertyClass povertyClass) {
        return new RecognitionCorrected(
                HOUSEHOLD,
                corrects,
                Optional.of(Recognised.of(
                        povertyClass,
                        Optional.of(PovertyClass.POOR),
                        HouseholdExamples.RULE_SETS.byKey("POV-2022").orElseThrow())),
                "ghi nhầm",
                DAY,
                CORRECTION,
                Optional.empty());
    }

    static Closed closed() {
        return new Closed(HOUSEHOLD, ClosingReason.MOVED_AWAY, LocalDate.of(2025, 2, 1), CLOSING);
    }
}
