package org.progressledger.commune.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.commune.CriteriaEvent.AssessmentWithdrawn;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.commune.progress.CommuneChange;
import org.progressledger.commune.progress.CommuneProgress;
import org.progressledger.commune.progress.CommunesOnDay;
import org.progressledger.commune.progress.CriteriaBand;
import org.progressledger.commune.progress.ProgressQuestion;
import org.progressledger.commune.read.NaiveCommunes.Told;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

/** Of the 77 rural communes of Thái Nguyên, one is assessed. */
class CommunesNotAssessedTest {

    private static final Territory TERRITORY = WholeCountry.TERRITORY;
    private static final CriteriaSets SETS = CriteriaSets.load();
    private static final CriteriaSet SET = SETS.byKey("NTM-2021").orElseThrow();
    private static final UnitId COMMUNE = UnitId.parse("05569@2025");
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final DecisionReference DECISION = new DecisionReference("1/QĐ-MẪU", DAY, "UBND tỉnh Mẫu");

    private final CommunesInMemory books = new CommunesInMemory();
    private final CommuneProgress progress =
            new CommuneProgress(books, SETS, (known, unit, day) -> Optional.empty(), TERRITORY);

    @Test
    void a_commune_of_which_nothing_is_stated_is_in_no_band() {
        CommunesOnDay day = on(DAY, AssessmentStage.APPRAISED, 0);

        assertThat(day.notAssessed()).isEqualTo(77);
        assertThat(day.byCriteriaMet()).isEmpty();
        assertThat(bands(day)).isZero();
    }

    @Test
    void one_statement_about_an_indicator_that_is_not_met_makes_a_commune_assessed_with_0_criteria_met() {
        books.record(new Told("a", 0, assessed("1.1", false)));

        CommunesOnDay day = on(DAY, AssessmentStage.APPRAISED, 1);
        assertThat(day.notAssessed()).isEqualTo(76);
        assertThat(day.byCriteriaMet()).isEqualTo(Map.of(0, 1L));
        assertThat(bands(day)).isEqualTo(1);
    }

    @Test
    void an_indicator_that_is_met_makes_a_commune_assessed_even_if_no_criterion_follows_from_it() {
        books.record(new Told("a", 0, assessed("1.1", true)));

        assertThat(on(DAY, AssessmentStage.APPRAISED, 1).notAssessed()).isEqualTo(76);
    }

    @Test
    void what_is_stated_later_at_another_stage_or_was_not_known_leaves_a_commune_not_assessed() {
        books.record(new Told("a", 0, assessed("1.1", true)));

        assertThat(on(DAY.minusDays(1), AssessmentStage.APPRAISED, 1).notAssessed())
                .isEqualTo(77);
        assertThat(on(DAY, AssessmentStage.VERIFIED, 1).notAssessed()).isEqualTo(77);
        assertThat(on(DAY, AssessmentStage.APPRAISED, 0).notAssessed()).isEqualTo(77);
    }

    @Test
    void a_commune_of_which_the_only_statement_was_a_mistake_is_not_assessed() {
        books.record(new Told("a", 0, assessed("1.1", true)));
        books.record(new Told("w", 1, new AssessmentWithdrawn(COMMUNE, "a", "nhầm", DAY, DECISION)));

        assertThat(on(DAY, AssessmentStage.APPRAISED, 2).notAssessed()).isEqualTo(77);
    }

    @Test
    void a_commune_that_is_assessed_between_two_days_changed_though_it_meets_0_criteria_on_both() {
        books.record(new Told("a", 0, assessed("1.1", false)));

        assertThat(progress.between(question(AssessmentStage.APPRAISED, 1), DAY.minusDays(1), DAY).changes().stream()
                        .filter(CommuneChange::isAny)
                        .map(change -> change.after().id()))
                .containsExactly(COMMUNE);
    }

    private CommunesOnDay on(LocalDate day, AssessmentStage stage, long knownAt) {
        return progress.on(question(stage, knownAt), day);
    }

    private static ProgressQuestion question(AssessmentStage stage, long knownAt) {
        return new ProgressQuestion(AreaKey.province("19"), SET, stage, Boundaries.SINCE_REORGANISATION, knownAt);
    }

    private static long bands(CommunesOnDay day) {
        return CriteriaBand.of(SET).stream().mapToLong(day::inBand).sum();
    }

    private static CriterionAssessed assessed(String indicator, boolean met) {
        return new CriterionAssessed(
                COMMUNE,
                SET.key(),
                1,
                Optional.of(indicator),
                AssessmentStage.APPRAISED,
                Optional.empty(),
                met,
                List.of(),
                DAY,
                DECISION);
    }
}
