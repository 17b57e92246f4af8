package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;

class NewlyEscapedPropertyTest {

    private static final int COMMANDS = 40;
    private static final int DAYS = 25;
    private static final EscapeWindow WINDOW = new EscapeWindow(36);

    @Test
    void on_any_day_of_any_history_it_is_what_looking_back_day_by_day_says() {
        long seed = Long.getLong("property.seed", System.nanoTime());
        int found = 0;
        for (int history = 0; history < RandomHistories.count(); history++) {
            found += foundIn(seed + history);
        }
        assertThat(found).as("newly escaped at all").isPositive();
    }

    /** In this history a province recognised a class of its own on the day on which the line moved. */
    @Test
    void the_cause_of_a_provincial_class_of_the_same_day_is_no_cause_of_the_national_one() {
        foundIn(16836057463229L);
    }

    private static int foundIn(long seed) {
        EscapingHistories histories = new EscapingHistories(seed);
        Book book = new Book(HouseholdExamples.deciderAfterTheNewLine());
        for (int count = 0; count < COMMANDS; count++) {
            book.record(histories.next(HOUSEHOLD, book));
        }
        int found = 0;
        for (int count = 0; count < DAYS; count++) {
            LocalDate day = histories.anyDay();
            Optional<LocalDate> since = book.state().newlyEscapedOn(day, WINDOW).map(NewlyEscaped::since);
            assertThat(since).as("seed %d, on %s", seed, day).isEqualTo(lookingBack(book.entries(), day));
            found += since.isPresent() ? 1 : 0;
        }
        return found;
    }

    /** From the day asked about back to the first day on which a household that got out then would still count. */
    private static Optional<LocalDate> lookingBack(List<Book.Entry> entries, LocalDate day) {
        for (LocalDate out = day; out.plusMonths(36).isAfter(day); out = out.minusDays(1)) {
            Optional<PovertyClass> povertyClass = NaiveReading.povertyClassOn(entries, out);
            if (povertyClass.isEmpty() || povertyClass.get().isMultidimensionallyPoor()) {
                return Optional.empty();
            }
            Optional<PovertyClass> before = NaiveReading.povertyClassOn(entries, out.minusDays(1));
            if (before.isPresent() && before.get().isMultidimensionallyPoor()) {
                return causeOn(entries, out) == Cause.RULE_SET_CHANGE ? Optional.empty() : Optional.of(out);
            }
        }
        return Optional.empty();
    }

    /** Why the class of the day was recognised. */
    private static Cause causeOn(List<Book.Entry> entries, LocalDate day) {
        Cause cause = Cause.LIFE_EVENT;
        LocalDate best = LocalDate.MIN;
        for (Book.Entry entry : entries) {
            if (!(entry.event() instanceof StatusRecognised recognised)
                    || recognised.recognised().owner() != RuleSetOwner.NATIONAL) {
                continue;
            }
            LocalDate from = recognised.effectiveOn();
            boolean withdrawn = false;
            for (Book.Entry other : entries) {
                if (other.event() instanceof RecognitionCorrected correction
                        && correction.corrects().equals(entry.id())) {
                    from = correction.effectiveOn();
                    withdrawn = correction.recognised().isEmpty();
                }
            }
            if (!withdrawn && !from.isAfter(day) && !from.isBefore(best)) {
                best = from;
                cause = recognised.cause();
            }
        }
        return cause;
    }
}
