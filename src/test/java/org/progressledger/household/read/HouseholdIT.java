package org.progressledger.household.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.LAM_VY;
import static org.progressledger.household.HouseholdExamples.LINH_THONG;
import static org.progressledger.household.HouseholdExamples.decisionOf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.facts.Basis;
import org.progressledger.household.Decided;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdCommand.WithdrawRecognition;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdRefusedException;
import org.progressledger.household.RefusalReason;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.projection.ProjectionPositions;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Cause;
import org.progressledger.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;

/** From the command through the ledger and the projection to the answer, in the application as it is started. */
@WholeApplication
@OwnBook
class HouseholdIT {

    private static final Actor RECORDER = new Actor("can-bo", "RECORDER");
    private static final UnitId QUY_KY = UnitId.parse("05545@2004");
    private static final LocalDate END_OF_2023 = LocalDate.of(2023, 12, 31);
    private static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);

    @Autowired
    LedgerCommands commands;

    @Autowired
    ProjectionPositions positions;

    @Autowired
    HouseholdQueries queries;

    @Test
    void reviews_become_figures_as_of_any_two_dates_and_a_correction_changes_only_what_is_known_since() {
        record(review("IT-1", 2023, LINH_THONG, PovertyClass.POOR));
        record(review("IT-2", 2023, LINH_THONG, PovertyClass.POOR));
        record(review("IT-3", 2025, DINH_HOA, PovertyClass.NEAR_POOR));
        long before =
                record(review("IT-1", 2025, LAM_VY, PovertyClass.NOT_POOR)).next();

        assertThat(counts(LINH_THONG, new Basis(END_OF_2023, before))).containsEntry(PovertyClass.POOR, 2L);
        assertThat(counts(LAM_VY, new Basis(END_OF_2025, before)))
                .as("with the household of the unit that went whole into it")
                .containsOnly(Map.entry(PovertyClass.NOT_POOR, 1L), Map.entry(PovertyClass.POOR, 1L));

        long after = record(new CorrectRecognition(
                        HouseholdId.of("IT-2"),
                        recognitionOf("IT-2"),
                        PovertyClass.NEAR_POOR,
                        Optional.empty(),
                        "ghi nhầm",
                        decisionOf(2025),
                        Optional.empty()))
                .next();

        assertThat(counts(LINH_THONG, new Basis(END_OF_2023, before))).containsOnly(Map.entry(PovertyClass.POOR, 2L));
        assertThat(counts(LINH_THONG, new Basis(END_OF_2023, after)))
                .containsOnly(Map.entry(PovertyClass.POOR, 1L), Map.entry(PovertyClass.NEAR_POOR, 1L));
        assertThat(queries.list(new HouseholdListing(
                                Drawn.on(END_OF_2023, Set.of(LINH_THONG)),
                                Optional.of(PovertyClass.NEAR_POOR),
                                new Basis(END_OF_2023, after),
                                Optional.empty(),
                                10))
                        .households())
                .extracting(household -> household.household().code())
                .containsExactly("IT-2");
    }

    @Test
    void a_review_said_twice_records_nothing_and_a_refusal_leaves_nothing() {
        RecordReview review = review("IT-4", 2024, QUY_KY, PovertyClass.POOR);
        Recorded<Decided> first = record(review);
        Recorded<Decided> second = record(review);
        assertThat(second.answer()).isEqualTo(new Decided.Unchanged());
        assertThat(second.next()).isEqualTo(first.next());

        HouseholdRefusedException refused = catchThrowableOfType(
                HouseholdRefusedException.class,
                () -> record(new WithdrawRecognition(
                        HouseholdId.of("IT-unknown"), "x", "sai", decisionOf(2024), Optional.empty())));
        assertThat(refused.refused().reason()).isEqualTo(RefusalReason.NOT_REGISTERED);
        assertThat(record(review).next()).isEqualTo(first.next());
    }

    @Test
    void rows_of_one_chunk_become_one_commit_even_for_the_same_household() {
        Recorded<Decided> recorded = commands.record(RECORDER, Source.file("ra-soat-mau.xlsx"), () -> {
            commands.send(review("IT-5", 2023, QUY_KY, PovertyClass.POOR));
            commands.send(review("IT-6", 2023, QUY_KY, PovertyClass.POOR));
            return commands.send(
                    review("IT-5", 2024, QUY_KY, PovertyClass.NEAR_POOR),
                    Source.file("ra-soat-mau.xlsx").row(12));
        });
        positions.await(HouseholdQueries.PROJECTION, recorded.position(), Duration.ofSeconds(30));
        var timeline = queries.timeline(HouseholdId.of("IT-5"), Long.MAX_VALUE).orElseThrow();
        assertThat(timeline).hasSize(5);
        assertThat(timeline.get(4).sourceRow()).contains(12);
        assertThat(timeline.get(4).actor()).contains(RECORDER);
        assertThat(timeline)
                .extracting(TimelineEntry::recordedAt)
                .containsOnly(timeline.get(0).recordedAt());
    }

    private Recorded<Decided> record(HouseholdCommand command) {
        Recorded<Decided> recorded = commands.record(RECORDER, Source.NONE, () -> commands.send(command));
        positions.await(HouseholdQueries.PROJECTION, recorded.position(), Duration.ofSeconds(30));
        return recorded;
    }

    private String recognitionOf(String code) {
        return queries.timeline(HouseholdId.of(code), Long.MAX_VALUE).orElseThrow().stream()
                .filter(entry -> entry.kind().equals("StatusRecognised"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Map<PovertyClass, Long> counts(UnitId unit, Basis basis) {
        return queries.counts(Drawn.on(basis.effectiveOn(), Set.of(unit)), basis).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, count -> count.getValue().in(unit)));
    }

    private static RecordReview review(String code, int year, UnitId unit, PovertyClass povertyClass) {
        RecordReview example = HouseholdExamples.review(year, unit, povertyClass);
        return new RecordReview(
                HouseholdId.of(code),
                example.residence(),
                example.head(),
                example.members(),
                example.sheet(),
                example.povertyClass(),
                Cause.REVIEW,
                example.declaration(),
                example.decision());
    }
}
