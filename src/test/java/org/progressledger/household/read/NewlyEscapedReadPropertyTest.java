package org.progressledger.household.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.facts.Basis;
import org.progressledger.household.Book;
import org.progressledger.household.EscapeWindow;
import org.progressledger.household.EscapingHistories;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.NewlyEscaped;
import org.progressledger.household.RandomHistories;

class NewlyEscapedReadPropertyTest {

    private static final HouseholdId HOUSEHOLD = HouseholdId.of("H");
    private static final int COMMANDS = 40;
    private static final int BASES = 20;

    @Test
    void what_the_lists_filter_by_is_what_the_page_of_the_household_says() {
        long seed = System.nanoTime();
        for (int history = 0; history < RandomHistories.count(); history++) {
            EscapingHistories histories = new EscapingHistories(seed + history);
            ReadModel readModel = new ReadModel();
            Book book = new Book(HouseholdExamples.deciderAfterTheNewLine());
            for (int count = 0; count < COMMANDS; count++) {
                int before = book.entries().size();
                book.record(histories.next(HOUSEHOLD, book));
                book.entries().stream().skip(before).forEach(entry -> readModel.record(entry, Map.of()));
                if (readModel.next() > 0) {
                    readModel.repeat((int) Math.floorMod(17L * count + seed, readModel.next()));
                }
            }
            for (HouseholdDocument document : readModel.households().values()) {
                for (int count = 0; count < BASES; count++) {
                    long knownAt = Math.floorMod(31L * count + seed, readModel.next() + 1);
                    theyAgree(readModel, document, new Basis(histories.anyDay(), knownAt), seed + history);
                }
            }
        }
    }

    private static void theyAgree(ReadModel readModel, HouseholdDocument document, Basis basis, long seed) {
        Optional<HouseholdAsOf> page = HouseholdReading.of(document, basis.knownAt())
                .map(reading -> reading.asOf(basis, HouseholdExamples.PROCEDURES));
        LocalDate earliest = EscapeWindow.on(basis.effectiveOn(), HouseholdExamples.PROCEDURES)
                .earliest(basis.effectiveOn());

        assertThat(seen(document.record().escapes(), basis).map(Days::from).filter(out -> !out.isBefore(earliest)))
                .as("seed %d, newly escaped as of %s", seed, basis)
                .isEqualTo(page.flatMap(HouseholdAsOf::newlyEscaped).map(NewlyEscaped::since));
        assertThat(seen(document.record().helped(), basis).isPresent())
                .as("seed %d, looked after as of %s", seed, basis)
                .isEqualTo(
                        page.filter(known -> !known.help().helpers().isEmpty()).isPresent());
        assertThat(readModel.lookedAfterFromPages(basis))
                .as("seed %d, counted as looked after as of %s", seed, basis)
                .isEqualTo(seen(document.record().helped(), basis)
                        .flatMap(helped -> page.flatMap(HouseholdAsOf::povertyClass))
                        .flatMap(povertyClass -> page.flatMap(HouseholdAsOf::lineage)
                                .map(lineage -> Map.of(new Standing(lineage, povertyClass), 1L)))
                        .orElseGet(Map::of));
    }

    private static Optional<Days> seen(List<Version<Days>> versions, Basis basis) {
        LocalDate day = basis.effectiveOn();
        return versions.stream()
                .filter(version -> version.knownFrom() < basis.knownAt() && version.knownTo() >= basis.knownAt())
                .map(Version::span)
                .filter(days -> !days.from().isAfter(day) && days.to().isAfter(day))
                .findFirst();
    }
}
