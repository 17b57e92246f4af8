package org.progressledger.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.correction.CorrectionExamples.APPROVER;
import static org.progressledger.correction.CorrectionExamples.BATCH;
import static org.progressledger.correction.CorrectionExamples.DECISION;
import static org.progressledger.correction.CorrectionExamples.PROPOSED;
import static org.progressledger.correction.CorrectionExamples.PROPOSER;
import static org.progressledger.correction.CorrectionExamples.REASON;
import static org.progressledger.correction.CorrectionExamples.digest;
import static org.progressledger.correction.CorrectionExamples.entries;
import static org.progressledger.correction.CorrectionExamples.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.progressledger.access.Role;
import org.progressledger.correction.CorrectionBatchCommand.AddEntries;
import org.progressledger.correction.CorrectionBatchCommand.ApproveBatch;
import org.progressledger.correction.CorrectionBatchCommand.ProposeBatch;
import org.progressledger.correction.CorrectionBatchCommand.RecordChunk;
import org.progressledger.correction.CorrectionBatchCommand.RejectBatch;
import org.progressledger.correction.CorrectionBatchCommand.SubmitBatch;
import org.progressledger.correction.CorrectionBatchCommand.WithdrawBatch;
import org.progressledger.correction.CorrectionBatchEvent.BatchApplied;
import org.progressledger.correction.CorrectionBatchEvent.BatchApproved;
import org.progressledger.correction.CorrectionBatchEvent.BatchRejected;
import org.progressledger.correction.CorrectionBatchEvent.BatchSubmitted;
import org.progressledger.correction.CorrectionBatchEvent.BatchWithdrawn;
import org.progressledger.correction.CorrectionBatchEvent.ChunkApplied;
import org.progressledger.correction.CorrectionBatchEvent.EntriesAdded;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.RefusalReason;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;

class CorrectionBatchTest {

    private static final String DIGEST = digest(entries(1, 5));
    private static final EntriesAdded FIVE = new EntriesAdded(BATCH, 1, entries(1, 5), PROPOSER);
    private static final BatchSubmitted SUBMITTED = new BatchSubmitted(BATCH, 5, DIGEST, PROPOSER);
    private static final BatchApproved APPROVED = new BatchApproved(BATCH, DIGEST, APPROVER);
    private static final EntryCounts THREE = new EntryCounts(3, 0);
    private static final ApproveBatch APPROVE = new ApproveBatch(BATCH, DIGEST, APPROVER);

    private static TestExecutor<CorrectionBatch> given(Object... events) {
        AggregateTestFixture<CorrectionBatch> batch = new AggregateTestFixture<>(CorrectionBatch.class);
        batch.registerCommandDispatchInterceptor(
                messages -> (index, command) -> LedgerCommands.message(command.getPayload()));
        return events.length == 0 ? batch.givenNoPriorActivity() : batch.given(events);
    }

    @Test
    void a_batch_begins_with_its_reason_and_its_decision() {
        given().when(new ProposeBatch(BATCH, REASON, DECISION, Selection.listed(), PROPOSER))
                .expectEvents(PROPOSED);
        refused(
                given().when(new ProposeBatch(BATCH, " ", DECISION, Selection.listed(), PROPOSER)),
                BatchRefusal.REASON_MISSING);
    }

    @Test
    void its_proposer_adds_entries_and_submits_them_under_the_digest_of_all() {
        given(PROPOSED).when(new AddEntries(BATCH, entries(1, 5), PROPOSER)).expectEvents(FIVE);
        given(PROPOSED, FIVE)
                .when(new AddEntries(BATCH, entries(6, 7), PROPOSER))
                .expectEvents(new EntriesAdded(BATCH, 6, entries(6, 7), PROPOSER));
        given(PROPOSED, FIVE).when(new SubmitBatch(BATCH, PROPOSER)).expectEvents(SUBMITTED);
    }

    @Test
    void nobody_else_adds_entries_submits_or_withdraws() {
        refused(given(PROPOSED).when(new AddEntries(BATCH, entries(1, 1), APPROVER)), BatchRefusal.ANOTHER_PROPOSER);
        refused(given(PROPOSED, FIVE).when(new SubmitBatch(BATCH, APPROVER)), BatchRefusal.ANOTHER_PROPOSER);
        refused(given(PROPOSED, FIVE).when(new WithdrawBatch(BATCH, APPROVER)), BatchRefusal.ANOTHER_PROPOSER);
    }

    @Test
    void no_recognition_stands_twice_in_a_batch() {
        refused(
                given(PROPOSED, FIVE).when(new AddEntries(BATCH, entries(5, 6), PROPOSER)),
                BatchRefusal.RECOGNITION_TWICE);
        refused(
                given(PROPOSED).when(new AddEntries(BATCH, List.of(entry(1), entry(1)), PROPOSER)),
                BatchRefusal.RECOGNITION_TWICE);
    }

    @Test
    void a_batch_without_entries_is_not_submitted() {
        refused(given(PROPOSED).when(new SubmitBatch(BATCH, PROPOSER)), BatchRefusal.NO_ENTRIES);
        refused(given(PROPOSED).when(new AddEntries(BATCH, List.of(), PROPOSER)), BatchRefusal.NO_ENTRIES);
    }

    @Test
    void no_entries_after_submission() {
        refused(
                given(PROPOSED, FIVE, SUBMITTED).when(new AddEntries(BATCH, entries(6, 6), PROPOSER)),
                BatchRefusal.CLOSED_FOR_ENTRIES);
        refused(
                given(PROPOSED, FIVE, SUBMITTED).when(new SubmitBatch(BATCH, PROPOSER)),
                BatchRefusal.CLOSED_FOR_ENTRIES);
    }

    @Test
    void a_second_person_approves_what_was_looked_at() {
        given(PROPOSED, FIVE, SUBMITTED).when(APPROVE).expectEvents(APPROVED);
        refused(
                given(PROPOSED, FIVE, SUBMITTED).when(new ApproveBatch(BATCH, digest(entries(1, 4)), APPROVER)),
                BatchRefusal.OTHER_DIGEST);
    }

    @Test
    void the_same_person_may_not_decide_also_under_another_role() {
        Actor promoted = new Actor(PROPOSER.name(), "DECISION_MAKER");
        refused(
                given(PROPOSED, FIVE, SUBMITTED).when(new ApproveBatch(BATCH, DIGEST, promoted)),
                BatchRefusal.SAME_PERSON);
        refused(
                given(PROPOSED, FIVE, SUBMITTED).when(new RejectBatch(BATCH, "sai", promoted)),
                BatchRefusal.SAME_PERSON);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "DECISION_MAKER")
    void nobody_but_a_decision_maker_decides(Role role) {
        Actor other = new Actor("nguoi-khac-mau", role.name());
        refused(
                given(PROPOSED, FIVE, SUBMITTED).when(new ApproveBatch(BATCH, DIGEST, other)),
                BatchRefusal.NOT_A_DECISION_MAKER);
        refused(
                given(PROPOSED, FIVE, SUBMITTED).when(new RejectBatch(BATCH, "sai", other)),
                BatchRefusal.NOT_A_DECISION_MAKER);
    }

    @Test
    void the_role_that_decides_is_that_of_the_accounts() {
        assertThat(Arrays.stream(Role.values()).map(Enum::name)).contains(BatchDecider.DECISION_MAKER);
    }

    @Test
    void a_draft_is_not_decided_about() {
        refused(given(PROPOSED, FIVE).when(APPROVE), BatchRefusal.NOT_SUBMITTED);
        refused(given(PROPOSED, FIVE).when(new RejectBatch(BATCH, "sai", APPROVER)), BatchRefusal.NOT_SUBMITTED);
    }

    @Test
    void a_rejection_says_why() {
        given(PROPOSED, FIVE, SUBMITTED)
                .when(new RejectBatch(BATCH, "thiếu biên bản", APPROVER))
                .expectEvents(new BatchRejected(BATCH, "thiếu biên bản", APPROVER));
        refused(
                given(PROPOSED, FIVE, SUBMITTED).when(new RejectBatch(BATCH, "", APPROVER)),
                BatchRefusal.REASON_MISSING);
    }

    @Test
    void what_was_rejected_or_withdrawn_is_never_approved_and_never_applied() {
        for (Object end : List.of(new BatchRejected(BATCH, "sai", APPROVER), new BatchWithdrawn(BATCH, PROPOSER))) {
            refused(given(PROPOSED, FIVE, SUBMITTED, end).when(APPROVE), BatchRefusal.DECIDED_ALREADY);
            given(PROPOSED, FIVE, SUBMITTED, end)
                    .when(new RecordChunk(BATCH, 1, THREE, List.of()))
                    .expectException(EntriesOutOfOrderException.class)
                    .expectNoEvents();
        }
    }

    @Test
    void its_proposer_withdraws_it_before_the_approval_and_not_after() {
        given(PROPOSED, FIVE)
                .when(new WithdrawBatch(BATCH, PROPOSER))
                .expectEvents(new BatchWithdrawn(BATCH, PROPOSER));
        given(PROPOSED, FIVE, SUBMITTED)
                .when(new WithdrawBatch(BATCH, PROPOSER))
                .expectEvents(new BatchWithdrawn(BATCH, PROPOSER));
        refused(
                given(PROPOSED, FIVE, SUBMITTED, APPROVED).when(new WithdrawBatch(BATCH, PROPOSER)),
                BatchRefusal.DECIDED_ALREADY);
    }

    @Test
    void nothing_is_applied_before_the_approval() {
        given(PROPOSED, FIVE, SUBMITTED)
                .when(new RecordChunk(BATCH, 1, THREE, List.of()))
                .expectException(EntriesOutOfOrderException.class)
                .expectNoEvents();
    }

    @Test
    void chunks_follow_one_another_and_the_last_one_ends_the_batch() {
        ChunkApplied first = new ChunkApplied(BATCH, 1, 3, THREE, List.of());
        RefusedEntry left = new RefusedEntry(
                5, HouseholdId.of("MAU-5"), RefusalReason.ALREADY_WITHDRAWN, List.of(entry(5).corrects()));
        given(PROPOSED, FIVE, SUBMITTED, APPROVED)
                .when(new RecordChunk(BATCH, 1, THREE, List.of()))
                .expectEvents(first);
        given(PROPOSED, FIVE, SUBMITTED, APPROVED, first)
                .when(new RecordChunk(BATCH, 4, new EntryCounts(1, 1), List.of(left)))
                .expectEvents(
                        new ChunkApplied(BATCH, 4, 5, new EntryCounts(1, 1), List.of(left)),
                        new BatchApplied(BATCH, new EntryCounts(4, 1)));
        given(PROPOSED, FIVE, SUBMITTED, APPROVED, first)
                .when(new RecordChunk(BATCH, 1, THREE, List.of()))
                .expectException(EntriesOutOfOrderException.class);
    }

    @Test
    void a_batch_that_nobody_proposed_is_unknown() {
        refused(given().when(new SubmitBatch(BATCH, PROPOSER)), BatchRefusal.UNKNOWN_BATCH);
        refused(given().when(APPROVE), BatchRefusal.UNKNOWN_BATCH);
    }

    @Test
    void the_digest_depends_on_every_field_of_every_entry_and_on_their_order() {
        BatchEntry one = entry(1);
        List<String> digests = new ArrayList<>(List.of(
                digest(List.of()),
                digest(List.of(one)),
                digest(List.of(one, entry(2))),
                digest(List.of(entry(2), one)),
                BatchDigest.with(BatchDigest.of(BATCH, REASON + ".", DECISION), one)));
        List.of(
                        new BatchEntry(
                                HouseholdId.of("MAU-9"),
                                one.corrects(),
                                one.seen(),
                                one.seenFrom(),
                                one.right(),
                                one.otherDay()),
                        new BatchEntry(
                                one.household(),
                                entry(9).corrects(),
                                one.seen(),
                                one.seenFrom(),
                                one.right(),
                                one.otherDay()),
                        new BatchEntry(
                                one.household(),
                                one.corrects(),
                                PovertyClass.NEAR_POOR,
                                one.seenFrom(),
                                one.right(),
                                one.otherDay()),
                        new BatchEntry(
                                one.household(),
                                one.corrects(),
                                one.seen(),
                                one.seenFrom().plusDays(1),
                                one.right(),
                                one.otherDay()),
                        new BatchEntry(
                                one.household(),
                                one.corrects(),
                                one.seen(),
                                one.seenFrom(),
                                Optional.empty(),
                                one.otherDay()),
                        new BatchEntry(
                                one.household(),
                                one.corrects(),
                                one.seen(),
                                one.seenFrom(),
                                one.right(),
                                Optional.of(one.seenFrom())))
                .forEach(changed -> digests.add(digest(List.of(changed))));

        assertThat(digests).doesNotHaveDuplicates().allMatch(text -> text.matches("[0-9a-f]{64}"));
    }

    private static void refused(ResultValidator<CorrectionBatch> result, BatchRefusal reason) {
        Predicate<Object> because =
                failure -> failure instanceof BatchRefusedException refusal && refusal.reason() == reason;
        result.expectNoEvents().expectException(new CustomMatcher<Object>("refused because of " + reason) {
            @Override
            public boolean matches(Object failure) {
                return because.test(failure);
            }
        });
    }
}
