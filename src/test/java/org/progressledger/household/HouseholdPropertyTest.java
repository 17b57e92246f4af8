package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.RuleSetOwner;

class HouseholdPropertyTest {

    private static final int COMMANDS = 40;

    @Test
    void whatever_is_asked_the_rules_of_a_household_hold() {
        long seed = System.nanoTime();
        for (int history = 0; history < RandomHistories.count(); history++) {
            try {
                oneHistory(new RandomHistories(seed + history));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Seed " + (seed + history), failure);
            }
        }
    }

    @Test
    void in_whatever_order_reviews_arrive_each_day_says_what_its_review_said() {
        long seed = System.nanoTime();
        for (int history = 0; history < 10 * RandomHistories.count(); history++) {
            List<RecordReview> reviews = new RandomHistories(seed + history).reviewsInAnyOrder(HOUSEHOLD);
            Book book = new Book(HouseholdExamples.decider());
            reviews.forEach(book::record);
            for (RecordReview review : reviews) {
                LocalDate day = review.effectiveOn();
                assertThat(book.state().povertyClassOn(day))
                        .as("seed %d, class on %s", seed + history, day)
                        .contains(review.povertyClass());
                assertThat(book.state().residenceOn(day))
                        .as("seed %d, residence on %s", seed + history, day)
                        .contains(review.residence());
                assertThat(book.state().membersOn(day))
                        .as("seed %d, members on %s", seed + history, day)
                        .contains(review.members());
            }
        }
    }

    private static void oneHistory(RandomHistories histories) {
        Book book = new Book(HouseholdExamples.decider());
        for (int count = 0; count < COMMANDS; count++) {
            HouseholdCommand command = histories.next(HOUSEHOLD, book);
            List<HouseholdEvent> events = book.record(command);
            if (!events.isEmpty()) {
                saidAgainChangesNothing(book, command);
                aReviewIsWhatTheBookSays(book, command);
            }
        }
        theStateIsTheFoldOfTheEvents(book);
        correctionsPointAtWhatStands(book);
        nothingButCorrectionsAfterClosing(book);
        aCorrectionKeepsTheOwnerOfWhatItCorrects(book);
        movementsFollowFromTheDaysBefore(book);
        noDateLiesInTheFuture(book);
        theClassOfEveryDayIsWhatTheEventsSay(book, histories);
    }

    private static void saidAgainChangesNothing(Book book, HouseholdCommand command) {
        assertThat(book.record(command)).as("said again: %s", command).isEmpty();
    }

    private static void aReviewIsWhatTheBookSays(Book book, HouseholdCommand command) {
        if (command instanceof RecordReview review) {
            LocalDate day = review.effectiveOn();
            assertThat(book.state().residenceOn(day)).contains(review.residence());
            assertThat(book.state().membersOn(day)).contains(review.members());
            assertThat(book.state().recognitions())
                    .anyMatch(recognition ->
                            recognition.recorded() == review.povertyClass() && recognition.isUnder(review.decision()));
        }
    }

    private static void theStateIsTheFoldOfTheEvents(Book book) {
        HouseholdState folded = HouseholdState.unknown();
        for (Book.Entry entry : book.entries()) {
            folded = folded.after(entry.id(), entry.event());
        }
        assertThat(folded).isEqualTo(book.state());
    }

    private static void correctionsPointAtWhatStands(Book book) {
        Set<String> standing = new HashSet<>();
        for (Book.Entry entry : book.entries()) {
            if (entry.event() instanceof StatusRecognised) {
                standing.add(entry.id());
            } else if (entry.event() instanceof RecognitionCorrected correction) {
                assertThat(standing).contains(correction.corrects());
                if (correction.recognised().isEmpty()) {
                    standing.remove(correction.corrects());
                }
            }
        }
    }

    private static void nothingButCorrectionsAfterClosing(Book book) {
        Optional<String> closing = Optional.empty();
        for (Book.Entry entry : book.entries()) {
            if (entry.event() instanceof ClosingWithdrawn mistake) {
                assertThat(closing).contains(mistake.withdraws());
                closing = Optional.empty();
            } else if (closing.isPresent()) {
                assertThat(entry.event()).isInstanceOf(RecognitionCorrected.class);
            } else if (entry.event() instanceof Closed) {
                closing = Optional.of(entry.id());
            }
        }
    }

    private static void aCorrectionKeepsTheOwnerOfWhatItCorrects(Book book) {
        Map<String, RuleSetOwner> owners = new HashMap<>();
        for (Book.Entry entry : book.entries()) {
            if (entry.event() instanceof StatusRecognised recognised) {
                owners.put(entry.id(), recognised.recognised().owner());
            } else if (entry.event() instanceof RecognitionCorrected correction) {
                correction
                        .recognised()
                        .ifPresent(right -> assertThat(right.owner()).isEqualTo(owners.get(correction.corrects())));
            }
        }
    }

    private static void movementsFollowFromTheDaysBefore(Book book) {
        for (Book.Entry entry : book.entries()) {
            if (entry.event() instanceof StatusRecognised recognised
                    && recognised.recognised().owner() == RuleSetOwner.NATIONAL) {
                Optional<Integer> years = entry.id().hashCode() % 2 == 0 ? Optional.empty() : Optional.of(2);
                assertThat(book.state()
                                .movementOn(
                                        recognised.effectiveOn(),
                                        recognised.recognised().povertyClass(),
                                        recognised.cause(),
                                        recognised.declaration(),
                                        years))
                        .isEqualTo(NaiveMovement.of(book.entries(), recognised, years));
            }
        }
    }

    private static void noDateLiesInTheFuture(Book book) {
        assertThat(book.entries()).allSatisfy(entry -> {
            assertThat(entry.event().effectiveOn()).isBeforeOrEqualTo(HouseholdExamples.TODAY);
            assertThat(entry.event().document().stream())
                    .allSatisfy(document -> assertThat(document.date()).isBeforeOrEqualTo(HouseholdExamples.TODAY));
        });
    }

    private static void theClassOfEveryDayIsWhatTheEventsSay(Book book, RandomHistories histories) {
        for (int count = 0; count < 20; count++) {
            LocalDate day = histories.day();
            assertThat(book.state().povertyClassOn(day))
                    .as("class on %s", day)
                    .isEqualTo(NaiveReading.povertyClassOn(book.entries(), day));
            assertThat(book.state().provincialClassOn(day))
                    .as("class by the provincial standard on %s", day)
                    .isEqualTo(NaiveReading.classOn(book.entries(), day, RuleSetOwner.PROVINCE));
            assertThat(book.state().residenceOn(day).map(Residence::unit))
                    .as("unit on %s", day)
                    .isEqualTo(NaiveReading.unitOn(book.entries(), day));
        }
    }
}
