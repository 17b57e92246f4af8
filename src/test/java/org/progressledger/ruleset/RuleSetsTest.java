package org.progressledger.ruleset;

import static org.progressledger.ruleset.RuleSetExamples.FROM_2025;
import static org.progressledger.ruleset.RuleSetExamples.POV_2022;
import static org.progressledger.ruleset.RuleSetExamples.limits;
import static org.progressledger.ruleset.RuleSetExamples.provincial;
import static org.progressledger.ruleset.RuleSetExamples.provincialProcedure;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.household.ScoreSheet;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ruleset.RuleSetCommand.PublishReviewProcedure;
import org.progressledger.ruleset.RuleSetCommand.PublishRuleSet;
import org.progressledger.ruleset.RuleSetEvent.ReviewProcedurePublished;
import org.progressledger.ruleset.RuleSetEvent.RuleSetPublished;

class RuleSetsTest {

    private FixtureConfiguration<RuleSets> ruleSets;

    @BeforeEach
    void rule_sets() {
        ruleSets = new AggregateTestFixture<>(RuleSets.class);
        ruleSets.registerInjectableResource(ScoreSheet.codes());
        ruleSets.registerCommandDispatchInterceptor(
                messages -> (index, command) -> LedgerCommands.message(command.getPayload()));
    }

    @Test
    void the_first_rule_set_of_a_ledger_is_published() {
        ruleSets.givenNoPriorActivity().when(new PublishRuleSet(POV_2022)).expectEvents(new RuleSetPublished(POV_2022));
    }

    @Test
    void a_procedure_is_published_beside_the_rule_sets() {
        ReviewProcedure own = provincialProcedure("QTRS-TN");
        ruleSets.given(new RuleSetPublished(POV_2022))
                .when(new PublishReviewProcedure(own))
                .expectEvents(new ReviewProcedurePublished(own));
    }

    @Test
    void what_is_published_already_changes_nothing() {
        ruleSets.given(new RuleSetPublished(POV_2022))
                .when(new PublishRuleSet(POV_2022))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_indicator_that_no_score_sheet_can_hold_is_refused_with_the_codes_that_can_be_used() {
        DeprivationIndicator invented = new DeprivationIndicator(
                "ELECTRICITY", "Năng lượng (mẫu)", "Điện sinh hoạt", "Electricity", "Không có điện", false);

        refused(with(List.of(invented), POV_2022.reasons()), "ELECTRICITY", "HEALTH_INSURANCE");
    }

    @Test
    void a_reason_that_no_score_sheet_can_hold_is_refused_with_the_codes_that_can_be_used() {
        PovertyReason invented = new PovertyReason("R9", "Lý do mẫu", "An invented reason");

        refused(with(POV_2022.indicators(), List.of(invented)), "R9", "R1, R2");
    }

    private void refused(PovertyRuleSet set, String code, String known) {
        ruleSets.given(new RuleSetPublished(POV_2022))
                .when(new PublishRuleSet(set))
                .expectNoEvents()
                .expectException(Matchers.<RuleSetRefusedException>predicate(
                        refusal -> refusal.reason() == RuleSetRefusal.CODE_NOT_ON_SCORE_SHEET
                                && refusal.arguments().get(0).equals("POV-TN")
                                && refusal.arguments().get(1).equals(code)
                                && refusal.arguments().get(2).toString().contains(known)));
    }

    private static PovertyRuleSet with(List<DeprivationIndicator> indicators, List<PovertyReason> reasons) {
        PovertyRuleSet set = provincial("POV-TN");
        return new PovertyRuleSet(
                set.key(),
                set.owner(),
                set.province(),
                set.validity(),
                set.draft(),
                set.legalBasis(),
                set.unverified(),
                set.incomeLine(),
                set.classification(),
                set.recordedAs(),
                indicators,
                reasons);
    }

    @Test
    void a_final_set_refuses_another_content_under_its_key() {
        ruleSets.given(new RuleSetPublished(provincial("POV-TN")))
                .when(new PublishRuleSet(provincial("POV-TN", "19", FROM_2025, limits("1", "2"))))
                .expectNoEvents()
                .expectException(RuleSetRefusedException.class);
    }
}
