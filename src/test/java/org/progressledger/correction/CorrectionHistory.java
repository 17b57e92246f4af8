package org.progressledger.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.correction.CorrectionBatchCommand.ApproveBatch;
import org.progressledger.correction.CorrectionBatchEvent.BatchApplied;
import org.progressledger.correction.CorrectionBatchEvent.BatchApproved;
import org.progressledger.correction.CorrectionBatchEvent.BatchProposed;
import org.progressledger.correction.CorrectionBatchEvent.ChunkApplied;
import org.progressledger.correction.CorrectionBatchEvent.EntriesAdded;
import org.progressledger.correction.WantedCorrection.Which;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.WithdrawRecognition;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdRefusedException;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.springframework.context.ConfigurableApplicationContext;

/** Random steps of a few batches and households, and in the end what every stream must say. */
final class CorrectionHistory {

    private static final int STEPS = 25;
    private static final int CHUNK = 3;
    private static final List<Actor> PEOPLE = List.of(
            new Actor("can-bo-mau", "RECORDER"),
            new Actor("can-bo-mau", "DECISION_MAKER"),
            new Actor("chu-tich-mau", "DECISION_MAKER"),
            new Actor("chu-tich-mau", "RECORDER"),
            new Actor("lanh-dao-mau", "LEADER"));

    /** Ends whatever is going on, as the end of the process would: nothing of the open commit is stored. */
    static final class Killed extends RuntimeException {}

    private final Corrections corrections;
    private final LedgerCommands commands;
    private final EventStore events;
    private final ApplyRun applying;
    private final Random random;
    private final InventedReviews reviews;
    private final int[] commandsUntilDeath;
    private final Coverage coverage;
    private final List<HouseholdId> households = new ArrayList<>();
    private final List<CorrectionBatchId> batches = new ArrayList<>();

    CorrectionHistory(
            ConfigurableApplicationContext application,
            Random random,
            int number,
            int[] commandsUntilDeath,
            Coverage coverage) {
        this.corrections = application.getBean(Corrections.class);
        this.commands = application.getBean(LedgerCommands.class);
        this.events = application.getBean(EventStore.class);
        this.applying = new ApplyRun(new RecordedStreams(events), commands, CHUNK);
        this.random = random;
        this.reviews = new InventedReviews(random);
        this.commandsUntilDeath = commandsUntilDeath;
        this.coverage = coverage;
        for (int household = 0; household < 6; household++) {
            households.add(HouseholdId.of("MAU-" + number + "-" + household));
        }
    }

    void run() {
        households.forEach(household -> change(reviews.review(household, LocalDate.of(2025, 8, 1))));
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(8)) {
                case 0 -> propose();
                case 1, 2 -> somebodyElseChanges();
                case 3, 4, 5 -> decide();
                default -> apply(random.nextBoolean());
            }
        }
        for (CorrectionBatchId batch : batches) {
            applying.run(batch, () -> false);
        }
        Map<CorrectionBatchId, Map<String, RecognitionCorrected>> made = corrections();
        batches.forEach(batch -> check(batch, made.getOrDefault(batch, Map.of())));
        assertThat(batches).as("no correction points to an unknown batch").containsAll(made.keySet());
    }

    private void change(HouseholdCommand command) {
        try {
            commands.record(PEOPLE.get(0), Source.NONE, () -> commands.send(command));
        } catch (HouseholdRefusedException refused) {
            assertThat(refused.refused()).isNotNull();
        }
    }

    private void propose() {
        List<WantedCorrection> wanted = new ArrayList<>();
        for (HouseholdId household : households) {
            for (String recognition : recognitions(household)) {
                if (random.nextInt(3) > 0) {
                    wanted.add(new WantedCorrection(
                            recognition,
                            household,
                            new Which.ByEvent(recognition),
                            random.nextInt(3) == 0 ? Optional.empty() : Optional.of(reviews.povertyClass()),
                            random.nextInt(4) == 0 ? Optional.of(reviews.day()) : Optional.empty()));
                }
            }
        }
        try {
            CorrectionBatchId batch = corrections
                    .propose("ghi sai hàng loạt", order(), usable(wanted), PEOPLE.get(random.nextInt(2)))
                    .answer();
            batches.add(batch);
            if (random.nextInt(5) > 0) {
                corrections.submit(batch, PEOPLE.get(random.nextInt(2)));
            }
        } catch (BatchRefusedException empty) {
            assertThat(empty.reason()).isEqualTo(BatchRefusal.NO_ENTRIES);
        }
    }

    /** What the preparation does not refuse. */
    private List<WantedCorrection> usable(List<WantedCorrection> wanted) {
        try {
            new Preparation(
                            new RecordedStreams(events),
                            HouseholdExamples.decider(),
                            CorrectionBatchId.random(),
                            "thử",
                            order())
                    .listed(wanted);
            return wanted;
        } catch (UnusableEntriesException unusable) {
            Set<String> places = new HashSet<>();
            unusable.entries().forEach(entry -> places.add(entry.place()));
            return wanted.stream()
                    .filter(correction -> !places.contains(correction.place()))
                    .toList();
        }
    }

    private void somebodyElseChanges() {
        HouseholdId household = households.get(random.nextInt(households.size()));
        List<String> recognitions = recognitions(household);
        String recognition = recognitions.get(random.nextInt(recognitions.size()));
        change(
                switch (random.nextInt(6)) {
                    case 0 -> reviews.review(household, LocalDate.of(2025, 12, 12));
                    case 1 ->
                        new WithdrawRecognition(household, recognition, "thu hồi riêng", order(), Optional.empty());
                    case 2 ->
                        new CloseHousehold(household, ClosingReason.MOVED_AWAY, LocalDate.of(2026, 2, 1), order());
                    default ->
                        new CorrectRecognition(
                                household,
                                recognition,
                                reviews.povertyClass(),
                                Optional.empty(),
                                "sửa riêng",
                                order(),
                                Optional.empty());
                });
    }

    private void decide() {
        if (batches.isEmpty()) {
            return;
        }
        CorrectionBatchId batch = batches.get(random.nextInt(batches.size()));
        Actor somebody = PEOPLE.get(random.nextBoolean() ? 2 : random.nextInt(PEOPLE.size()));
        try {
            switch (random.nextInt(8)) {
                case 0 -> corrections.reject(batch, "không đủ căn cứ", somebody);
                case 1 -> corrections.withdraw(batch, somebody);
                case 2 -> approve(batch, "0".repeat(64), somebody);
                default -> approve(batch, corrections.batch(batch).digest(), somebody);
            }
        } catch (BatchRefusedException refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }

    /** Without the worker, which would apply it at once. */
    private void approve(CorrectionBatchId batch, String digest, Actor by) {
        commands.record(by, Source.NONE, () -> commands.send(new ApproveBatch(batch, digest, by)));
    }

    private void apply(boolean toDeath) {
        List<CorrectionBatchId> approved = batches.stream()
                .filter(batch -> corrections.batch(batch).status() == BatchStatus.APPROVED)
                .toList();
        if (approved.isEmpty()) {
            return;
        }
        commandsUntilDeath[0] = toDeath ? random.nextInt(8) : Integer.MAX_VALUE;
        int chunks = random.nextInt(1, 3);
        int[] done = {0};
        try {
            applying.run(approved.get(random.nextInt(approved.size())), () -> done[0]++ == chunks);
        } catch (Killed killed) {
            coverage.killed++;
        } finally {
            commandsUntilDeath[0] = Integer.MAX_VALUE;
        }
    }

    /** Every correction that points to a batch, by the recognition; none twice, and each of what was seen. */
    private Map<CorrectionBatchId, Map<String, RecognitionCorrected>> corrections() {
        Map<CorrectionBatchId, Map<String, RecognitionCorrected>> made = new HashMap<>();
        for (HouseholdId household : households) {
            Map<String, Known> known = new HashMap<>();
            events.readEvents(household.toString(), 0).asStream().forEach(message -> {
                HouseholdEvent event = (HouseholdEvent) message.getPayload();
                if (event instanceof StatusRecognised recognised) {
                    known.put(
                            message.getIdentifier(),
                            new Known(Optional.of(recognised.recognised().povertyClass()), recognised.effectiveOn()));
                } else if (event instanceof RecognitionCorrected correction) {
                    correction.batch().ifPresent(batch -> {
                        assertThat(made.computeIfAbsent(batch, first -> new HashMap<>())
                                        .put(correction.corrects(), correction))
                                .as("corrected twice by one batch")
                                .isNull();
                        BatchEntry entry = entry(batch, correction.corrects());
                        assertThat(known.get(correction.corrects()))
                                .as("stood as it was seen")
                                .isEqualTo(new Known(Optional.of(entry.seen()), entry.seenFrom()));
                    });
                    known.put(
                            correction.corrects(),
                            new Known(
                                    correction.recognised().map(right -> right.povertyClass()),
                                    correction.effectiveOn()));
                }
            });
        }
        return made;
    }

    private record Known(Optional<PovertyClass> povertyClass, LocalDate day) {}

    private BatchEntry entry(CorrectionBatchId batch, String recognition) {
        return read(batch, EntriesAdded.class).stream()
                .flatMap(added -> added.entries().stream())
                .filter(entry -> entry.corrects().equals(recognition))
                .findFirst()
                .orElseThrow();
    }

    private void check(CorrectionBatchId batch, Map<String, RecognitionCorrected> made) {
        BatchProposed proposed = read(batch, BatchProposed.class).get(0);
        List<BatchApproved> approvals = read(batch, BatchApproved.class);
        if (approvals.isEmpty()) {
            coverage.undecided++;
            assertThat(made).as("not approved, so nothing moved").isEmpty();
            assertThat(read(batch, ChunkApplied.class)).isEmpty();
            return;
        }
        coverage.approved++;
        assertThat(approvals).hasSize(1);
        assertThat(approvals.get(0).by().role()).isEqualTo("DECISION_MAKER");
        assertThat(approvals.get(0).by().name()).isNotEqualTo(proposed.by().name());
        Set<Integer> refused = new HashSet<>();
        int next = 1;
        for (ChunkApplied chunk : read(batch, ChunkApplied.class)) {
            assertThat(chunk.from()).as("chunks follow one another").isEqualTo(next);
            next = chunk.to() + 1;
            chunk.refused()
                    .forEach(entry -> assertThat(refused.add(entry.entry())).isTrue());
        }
        String digest = BatchDigest.of(batch, proposed.reason(), proposed.decision());
        int number = 0;
        for (EntriesAdded added : read(batch, EntriesAdded.class)) {
            for (BatchEntry entry : added.entries()) {
                number++;
                digest = BatchDigest.with(digest, entry);
                checkEntry(proposed, entry, Optional.ofNullable(made.get(entry.corrects())), refused.contains(number));
            }
        }
        assertThat(digest)
                .as("what was applied is what was approved")
                .isEqualTo(approvals.get(0).digest());
        assertThat(next).as("applied to the last entry").isEqualTo(number + 1);
        assertThat(read(batch, BatchApplied.class))
                .containsExactly(new BatchApplied(batch, new EntryCounts(made.size(), refused.size())));
    }

    private void checkEntry(
            BatchProposed batch, BatchEntry entry, Optional<RecognitionCorrected> correction, boolean refused) {
        assertThat(correction.isPresent())
                .as("corrected or refused, and not both")
                .isNotEqualTo(refused);
        if (refused) {
            coverage.refused++;
        }
        correction.ifPresent(made -> {
            coverage.corrected++;
            assertThat(made.household()).isEqualTo(entry.household());
            assertThat(made.recognised().map(right -> right.povertyClass())).isEqualTo(entry.right());
            assertThat(made.reason()).isEqualTo(batch.reason());
            assertThat(made.decision()).isEqualTo(batch.decision());
        });
    }

    private <T> List<T> read(CorrectionBatchId batch, Class<T> type) {
        return events.readEvents(batch.toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(type::isInstance)
                .<T>map(type::cast)
                .toList();
    }

    private List<String> recognitions(HouseholdId household) {
        return events.readEvents(household.toString(), 0)
                .asStream()
                .filter(message -> message.getPayload() instanceof StatusRecognised)
                .<String>map(DomainEventMessage::getIdentifier)
                .toList();
    }

    private static DecisionReference order() {
        return new DecisionReference("77/QĐ-UBND", LocalDate.of(2026, 3, 2), "UBND tỉnh Mẫu");
    }
}
