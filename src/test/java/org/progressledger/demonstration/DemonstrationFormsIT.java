package org.progressledger.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.intake.Intake;
import org.progressledger.intake.ListKind;
import org.progressledger.intake.ReviewListStatus.Phase;
import org.progressledger.ledger.projection.ProjectionPositions;
import org.progressledger.population.Populations;
import org.progressledger.report.FormArea;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.FormText;
import org.progressledger.report.MovementForms;
import org.progressledger.report.Movements;
import org.progressledger.report.Reach;
import org.progressledger.report.RecordedHouseholds;
import org.progressledger.report.TableComparison;
import org.progressledger.report.direct.DirectCount;
import org.progressledger.report.direct.DirectForms;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.OfficialForms;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The demonstration province as it runs, with all its lists, populations and stories; then changes of every kind. Every
 * cell of the fifteen tables is held against a count straight over the events read from the store.
 */
class DemonstrationFormsIT {

    private static final Logger LOGGER = LoggerFactory.getLogger(DemonstrationFormsIT.class);

    /** Whether every question is asked of every area; else some of the province, and of each other area one of those. */
    private static final boolean ASKS_ALL =
            System.getProperty("forms.areas", "").equals("all");

    private static final String CODE = "19";
    private static final FormArea PROVINCE = new FormArea.Province(CODE);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2021, 12, 31),
            LocalDate.of(2022, 12, 31),
            LocalDate.of(2023, 12, 31),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 6, 30),
            LocalDate.of(2027, 1, 31));

    private static final List<String> COLUMNS_OF_LISTS =
            List.of("14 people", "14 supports", "14 supportAmount", "15 people", "15 supports", "15 supportAmount");

    @TempDir
    private static Path directory;

    private static ConfigurableApplicationContext application;
    private static Territory territory;
    private static StoredEvents events;
    private static long beforeChanges;

    @BeforeAll
    static void the_province_is_loaded_and_changed() {
        application = new SpringApplicationBuilder(ProgressLedgerApplication.class)
                .profiles("demonstration")
                .run(
                        "--server.port=0",
                        "--progress-ledger.embedded.directory=" + directory,
                        "--progress-ledger.mongodb.uri=");
        territory = application.getBean(Territory.class);
        DemonstrationRunner runner = application.getBean(DemonstrationRunner.class);
        await().atMost(PATIENCE).until(runner::isDone);
        int plans = application.getBean(DemonstrationLists.class).plans().size();
        assertThat(application.getBean(Intake.class).all())
                .allSatisfy(list -> assertThat(list.phase()).isEqualTo(Phase.APPLIED))
                .filteredOn(list -> list.list().kind() == ListKind.REVIEW)
                .hasSize(plans);

        EventStorageEngine engine = application.getBean(EventStorageEngine.class);
        StoredEvents loaded = StoredEvents.read(engine);
        beforeChanges = loaded.next();
        new InventedChanges(
                        application,
                        loaded.households(),
                        territory.unitsOf(CODE, Boundaries.SINCE_REORGANISATION.drawnOn()).stream()
                                .map(AdministrativeUnit::id)
                                .toList())
                .record();
        events = StoredEvents.read(engine);
        ProjectionPositions positions = application.getBean(ProjectionPositions.class);
        positions.await(RecordedHouseholds.PROJECTION, events.next() - 1, PATIENCE);
        positions.await(Populations.PROJECTION, events.next() - 1, PATIENCE);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void every_cell_of_the_fifteen_tables_by_commune_district_and_province_is_that_of_a_direct_count_over_the_events() {
        TableComparison comparison = new TableComparison();
        OfficialForms forms = application.getBean(OfficialForms.class);
        PovertyRuleSets ruleSets = application.getBean(PovertyRuleSets.class);
        Set<FormArea> asked = new LinkedHashSet<>();
        for (Boundaries boundaries : territory.drawings()) {
            List<FormQuestion> questions = questions(boundaries);
            for (FormQuestion question : questions) {
                DirectForms direct = new DirectForms(
                        DirectCount.of(events.households(), question, territory),
                        events.populationsKnownAt(question.knownAt()),
                        territory,
                        ruleSets.inForceOn(question.closing()));
                for (FormArea area : areas(boundaries, questions.indexOf(question), questions.size())) {
                    comparison.compare(forms.release(question.of(area), EnumSet.allOf(AppendixTable.class)), direct);
                    asked.add(area);
                }
            }
            assertThat(asked).containsAll(areas(boundaries));
        }
        LOGGER.info(
                "Demonstration: {} areas, {} events of households; {}; always 0 or empty: {}",
                asked.size(),
                events.households().size(),
                comparison,
                comparison.emptyColumns());
        assertThat(comparison.filledColumns()).containsAll(COLUMNS_OF_LISTS);
        comparison.assertNoDifference();
    }

    @Test
    void communes_and_unassigned_add_up_to_the_same_province_under_either_boundaries() {
        Movements movements = application.getBean(Movements.class);
        List<FormQuestion> since = questions(Boundaries.SINCE_REORGANISATION);
        List<FormQuestion> before = questions(Boundaries.BEFORE_REORGANISATION);
        for (int index = since.size() - 3; index < since.size(); index++) {
            MovementForms now = movements.forms(since.get(index));
            assertThat(now.parts()).isNotEmpty();
            assertThat(FormText.of(now))
                    .as("%s", since.get(index))
                    .isNotEmpty()
                    .isEqualTo(FormText.of(movements.forms(before.get(index))));
        }
    }

    /** Each period as known before the changes, and some periods as known after them; by default three of these. */
    private static List<FormQuestion> questions(Boundaries boundaries) {
        List<FormQuestion> questions = new ArrayList<>();
        for (int index = 1; index < DAYS.size(); index++) {
            questions.add(question(boundaries, DAYS.get(index - 1), DAYS.get(index), beforeChanges, Reach.EVERYTHING));
        }
        long now = events.next();
        questions.add(question(boundaries, DAYS.get(3), DAYS.get(4), now, Reach.ofYears(1)));
        questions.add(question(boundaries, DAYS.get(4), DAYS.get(5), now, Reach.EVERYTHING));
        questions.add(question(boundaries, DAYS.get(1), DAYS.get(6), now, Reach.EVERYTHING));
        return ASKS_ALL ? questions : List.of(questions.get(3), questions.get(6), questions.get(8));
    }

    private static FormQuestion question(
            Boundaries boundaries, LocalDate opening, LocalDate closing, long knownAt, Reach reach) {
        return new FormQuestion(PROVINCE, opening, closing, knownAt, boundaries, reach);
    }

    /** All areas of the province under these boundaries, the province first. */
    private static List<FormArea> areas(Boundaries boundaries) {
        Set<FormArea> areas = new LinkedHashSet<>(List.of(PROVINCE, new FormArea.Unassigned(CODE)));
        List<AdministrativeUnit> units = territory.unitsOf(CODE, boundaries.drawnOn());
        territory.unitsOf(CODE, Boundaries.BEFORE_REORGANISATION.drawnOn()).stream()
                .flatMap(unit -> unit.formerDistrict().stream())
                .forEach(district -> {
                    areas.add(new FormArea.FormerProvince(district.provinceCode()));
                    areas.add(new FormArea.FormerDistrict(district.code()));
                });
        units.forEach(unit -> areas.add(new FormArea.Commune(unit.id())));
        return List.copyOf(areas);
    }

    /** Those of which one of so many questions is asked. */
    private static List<FormArea> areas(Boundaries boundaries, int question, int questions) {
        List<FormArea> all = areas(boundaries);
        List<FormArea> asked = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            if (ASKS_ALL || index == 0 || index % questions == question) {
                asked.add(all.get(index));
            }
        }
        return asked;
    }
}
