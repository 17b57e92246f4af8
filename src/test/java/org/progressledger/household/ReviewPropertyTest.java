package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.at;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.head;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.household.HouseholdCommand.RegisterHousehold;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.RandomSteps.Kind;
import org.progressledger.ruleset.PovertyClass;

class ReviewPropertyTest {

    private static final int STEPS = 60;
    private static final LocalDate REGISTERED = decisionOf(2024).date();

    private final Map<Kind, Integer> accepted = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> refused = new EnumMap<>(Kind.class);

    @Test
    void in_whatever_order_steps_come_only_those_that_are_due_are_recorded_and_only_a_decision_moves_the_class() {
        long seed = System.nanoTime();
        for (int history = 0; history < RandomHistories.count(); history++) {
            try {
                oneHistory(new Random(seed + history));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Seed " + (seed + history), failure);
            }
        }
        if (RandomHistories.count() >= 50) {
            assertThat(accepted).as("steps recorded").containsOnlyKeys(Kind.values());
            assertThat(refused.keySet()).as("steps refused").contains(Kind.SCREEN_PASSED, Kind.OPINION, Kind.DECIDE);
        }
    }

    private void oneHistory(Random random) {
        RandomSteps steps = new RandomSteps(random);
        ReviewModel model = new ReviewModel();
        Book book = new Book(HouseholdExamples.decider());
        book.record(new RegisterHousehold(HOUSEHOLD, at(DINH_HOA), head(), 4, REGISTERED, decisionOf(2024)));
        LocalDate day = LocalDate.of(2025, 6, 1).plusDays(random.nextInt(30));
        for (int count = 0; count < STEPS; count++) {
            Kind kind = random.nextInt(3) == 0 ? steps.any() : steps.due(book);
            LocalDate asked = day.plusDays(random.nextInt(-1, 4));
            HouseholdCommand command = steps.of(kind, HOUSEHOLD, asked);
            Optional<PovertyClass> before = book.state().povertyClassOn(HouseholdExamples.TODAY);
            Optional<String> expected = model.attempt(kind, asked);
            Optional<String> answer = book.refused(command).map(ReviewPropertyTest::said);
            assertThat(answer).as("%s on %s", kind, asked).isEqualTo(expected);
            (answer.isPresent() ? refused : accepted).merge(kind, 1, Integer::sum);
            List<HouseholdEvent> events = book.record(command);
            if (answer.isEmpty()) {
                day = asked;
                assertThat(events).hasSize(1);
                assertThat(book.record(command)).as("%s said again", kind).isEmpty();
            }
            theClassMovesByADecisionOnly(book, before, command, events);
            theReviewOfEachDayIsTheFoldOfItsSteps(book, model);
        }
    }

    private static void theClassMovesByADecisionOnly(
            Book book, Optional<PovertyClass> before, HouseholdCommand command, List<HouseholdEvent> events) {
        Optional<PovertyClass> after = book.state().povertyClassOn(HouseholdExamples.TODAY);
        if (events.stream().anyMatch(StatusRecognised.class::isInstance)) {
            assertThat(after).contains(((RecogniseStatus) command).povertyClass());
        } else {
            assertThat(after).isEqualTo(before);
        }
    }

    private static void theReviewOfEachDayIsTheFoldOfItsSteps(Book book, ReviewModel model) {
        ReviewFile file = book.state().reviews();
        assertThat(file.underWay().isPresent()).isEqualTo(model.isUnderWay());
        file.last().ifPresent(review -> assertThat(file.on(review.lastDay())).contains(review));
        file.last()
                .ifPresent(review ->
                        assertThat(file.on(review.begunOn().minusDays(1))).isNotEqualTo(Optional.of(review)));
    }

    private static String said(Decided.Refused refused) {
        return switch (refused.reason()) {
            case STEP_MISSING, STEP_NOT_FORESEEN ->
                refused.reason() + " " + refused.arguments().get(0);
            default -> refused.reason().name();
        };
    }
}
