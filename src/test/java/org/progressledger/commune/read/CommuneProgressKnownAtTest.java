package org.progressledger.commune.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.commune.progress.CommuneOnDay;
import org.progressledger.commune.progress.CommuneProgress;
import org.progressledger.commune.progress.CommunesOnDay;
import org.progressledger.commune.progress.ProgressBetween;
import org.progressledger.commune.progress.ProgressQuestion;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AttributeStatement;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.LaterKnown;
import org.progressledger.territory.Territory;
import org.progressledger.territory.TerritoryEvent;
import org.progressledger.territory.TerritoryEvent.UnitAttributeStated;
import org.progressledger.territory.TerritoryEvent.UnitReclassified;
import org.progressledger.territory.TerritoryEvent.UnitRenamed;
import org.progressledger.territory.UnitAttribute;
import org.progressledger.territory.UnitKind;

/** What is said of a commune, recorded as the last event of the ledger: whom it counts, and on which basis. */
class CommuneProgressKnownAtTest {

    private static final CriteriaSets SETS = CriteriaSets.load();
    private static final UnitId COMMUNE = UnitId.parse("05569@2025");
    private static final LocalDate SINCE = LocalDate.of(2026, 3, 1);
    private static final LocalDate BEFORE = SINCE.minusDays(1);
    private static final DecisionReference DECISION = new DecisionReference("1/QĐ-MẪU", BEFORE, "UBND tỉnh Mẫu");
    private static final long POSITION = 500;

    @Test
    void a_group_counts_as_soon_as_the_ledger_holds_it_and_not_on_an_older_basis() {
        CommuneProgress progress = after(
                new UnitAttributeStated("19", COMMUNE, UnitAttribute.NTM_GROUP, Optional.of("3"), SINCE, DECISION));

        assertThat(on(progress, SINCE, POSITION + 1).byGroup()).containsEntry(Optional.of("3"), 1L);
        assertThat(on(progress, BEFORE, POSITION + 1).byGroup()).containsOnlyKeys(Optional.empty());
        assertThat(on(progress, SINCE, POSITION).byGroup()).containsOnlyKeys(Optional.empty());
    }

    @Test
    void a_name_is_that_of_the_asked_day_as_known_on_the_basis() {
        CommuneProgress progress = after(new UnitRenamed("19", COMMUNE, "Định Hóa Mẫu", SINCE, DECISION));

        assertThat(name(on(progress, SINCE, POSITION + 1))).isEqualTo("Định Hóa Mẫu");
        assertThat(name(on(progress, BEFORE, POSITION + 1))).isEqualTo("Định Hóa");
        assertThat(name(on(progress, SINCE, POSITION))).isEqualTo("Định Hóa");
        assertThat(progress.unit(COMMUNE, SINCE, POSITION + 1).orElseThrow().name())
                .isEqualTo("Định Hóa Mẫu");
        assertThat(progress.unit(COMMUNE, SINCE, POSITION).orElseThrow().name()).isEqualTo("Định Hóa");
    }

    @Test
    void a_commune_that_became_a_ward_counts_until_the_day_before() {
        CommuneProgress progress = after(new UnitReclassified("19", COMMUNE, UnitKind.PHUONG, SINCE, DECISION));

        ProgressBetween between = progress.between(question(POSITION + 1), BEFORE, SINCE);

        assertThat(between.before().communes()).hasSize(77);
        assertThat(between.after().communes())
                .hasSize(76)
                .noneMatch(one -> one.id().equals(COMMUNE));
        assertThat(between.changes()).hasSize(76);
        assertThat(on(progress, SINCE, POSITION).communes()).hasSize(77);
    }

    @Test
    void a_commune_that_became_a_ward_is_not_named_any_more_as_standing_partly_on_a_district() {
        UnitId both = UnitId.parse("05488@2025");
        CommuneProgress progress = after(new UnitReclassified("19", both, UnitKind.PHUONG, SINCE, DECISION));
        ProgressQuestion district = question(AreaKey.district("171"), POSITION + 1);

        assertThat(progress.partly(district, BEFORE))
                .extracting(AdministrativeUnit::id)
                .containsExactly(both);
        assertThat(progress.partly(district, SINCE)).isEmpty();
    }

    @Test
    void a_commune_that_was_merged_away_stands_with_the_name_of_its_last_day() {
        CommuneProgress progress = after();
        ProgressQuestion old = new ProgressQuestion(
                AreaKey.province("19"),
                SETS.byKey("NTM-2021").orElseThrow(),
                AssessmentStage.APPRAISED,
                Boundaries.BEFORE_REORGANISATION,
                POSITION);

        assertThat(progress.on(old, SINCE).communes().stream().map(CommuneOnDay::unit))
                .isEqualTo(progress.on(old, LocalDate.of(2025, 6, 30)).communes().stream()
                        .map(CommuneOnDay::unit)
                        .toList());
    }

    private static CommuneProgress after(TerritoryEvent... recorded) {
        Territory territory = LaterKnown.of("19", POSITION, recorded);
        return new CommuneProgress(
                new CommunesInMemory(),
                SETS,
                (known, unit, day) -> Optional.ofNullable(
                                known.attributes(unit, day).get(UnitAttribute.NTM_GROUP))
                        .flatMap(AttributeStatement::value),
                territory);
    }

    private static CommunesOnDay on(CommuneProgress progress, LocalDate day, long knownAt) {
        return progress.on(question(knownAt), day);
    }

    private static ProgressQuestion question(long knownAt) {
        return question(AreaKey.province("19"), knownAt);
    }

    private static ProgressQuestion question(AreaKey area, long knownAt) {
        return new ProgressQuestion(
                area,
                SETS.byKey("NTM-2021").orElseThrow(),
                AssessmentStage.APPRAISED,
                Boundaries.SINCE_REORGANISATION,
                knownAt);
    }

    private static String name(CommunesOnDay communes) {
        List<String> names = communes.communes().stream()
                .filter(commune -> commune.id().equals(COMMUNE))
                .map(commune -> commune.unit().name())
                .toList();
        assertThat(names).hasSize(1);
        return names.get(0);
    }
}
