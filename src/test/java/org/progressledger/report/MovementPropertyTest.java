package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.progressledger.household.RandomHistories;
import org.progressledger.report.direct.DirectCount;
import org.progressledger.ruleset.PovertyClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class MovementPropertyTest {

    private static final Logger LOGGER = LoggerFactory.getLogger(MovementPropertyTest.class);
    private static final int QUESTIONS = 20;

    @Test
    void forms_balance_and_are_those_of_a_direct_count() {
        forEachHistory("equations and a direct count", histories -> {
            InventedBook book = histories.written();
            for (int count = 0; count < QUESTIONS; count++) {
                FormQuestion question = histories.question();
                MovementForms forms = book.forms(question);
                assertThat(FormText.of(forms))
                        .as("%s", question)
                        .isEqualTo(DirectCount.of(book.entries(), question, InventedBook.TERRITORY)
                                .movementOf(question.area()));
                forms.parts()
                        .forEach((area, part) -> assertThat(FormText.of(part))
                                .as("%s of %s", area, question)
                                .isEqualTo(FormText.of(book.forms(question.of(area)))));
            }
        });
    }

    @Test
    void random_histories_move_every_column_for_every_cause() {
        Set<String> moved = new TreeSet<>();
        for (int seed = 0; seed < 300; seed++) {
            FormHistories histories = new FormHistories(seed);
            InventedBook book = histories.written();
            for (int count = 0; count < QUESTIONS; count++) {
                moved.addAll(FormText.of(book.forms(histories.question())).keySet());
            }
        }
        assertThat(moved).containsAll(everyColumn());
    }

    @Test
    void what_one_period_closes_with_the_next_opens_with() {
        forEachHistory("one period after the other", histories -> {
            InventedBook book = histories.written();
            for (int count = 0; count < QUESTIONS; count++) {
                FormQuestion question = histories.question();
                LocalDate after = question.closing().plusDays(histories.day().getDayOfYear());
                MovementForms period = book.forms(question);
                MovementForms next = book.forms(new FormQuestion(
                        question.area(),
                        question.closing(),
                        after,
                        question.knownAt(),
                        question.boundaries(),
                        question.reach()));
                for (PovertyClass list : new PovertyClass[] {PovertyClass.POOR, PovertyClass.NEAR_POOR}) {
                    assertThat(next.of(list).amount(MovementColumn.OPENING))
                            .as("%s", question)
                            .isEqualTo(period.of(list).amount(MovementColumn.CLOSING));
                }
            }
        });
    }

    private static List<String> everyColumn() {
        List<String> columns = new ArrayList<>();
        for (PovertyClass list : new PovertyClass[] {PovertyClass.POOR, PovertyClass.NEAR_POOR}) {
            for (int number = 1; number <= 9; number++) {
                columns.add(list + " " + number);
            }
            for (ChangeCause cause : ChangeCause.values()) {
                if (cause != ChangeCause.TAKEN_OVER) {
                    columns.add(list + " 4 " + cause);
                }
                columns.add(list + " 8 " + cause);
            }
        }
        return columns;
    }

    private static void forEachHistory(String property, Consumer<FormHistories> check) {
        long seed = Long.getLong("property.seed", System.nanoTime());
        int count = RandomHistories.count();
        for (int history = 0; history < count; history++) {
            try {
                check.accept(new FormHistories(seed + history));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Seed " + (seed + history), failure);
            }
        }
        LOGGER.info("Forms, {}: {} histories from seed {}, {} questions each", property, count, seed, QUESTIONS);
    }
}
