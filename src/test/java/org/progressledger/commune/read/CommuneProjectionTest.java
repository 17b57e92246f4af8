package org.progressledger.commune.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.commune.CommuneBook;
import org.progressledger.commune.CriteriaEvent.AssessmentWithdrawn;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.commune.Evidence;
import org.progressledger.commune.TitleEvent.TitleAcknowledged;
import org.progressledger.commune.read.NaiveCommunes.Told;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

class CommuneProjectionTest {

    private static final UnitId UNIT = UnitId.parse("05563@2025");
    private static final LocalDate DAY = LocalDate.of(2025, 10, 1);
    private static final DecisionReference DECISION = new DecisionReference("1/QĐ-MẪU", DAY, "UBND tỉnh Mẫu");
    private static final CriterionAssessed ASSESSED = new CriterionAssessed(
            UNIT,
            "NTM-2021",
            10,
            Optional.empty(),
            AssessmentStage.APPRAISED,
            Optional.of("38 triệu đồng"),
            true,
            List.of(new Evidence("Biên bản", "ab".repeat(32), "Kho")),
            DAY,
            DECISION);

    private final CommunesInMemory books = new CommunesInMemory();

    @Test
    void a_commune_has_a_document_for_each_of_its_streams_and_one_book_is_read_from_both() {
        books.record(new Told("a", 0, ASSESSED));
        books.record(new Told("t", 1, acknowledged()));

        CommuneBook book = books.of(List.of(UNIT), 2).get(UNIT);

        assertThat(books.recorded(2)).containsExactly(UNIT);
        assertThat(book.results().valid()).singleElement().satisfies(assessment -> {
            assertThat(assessment.said()).isEqualTo(ASSESSED);
            assertThat(assessment.position()).isZero();
        });
        assertThat(book.titles().held(Title.MET, DAY)).isPresent();
    }

    @Test
    void what_was_recorded_later_is_not_known_before() {
        books.record(new Told("a", 0, ASSESSED));
        books.record(new Told("w", 1, new AssessmentWithdrawn(UNIT, "a", "nhầm", DAY, DECISION)));

        assertThat(books.of(List.of(UNIT), 0).get(UNIT).results().valid()).isEmpty();
        assertThat(books.of(List.of(UNIT), 1).get(UNIT).results().valid()).hasSize(1);
        assertThat(books.of(List.of(UNIT), 2).get(UNIT).results().valid()).isEmpty();
    }

    @Test
    void an_event_that_is_folded_again_after_a_crash_changes_nothing() {
        books.record(new Told("a", 0, ASSESSED));
        CommuneDocument before = books.document("criteria:" + UNIT);

        books.repeat(0);

        assertThat(books.document("criteria:" + UNIT)).isEqualTo(before);
    }

    @Test
    void a_commune_of_which_nothing_is_recorded_has_an_empty_book() {
        assertThat(books.of(List.of(UNIT), 9).get(UNIT)).isEqualTo(CommuneBook.empty(UNIT));
    }

    private static TitleAcknowledged acknowledged() {
        return new TitleAcknowledged(UNIT, Title.MET, "NTM-2021", List.of(UnitId.parse("05548@2004")), DAY, DECISION);
    }
}
