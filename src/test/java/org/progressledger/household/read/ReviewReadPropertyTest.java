package org.progressledger.household.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.progressledger.facts.Basis;
import org.progressledger.household.Book;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdState;
import org.progressledger.household.RandomHistories;
import org.progressledger.household.ReviewEvent;
import org.progressledger.household.ReviewStage;
import org.progressledger.household.read.ReadModel.Recorded;
import org.progressledger.ruleset.PovertyClass;

class ReviewReadPropertyTest {

    private static final int HOUSEHOLDS = 4;
    private static final int COMMANDS = 60;
    private static final int BASES = 10;

    @Test
    void counts_of_reviews_are_those_under_way_at_any_day_as_known_at_any_position() {
        long seed = System.nanoTime();
        long counted = 0;
        for (int history = 0; history < RandomHistories.count(); history++) {
            try {
                counted += oneHistory(new RandomHistories(seed + history));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Seed " + (seed + history), failure);
            }
        }
        assertThat(counted).as("reviews counted").isGreaterThan(RandomHistories.count());
    }

    private static long oneHistory(RandomHistories histories) {
        ReadModel readModel = new ReadModel();
        List<Book> books = new ArrayList<>();
        for (int index = 0; index < HOUSEHOLDS; index++) {
            books.add(new Book(HouseholdExamples.decider()));
        }
        Map<Book.Entry, Long> positions = new HashMap<>();
        for (int count = 0; count < COMMANDS; count++) {
            int index = histories.below(HOUSEHOLDS);
            Book book = books.get(index);
            int before = book.entries().size();
            book.record(histories.next(HouseholdId.of("H" + index), book));
            book.entries().stream().skip(before).forEach(entry -> record(entry, readModel, positions));
            if (readModel.next() > 0) {
                readModel.repeat(histories.below((int) readModel.next()));
            }
        }
        long counted = 0;
        for (int count = 0; count < BASES; count++) {
            Basis basis = new Basis(histories.day(), histories.below((int) readModel.next() + 2));
            counted += theCountsAgree(readModel, books, positions, basis);
        }
        return counted;
    }

    private static void record(Book.Entry entry, ReadModel readModel, Map<Book.Entry, Long> positions) {
        Basis everything = Basis.latest(HouseholdExamples.TODAY);
        Map<Recorded<PovertyClass>, Long> official = readModel.countsFromPages(everything);
        positions.put(entry, readModel.record(entry, Map.of()).position());
        if (entry.event() instanceof ReviewEvent || entry.event() instanceof Scored) {
            assertThat(readModel.countsFromPages(everything))
                    .as("official counts after %s", entry.event().getClass())
                    .isEqualTo(official);
        }
    }

    private static long theCountsAgree(
            ReadModel readModel, List<Book> books, Map<Book.Entry, Long> positions, Basis basis) {
        LocalDate day = basis.effectiveOn();
        Map<Recorded<ReviewStage>, Long> folded = new HashMap<>();
        for (Book book : books) {
            HouseholdState state = HouseholdState.unknown();
            for (Book.Entry entry : book.entries()) {
                if (positions.get(entry) < basis.knownAt()) {
                    state = state.after(entry.id(), entry.event());
                }
            }
            HouseholdState known = state;
            known.reviewOn(day)
                    .flatMap(review -> review.stage())
                    .flatMap(stage -> known.residenceOn(day).map(lived -> new Recorded<>(lived.unit(), stage)))
                    .ifPresent(standing -> folded.merge(standing, 1L, Long::sum));
        }
        Map<Recorded<ReviewStage>, Long> versions = new HashMap<>();
        readModel
                .households()
                .values()
                .forEach(document -> document.record().reviews().stream()
                        .filter(version -> isSeen(version, basis))
                        .forEach(version ->
                                versions.merge(Recorded.of(version.span().standing()), 1L, Long::sum)));
        assertThat(versions).as("versions as of %s", basis).isEqualTo(folded);
        assertThat(readModel.reviewCountsFromPages(basis))
                .as("cells as of %s", basis)
                .isEqualTo(folded);
        return folded.values().stream().mapToLong(Long::longValue).sum();
    }

    private static boolean isSeen(Version<? extends Span<?>> version, Basis basis) {
        LocalDate day = basis.effectiveOn();
        return !version.span().from().isAfter(day)
                && version.span().to().isAfter(day)
                && version.knownFrom() < basis.knownAt()
                && version.knownTo() >= basis.knownAt();
    }
}
