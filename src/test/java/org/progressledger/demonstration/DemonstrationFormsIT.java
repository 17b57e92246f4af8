package org.progressledger.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.MoveHousehold;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Residence;
import org.progressledger.intake.Intake;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.projection.ProjectionPositions;
import org.progressledger.report.Amount;
import org.progressledger.report.DirectCount;
import org.progressledger.report.FormArea;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.FormText;
import org.progressledger.report.MovementForms;
import org.progressledger.report.Movements;
import org.progressledger.report.Reach;
import org.progressledger.report.Recorded;
import org.progressledger.report.RecordedHouseholds;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The lists of two former districts through all reviews, one with divided wards, brought in as a commune would; then moves,
 * closings and corrections. Every form is held against a count straight over the events read from the store.
 */
class DemonstrationFormsIT {

    private static final Logger LOGGER = LoggerFactory.getLogger(DemonstrationFormsIT.class);

    /** Thành phố Thái Nguyên, of which two wards were divided, and Huyện Định Hóa. */
    private static final Set<String> DISTRICTS = Set.of("164", "167");

    private static final FormArea PROVINCE = new FormArea.Province("19");
    private static final Actor RECORDER = new Actor("can-bo", "RECORDER");
    private static final LocalDate CHANGES = LocalDate.of(2026, 3, 1);

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2021, 12, 31),
            LocalDate.of(2022, 12, 31),
            LocalDate.of(2023, 12, 31),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 6, 30));

    @TempDir
    private static Path directory;

    private static ConfigurableApplicationContext application;
    private static Territory territory;
    private static Movements movements;
    private static List<Recorded> recorded;
    private static long beforeChanges;

    @BeforeAll
    static void loadTheLists() throws Exception {
        application = new SpringApplicationBuilder(ProgressLedgerApplication.class)
                .profiles("demonstration")
                .run(
                        "--server.port=0",
                        "--progress-ledger.embedded.directory=" + directory,
                        "--progress-ledger.mongodb.uri=",
                        "--progress-ledger.demonstration.lists=0");
        territory = application.getBean(Territory.class);
        movements = application.getBean(Movements.class);
        DemonstrationLists lists = application.getBean(DemonstrationLists.class);
        ListLoading loading = new ListLoading(application.getBean(Intake.class));
        for (ListPlan plan : lists.plans()) {
            if (plan.units().stream().anyMatch(DemonstrationFormsIT::isOfTheDistricts)) {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                lists.write(plan, file);
                loading.load(plan.fileName(), new ByteArrayInputStream(file.toByteArray()));
            }
        }
        recorded = recordedEvents();
        beforeChanges = recorded.get(recorded.size() - 1).position() + 1;
        changeSome();
        recorded = recordedEvents();
        application
                .getBean(ProjectionPositions.class)
                .await(
                        RecordedHouseholds.PROJECTION,
                        recorded.get(recorded.size() - 1).position(),
                        Duration.ofMinutes(2));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void every_form_by_commune_district_and_province_is_that_of_a_direct_count_over_the_events() {
        int forms = 0;
        for (Boundaries boundaries : territory.drawings()) {
            for (FormQuestion question : questions(boundaries)) {
                Set<FormArea> areas = areas(boundaries);
                Map<FormArea, Map<String, Amount>> direct = DirectCount.of(recorded, question, areas, territory);
                Map<FormArea, Map<String, Amount>> made = new LinkedHashMap<>();
                for (FormArea area : areas) {
                    made.put(area, FormText.of(movements.forms(question.of(area))));
                }
                assertThat(made).as("%s", question).isEqualTo(direct);
                forms += 2 * areas.size();
            }
        }
        LOGGER.info("Demonstration: {} forms of {} events are those of a direct count", forms, recorded.size());
    }

    @Test
    void communes_and_unassigned_add_up_to_the_province_under_either_boundaries() {
        for (FormQuestion question : questions(Boundaries.SINCE_REORGANISATION)) {
            MovementForms since = movements.forms(question);
            MovementForms before = movements.forms(new FormQuestion(
                    PROVINCE,
                    question.opening(),
                    question.closing(),
                    question.knownAt(),
                    Boundaries.BEFORE_REORGANISATION,
                    question.reach()));
            assertThat(FormText.of(since)).as("%s", question).isNotEmpty().isEqualTo(FormText.of(before));
            assertThat(since.parts()).isNotEmpty();
            since.parts()
                    .forEach((part, forms) ->
                            assertThat(FormText.of(forms)).isEqualTo(FormText.of(movements.forms(question.of(part)))));
        }
    }

    private static List<FormQuestion> questions(Boundaries boundaries) {
        List<FormQuestion> questions = new ArrayList<>();
        for (int index = 1; index < DAYS.size(); index++) {
            questions.add(question(boundaries, DAYS.get(index - 1), DAYS.get(index), beforeChanges, Reach.EVERYTHING));
        }
        long now = recorded.get(recorded.size() - 1).position() + 1;
        questions.add(question(boundaries, DAYS.get(3), DAYS.get(4), now, Reach.ofYears(1)));
        questions.add(question(boundaries, DAYS.get(4), DAYS.get(5), now, Reach.EVERYTHING));
        questions.add(question(boundaries, DAYS.get(1), DAYS.get(5), now, Reach.EVERYTHING));
        return questions;
    }

    private static FormQuestion question(
            Boundaries boundaries, LocalDate opening, LocalDate closing, long knownAt, Reach reach) {
        return new FormQuestion(PROVINCE, opening, closing, knownAt, boundaries, reach);
    }

    private static Set<FormArea> areas(Boundaries boundaries) {
        Set<FormArea> areas = new LinkedHashSet<>(List.of(PROVINCE, new FormArea.Unassigned("19")));
        Stream<AdministrativeUnit> former = territory.unitsOf("19", Boundaries.BEFORE_REORGANISATION.drawnOn()).stream()
                .filter(DemonstrationFormsIT::isOfTheDistricts);
        if (boundaries.haveDistricts()) {
            DISTRICTS.forEach(district -> areas.add(new FormArea.FormerDistrict(district)));
            areas.add(new FormArea.FormerProvince("19"));
            former.forEach(unit -> areas.add(new FormArea.Commune(unit.id())));
        } else {
            former.flatMap(unit -> territory.successionsOf(unit.id()).stream())
                    .map(Succession::to)
                    .forEach(unit -> areas.add(new FormArea.Commune(unit.id())));
        }
        return areas;
    }

    private static boolean isOfTheDistricts(AdministrativeUnit unit) {
        Stream<AdministrativeUnit> units = unit.formerDistrict().isPresent()
                ? Stream.of(unit)
                : territory.originsOf(unit.id()).stream().map(Succession::from);
        return units.map(AdministrativeUnit::formerDistrict)
                .flatMap(Optional::stream)
                .map(FormerDistrict::code)
                .anyMatch(DISTRICTS::contains);
    }

    /** Every fortieth household moves, ends, or has its first recognition corrected; some of that for days long past. */
    private static void changeSome() {
        LedgerCommands commands = application.getBean(LedgerCommands.class);
        List<UnitId> communes = areas(Boundaries.SINCE_REORGANISATION).stream()
                .filter(FormArea.Commune.class::isInstance)
                .map(area -> ((FormArea.Commune) area).unit())
                .toList();
        DecisionReference decision = new DecisionReference("77/QĐ-UBND", CHANGES, "UBND xã Mẫu");
        Map<HouseholdId, Recorded> firstRecognitions = new TreeMap<>(Comparator.comparing(HouseholdId::code));
        recorded.stream()
                .filter(event -> event.event() instanceof StatusRecognised)
                .forEach(event -> firstRecognitions.putIfAbsent(event.event().household(), event));
        int number = 0;
        for (Map.Entry<HouseholdId, Recorded> entry : firstRecognitions.entrySet()) {
            number++;
            if (number % 40 == 0) {
                HouseholdCommand command = switch (number / 40 % 4) {
                    case 0 ->
                        new CloseHousehold(
                                entry.getKey(),
                                ClosingReason.values()[number / 160 % ClosingReason.values().length],
                                CHANGES,
                                decision);
                    case 1 ->
                        new CorrectRecognition(
                                entry.getKey(),
                                entry.getValue().id(),
                                otherThanRecognised(entry.getValue()),
                                Optional.empty(),
                                "ghi nhầm",
                                decision,
                                Optional.empty());
                    default ->
                        new MoveHousehold(
                                entry.getKey(),
                                new Residence(communes.get(number % communes.size()), "Làng Mẫu"),
                                CHANGES,
                                decision);
                };
                commands.record(RECORDER, Source.NONE, () -> commands.send(command));
            }
        }
    }

    private static PovertyClass otherThanRecognised(Recorded recognition) {
        PovertyClass recognised =
                ((StatusRecognised) recognition.event()).recognised().povertyClass();
        return recognised == PovertyClass.POOR ? PovertyClass.NEAR_POOR : PovertyClass.POOR;
    }

    private static List<Recorded> recordedEvents() {
        try (Stream<? extends TrackedEventMessage<?>> events =
                application.getBean(EventStorageEngine.class).readEvents(null, false)) {
            return events.filter(event -> HouseholdEvent.class.isAssignableFrom(event.getPayloadType()))
                    .map(event -> new Recorded(
                            event.trackingToken().position().orElseThrow(), event.getIdentifier(), (HouseholdEvent)
                                    event.getPayload()))
                    .toList();
        }
    }
}
