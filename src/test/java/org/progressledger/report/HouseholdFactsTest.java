package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.ruleset.PovertyClass.NEAR_POOR;
import static org.progressledger.ruleset.PovertyClass.NOT_POOR;
import static org.progressledger.ruleset.PovertyClass.POOR;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.progressledger.household.Children;
import org.progressledger.household.Deprivation;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.household.RandomHistories;
import org.progressledger.household.ScoreSheet;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.territory.Boundaries;

class HouseholdFactsTest {

    private static final UnitsUnder SINCE = new UnitsUnder(Boundaries.SINCE_REORGANISATION, InventedBook.TERRITORY);

    private final InventedBook book = new InventedBook();

    @Test
    void what_is_stored_is_read_as_it_was_written() {
        for (int seed = 0; seed < RandomHistories.count(); seed++) {
            for (HouseholdFacts facts : new FormHistories(seed).written().households()) {
                assertThat(stored(facts)).as("seed %d", seed).isEqualTo(facts);
            }
        }
    }

    @Test
    void a_full_sheet_is_stored_whole() {
        ScoreSheet sheet = sheet("132.5", 20);
        Story.in(book, "H").registered("12/12/2025", DINH_HOA, 4);
        book.record(scored("12/12/2025", sheet));

        HouseholdFacts facts = stored(book.households().iterator().next());

        assertThat(facts.assessments())
                .extracting(HouseholdFact.Assessment::sheet)
                .containsExactly(sheet);
    }

    @Test
    void a_score_proposed_since_the_recognition_is_not_the_one_behind_it() {
        Story household = Story.in(book, "H").registered("12/12/2024", DINH_HOA, 4);
        book.record(scored("12/12/2024", sheet("132.5", 20)));
        household.reviewed("12/12/2024", POOR);
        book.record(scored("01/10/2025", sheet("200", 0)));

        assertThat(line("31/10/2025").assessment().orElseThrow().sheet().b2()).isEqualTo(20);

        household.reviewed("12/12/2025", NOT_POOR);
        assertThat(line("31/12/2025").assessment().orElseThrow().sheet().b2()).isZero();
    }

    @Test
    void a_household_was_ever_listed_also_if_that_was_corrected() {
        Story household = Story.in(book, "H").registered("12/12/2025", DINH_HOA, 4);
        household.reviewed("12/12/2025", NOT_POOR);
        assertThat(book.households().iterator().next().wereEverListed()).isFalse();

        household.reviewed("13/12/2025", NEAR_POOR).corrected("13/12/2025", NOT_POOR);
        assertThat(book.households().iterator().next().wereEverListed()).isTrue();
    }

    @Test
    void the_class_is_held_since_its_unbroken_run_began_and_by_the_last_decision() {
        Story.in(book, "H")
                .registered("12/12/2023", DINH_HOA, 4)
                .reviewed("12/12/2023", POOR)
                .reviewed("12/12/2024", POOR)
                .reviewed("12/12/2025", POOR)
                .corrected("12/12/2025", POOR);

        HouseholdLine line = line("31/12/2025");
        assertThat(line.heldSince()).isEqualTo(Story.on("12/12/2023"));
        assertThat(line.decision()).isEqualTo(Story.decision("12/12/2025"));
    }

    @Test
    void its_text_form_names_nobody() {
        Story.in(book, "H").registered("12/12/2025", DINH_HOA, 4);

        assertThat(book.households().iterator().next().toString()).doesNotContain("Mẫu");
    }

    private HouseholdLine line(String day) {
        return book.households()
                .iterator()
                .next()
                .knownAt(book.next())
                .on(Story.on(day), SINCE)
                .orElseThrow();
    }

    private static HouseholdEvent scored(String day, ScoreSheet sheet) {
        return new HouseholdEvent.Scored(
                HouseholdId.of("H"),
                "POV-2022",
                sheet,
                Optional.empty(),
                Optional.empty(),
                Story.on(day),
                Optional.empty());
    }

    private static ScoreSheet sheet(String b1, int b2) {
        return new ScoreSheet(
                AreaKind.URBAN,
                new BigDecimal(b1),
                b2,
                Set.of(Deprivation.WATER_SOURCE, Deprivation.EMPLOYMENT),
                HouseholdExamples.sheetFor(POOR).reasons(),
                Set.of(HouseholdTrait.AGRICULTURAL, HouseholdTrait.REVOLUTION_MERIT),
                Optional.of(new Children(4, 3, 2, 1)));
    }

    /** Through the bytes of MongoDB and back. */
    private static HouseholdFacts stored(HouseholdFacts facts) {
        Document written = new HouseholdFactsConverters.Writing().convert(facts);
        BsonDocument bytes = written.toBsonDocument();
        return new HouseholdFactsConverters.Reading()
                .convert(new DocumentCodec()
                        .decode(bytes.asBsonReader(), DecoderContext.builder().build()));
    }
}
