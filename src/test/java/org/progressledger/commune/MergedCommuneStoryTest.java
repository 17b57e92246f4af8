package org.progressledger.commune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.progressledger.commune.CommuneExamples.COMMUNE;
import static org.progressledger.commune.CommuneExamples.FORMER_PHUONG_TIEN;
import static org.progressledger.commune.CommuneExamples.TAN_DUONG;
import static org.progressledger.commune.CommuneExamples.TAN_THINH;
import static org.progressledger.commune.CommuneExamples.TERRITORY;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.commune.CriteriaCommand.AssessCriteria;
import org.progressledger.commune.Decided.Events;
import org.progressledger.commune.TitleCommand.AcknowledgeTitle;
import org.progressledger.commune.TitleCommand.GrantTitle;
import org.progressledger.commune.TitleCommand.WithdrawTitle;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Succession;

/**
 * Scenario (a): a commune merged from three, one that met the standard, one that did not, one extremely difficult. The units
 * and the merger are real, everything else is invented.
 */
class MergedCommuneStoryTest {

    private static final CriteriaSet SET = CriteriaSets.load().byKey("NTM-2021").orElseThrow();
    private static final LocalDate GRANTED = LocalDate.of(2024, 3, 1);
    private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);
    private static final LocalDate ACKNOWLEDGED = LocalDate.of(2025, 8, 15);
    private static final LocalDate APPRAISED_AGAIN = LocalDate.of(2025, 11, 20);
    private static final LocalDate WITHDRAWN = LocalDate.of(2026, 1, 10);

    /** Of 19 criteria six, 31.6 %, with income (10) among them. */
    private static final List<Integer> LOST = List.of(1, 2, 10, 11, 12, 15);

    @TempDir
    Path directory;

    @Test
    void the_title_of_one_origin_is_acknowledged_and_withdrawn_when_the_computed_rule_asks_for_it() {
        try (CommitLog log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"));
                CommuneNode node = new CommuneNode(log)) {
            // Xã Tân Dương meets all 19 criteria and is granted the title.
            assessInAllStages(node, TAN_DUONG, GRANTED.minusDays(30), Set.of());
            assertThat(node.record(granting(TAN_DUONG, GRANTED))).isInstanceOf(Events.class);
            // Xã Tân Thịnh does not meet five of them; xã Phượng Tiến, extremely difficult, not even ten.
            assessInAllStages(node, TAN_THINH, GRANTED, Set.of(2, 6, 9, 10, 11));
            assessInAllStages(node, FORMER_PHUONG_TIEN, GRANTED, Set.of(1, 2, 3, 5, 6, 9, 10, 11, 12, 13, 17));
            assertThatThrownBy(() -> node.record(granting(TAN_THINH, GRANTED.plusDays(60))))
                    .isInstanceOf(CommuneRefusedException.class);

            // On 1 July 2025 the three become xã Phượng Tiến of today. It holds no title of its own.
            assertThat(TERRITORY.originsOf(COMMUNE))
                    .extracting(origin -> origin.from().id(), Succession::since)
                    .containsExactlyInAnyOrder(
                            tuple(TAN_THINH, MERGED), tuple(TAN_DUONG, MERGED), tuple(FORMER_PHUONG_TIEN, MERGED));
            assertThat(node.titles(COMMUNE).heldOn(MERGED)).isEmpty();
            assertThat(node.titles(TAN_DUONG).held(Title.MET, MERGED.minusDays(1)))
                    .isPresent();

            // The province acknowledges the title, and is told that two of the three did not hold it.
            Events<TitleEvent> acknowledged = (Events<TitleEvent>) node.record(new AcknowledgeTitle(
                    COMMUNE,
                    SET.key(),
                    List.of(TAN_DUONG, TAN_THINH, FORMER_PHUONG_TIEN),
                    ACKNOWLEDGED,
                    decision(50, ACKNOWLEDGED)));
            assertThat(acknowledged.warnings())
                    .extracting(Warning::reason)
                    .containsExactly(WarningReason.SOME_PREDECESSORS_DID_NOT_HOLD);
            assertThat(risk(node, ACKNOWLEDGED).isAtRisk())
                    .as("nothing is appraised yet")
                    .isFalse();

            // The appraisal of autumn finds six criteria lost, income among them.
            assessInAllStages(node, COMMUNE, APPRAISED_AGAIN, Set.copyOf(LOST));
            WithdrawalRisk risk = risk(node, APPRAISED_AGAIN);
            assertThat(risk.isAtRisk()).isTrue();
            assertThat(risk.unmet()).containsExactlyElementsOf(LOST);
            assertThat(risk.decisive()).containsExactly(10);
            assertThat(risk.share()).isEqualByComparingTo("31.58");
            assertThat(risk(node, APPRAISED_AGAIN.minusDays(1)).isAtRisk()).isFalse();

            // The competent body decides; the recorded results carry the decision.
            Events<TitleEvent> withdrawn = (Events<TitleEvent>) node.record(new WithdrawTitle(
                    COMMUNE, Title.MET, LOST, "Không còn đạt 6 tiêu chí", WITHDRAWN, decision(60, WITHDRAWN)));
            assertThat(withdrawn.warnings()).isEmpty();
            assertThat(node.titles(COMMUNE).held(Title.MET, WITHDRAWN.minusDays(1)))
                    .isPresent();
            assertThat(node.titles(COMMUNE).held(Title.MET, WITHDRAWN)).isEmpty();
            assertThat(risk(node, WITHDRAWN).isAtRisk()).isFalse();

            // The old title stays with the old unit, and so do its results.
            assertThat(node.titles(TAN_DUONG).held(Title.MET, MERGED.minusDays(1)))
                    .isPresent();
            assertThat(node.results(TAN_DUONG)
                            .standing(SET, AssessmentStage.APPRAISED, MERGED.minusDays(1))
                            .met())
                    .hasSize(19);
        }
    }

    private static WithdrawalRisk risk(CommuneNode node, LocalDate day) {
        return WithdrawalRisk.of(SET, node.results(COMMUNE), node.titles(COMMUNE), day);
    }

    private static void assessInAllStages(CommuneNode node, UnitId unit, LocalDate day, Set<Integer> unmet) {
        for (AssessmentStage stage : AssessmentStage.values()) {
            if (stage != AssessmentStage.VERIFIED || day.isBefore(MERGED)) {
                node.record(new AssessCriteria(
                        unit, SET.key(), stage, results(unmet), day, decision(stage.ordinal() + 1, day)));
            }
        }
    }

    private static List<CriterionResult> results(Set<Integer> unmet) {
        return IntStream.rangeClosed(1, 19)
                .mapToObj(number -> new CriterionResult(
                        number, Optional.empty(), Optional.empty(), !unmet.contains(number), List.of()))
                .toList();
    }

    private static GrantTitle granting(UnitId unit, LocalDate day) {
        return new GrantTitle(
                unit,
                SET.key(),
                new BigDecimal("96"),
                false,
                new BigDecimal("95"),
                day.minusDays(3),
                day,
                decision(9, day));
    }

    private static DecisionReference decision(int number, LocalDate day) {
        return new DecisionReference(number + "/QĐ-UBND", day, "UBND tỉnh Mẫu");
    }
}
