package org.progressledger.ruleset;

import static org.progressledger.ruleset.RuleSetExamples.FROM_2025;
import static org.progressledger.ruleset.RuleSetExamples.POV_2022;
import static org.progressledger.ruleset.RuleSetExamples.limits;
import static org.progressledger.ruleset.RuleSetExamples.provincial;
import static org.progressledger.ruleset.RuleSetExamples.provincialProcedure;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    void a_final_set_refuses_another_content_under_its_key() {
        ruleSets.given(new RuleSetPublished(provincial("POV-TN")))
                .when(new PublishRuleSet(provincial("POV-TN", "19", FROM_2025, limits("1", "2"))))
                .expectNoEvents()
                .expectException(RuleSetRefusedException.class);
    }
}
