package org.progressledger.household.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.progressledger.facts.Basis;
import org.progressledger.household.Book;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.NaiveReading;
import org.progressledger.household.RandomHistories;
import org.progressledger.household.Residence;
import org.progressledger.household.ReviewEvent;
import org.progressledger.household.read.ReadModel.Recorded;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;
import org.progressledger.shared.UnitId;

class HouseholdReadPropertyTest {

    private static final int HOUSEHOLDS = 4;
    private static final int COMMANDS = 60;
    private static final int BASES = 10;

    @Test
    void counts_from_cells_are_the_households_that_stand_so_at_any_day_as_known_at_any_position() {
        long seed = System.nanoTime();
        for (int history = 0; history < RandomHistories.count(); history++) {
            try {
                oneHistory(new RandomHistories(seed + history));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Seed " + (seed + history), failure);
            }
        }
    }

    private static void oneHistory(RandomHistories histories) {
        ReadModel readModel = new ReadModel();
        List<Book> books = new ArrayList<>();
        for (int index = 0; index < HOUSEHOLDS; index++) {
            books.add(new Book(HouseholdExamples.deciderAfterTheNewLine()));
        }
        Map<Book.Entry, Long> positions = new HashMap<>();
        for (int count = 0; count < COMMANDS; count++) {
            int index = histories.below(HOUSEHOLDS);
            Book book = books.get(index);
            int before = book.entries().size();
            book.record(histories.next(HouseholdId.of("H" + index), book));
            book.entries().stream()
                    .skip(before)
                    .forEach(entry -> positions.put(
                            entry, readModel.record(entry, Map.of()).position()));
            if (readModel.next() > 0) {
                readModel.repeat(histories.below((int) readModel.next()));
            }
        }
        for (int count = 0; count < BASES; count++) {
            Basis basis = new Basis(histories.day(), histories.below((int) readModel.next() + 2));
            theCountsAgree(readModel, books, positions, basis);
        }
    }

    private static void theCountsAgree(
            ReadModel readModel, List<Book> books, Map<Book.Entry, Long> positions, Basis basis) {
        Map<Recorded<PovertyClass>, Long> naive = new HashMap<>();
        for (Book book : books) {
            List<Book.Entry> known = book.entries().stream()
                    .filter(entry -> positions.get(entry) < basis.knownAt())
                    .toList();
            standing(
                            NaiveReading.unitOn(known, basis.effectiveOn()),
                            NaiveReading.povertyClassOn(known, basis.effectiveOn()))
                    .ifPresent(standing -> naive.merge(standing, 1L, Long::sum));
        }
        Map<Recorded<PovertyClass>, Long> read = new HashMap<>();
        Map<Recorded<PovertyClass>, Long> versions = new HashMap<>();
        readModel.households().values().forEach(document -> {
            HouseholdReading.of(document, basis.knownAt())
                    .map(reading -> reading.asOf(basis, HouseholdExamples.PROCEDURES))
                    .flatMap(asOf -> standing(asOf.residence().map(Residence::unit), asOf.povertyClass()))
                    .ifPresent(standing -> read.merge(standing, 1L, Long::sum));
            document.record().versions().stream()
                    .filter(version -> isSeen(version, basis))
                    .forEach(
                            version -> versions.merge(Recorded.of(version.span().standing()), 1L, Long::sum));
        });
        theProvincialClassesAgree(readModel, books, positions, basis);
        assertThat(read).as("as of %s", basis).isEqualTo(naive);
        assertThat(versions).as("versions as of %s", basis).isEqualTo(naive);
        assertThat(readModel.countsFromPages(basis)).as("cells as of %s", basis).isEqualTo(naive);
    }

    private static void theProvincialClassesAgree(
            ReadModel readModel, List<Book> books, Map<Book.Entry, Long> positions, Basis basis) {
        Map<String, PovertyClass> naive = new HashMap<>();
        for (int index = 0; index < books.size(); index++) {
            List<Book.Entry> known = books.get(index).entries().stream()
                    .filter(entry -> positions.get(entry) < basis.knownAt())
                    .toList();
            String code = "H" + index;
            NaiveReading.classOn(known, basis.effectiveOn(), RuleSetOwner.PROVINCE)
                    .ifPresent(povertyClass -> naive.put(code, povertyClass));
        }
        Map<String, PovertyClass> read = new HashMap<>();
        readModel
                .households()
                .values()
                .forEach(document -> HouseholdReading.of(document, basis.knownAt())
                        .flatMap(reading -> reading.asOf(basis, HouseholdExamples.PROCEDURES)
                                .provincialClass())
                        .ifPresent(povertyClass -> read.put(document.id(), povertyClass)));
        assertThat(read).as("provincial classes as of %s", basis).isEqualTo(naive);
    }

    private static boolean isSeen(Version<? extends Span<?>> version, Basis basis) {
        LocalDate day = basis.effectiveOn();
        return !version.span().from().isAfter(day)
                && version.span().to().isAfter(day)
                && version.knownFrom() < basis.knownAt()
                && version.knownTo() >= basis.knownAt();
    }

    private static Optional<Recorded<PovertyClass>> standing(
            Optional<UnitId> unit, Optional<PovertyClass> povertyClass) {
        return unit.flatMap(lived -> povertyClass.map(recognised -> new Recorded<>(lived, recognised)));
    }

    @Test
    void random_histories_hold_every_kind_of_event() {
        Map<Class<?>, Integer> kinds = new HashMap<>();
        Map<Object, Integer> recognitions = new HashMap<>();
        for (int history = 0; history < 50; history++) {
            RandomHistories histories = new RandomHistories(history);
            Book book = new Book(HouseholdExamples.deciderAfterTheNewLine());
            for (int count = 0; count < COMMANDS; count++) {
                book.record(histories.next(HouseholdId.of("H"), book)).forEach(event -> {
                    kinds.merge(event.getClass(), 1, Integer::sum);
                    if (event instanceof StatusRecognised recognised) {
                        recognitions.merge(recognised.cause(), 1, Integer::sum);
                        recognitions.merge(recognised.recognised().owner(), 1, Integer::sum);
                    }
                });
            }
        }
        assertThat(kinds).containsOnlyKeys(ofHouseholdsAndReviews());
        assertThat(recognitions)
                .containsOnlyKeys(Cause.REVIEW, Cause.RULE_SET_CHANGE, RuleSetOwner.NATIONAL, RuleSetOwner.PROVINCE);
    }

    /** Changes of people and help have histories of their own. */
    private static Class<?>[] ofHouseholdsAndReviews() {
        return new EventCatalogue("household", HouseholdEvent.class)
                .names().values().stream()
                        .filter(event ->
                                Set.of(HouseholdEvent.class, ReviewEvent.class).contains(event.getEnclosingClass()))
                        .toArray(Class<?>[]::new);
    }
}
