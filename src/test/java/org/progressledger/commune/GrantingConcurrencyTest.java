package org.progressledger.commune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.progressledger.commune.CommuneExamples.COMMUNE;
import static org.progressledger.commune.CommuneExamples.DAY;
import static org.progressledger.commune.CommuneExamples.LOWER;
import static org.progressledger.commune.CommuneExamples.assess;
import static org.progressledger.commune.CommuneExamples.decision;
import static org.progressledger.commune.CommuneExamples.grant;
import static org.progressledger.commune.CommuneExamples.result;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.commune.CriteriaCommand.WithdrawAssessment;
import org.progressledger.ledger.axon.ConcurrentChangeException;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.MeetingLog;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.Title;

/** Two nodes on one log: one grants a title while the other withdraws an appraisal that it rests on. */
class GrantingConcurrencyTest {

    @TempDir
    Path directory;

    @Test
    void of_granting_a_title_and_withdrawing_an_appraisal_at_the_same_moment_only_one_happens() {
        try (CommitLog log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"))) {
            String appraisal = appraised(log);
            CommitLog whenBothHaveDecided = MeetingLog.of(log);
            try (CommuneNode one = new CommuneNode(whenBothHaveDecided);
                    CommuneNode other = new CommuneNode(whenBothHaveDecided)) {
                List<Optional<Throwable>> outcomes = Stream.of(
                                doing(() -> one.record(grant(LOWER.key()))),
                                doing(() -> other.record(withdrawal(appraisal))))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

                assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
                assertThat(outcomes.stream().flatMap(Optional::stream))
                        .singleElement()
                        .isInstanceOf(ConcurrentChangeException.class);
                boolean granted =
                        one.titles(COMMUNE).held(Title.MET, DAY.plusDays(9)).isPresent();
                boolean withdrawn = !one.results(COMMUNE).withdrawals().isEmpty();
                assertThat(granted).isNotEqualTo(withdrawn);
            }
        }
    }

    @Test
    void one_after_the_other_a_withdrawn_appraisal_keeps_the_title_from_being_granted() {
        try (CommitLog log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"))) {
            String appraisal = appraised(log);
            try (CommuneNode node = new CommuneNode(log)) {
                node.record(withdrawal(appraisal));
                assertThatThrownBy(() -> node.record(grant(LOWER.key())))
                        .isInstanceOfSatisfying(
                                CommuneRefusedException.class,
                                refused -> assertThat(refused.refusals())
                                        .extracting(Refusal::reason)
                                        .containsExactly(RefusalReason.CRITERIA_NOT_APPRAISED));
            }
        }
    }

    @Test
    void a_commune_without_any_result_is_refused_the_title() {
        try (CommitLog log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"));
                CommuneNode node = new CommuneNode(log)) {
            assertThatThrownBy(() -> node.record(grant(LOWER.key()))).isInstanceOf(CommuneRefusedException.class);
        }
    }

    /** Identifier of the last of the appraisals. */
    private static String appraised(CommitLog log) {
        CriterionResult[] all = Stream.of("1", "2", "3", "4")
                .map(number -> result(number, true))
                .toArray(CriterionResult[]::new);
        try (CommuneNode node = new CommuneNode(log)) {
            node.record(assess(AssessmentStage.SELF_ASSESSED, 1, all));
            node.record(assess(AssessmentStage.APPRAISED, 2, all));
            return node.results(COMMUNE).assessments().get(7).id();
        }
    }

    private static WithdrawAssessment withdrawal(String appraisal) {
        return new WithdrawAssessment(COMMUNE, appraisal, "Thẩm định nhầm", decision(3));
    }

    private static CompletableFuture<Optional<Throwable>> doing(Supplier<?> work) {
        return CompletableFuture.supplyAsync(work)
                .handle((recorded, failure) -> Optional.ofNullable(failure).map(Throwable::getCause));
    }
}
