package org.progressledger.commune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.commune.CommuneExamples.COMMUNE;
import static org.progressledger.commune.CommuneExamples.DAY;
import static org.progressledger.commune.CommuneExamples.LOWER;
import static org.progressledger.commune.CommuneExamples.TODAY;
import static org.progressledger.commune.CommuneExamples.WARD;
import static org.progressledger.commune.CommuneExamples.assess;
import static org.progressledger.commune.CommuneExamples.assessed;
import static org.progressledger.commune.CommuneExamples.book;
import static org.progressledger.commune.CommuneExamples.decision;
import static org.progressledger.commune.CommuneExamples.result;
import static org.progressledger.ruleset.AssessmentStage.APPRAISED;
import static org.progressledger.ruleset.AssessmentStage.SELF_ASSESSED;
import static org.progressledger.ruleset.AssessmentStage.VERIFIED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.commune.CriteriaCommand.AssessCriteria;
import org.progressledger.commune.CriteriaCommand.WithdrawAssessment;
import org.progressledger.commune.CriteriaEvent.AppraisalReliedOn;
import org.progressledger.commune.CriteriaEvent.AssessmentWithdrawn;
import org.progressledger.commune.Decided.Events;
import org.progressledger.commune.Decided.Refused;
import org.progressledger.commune.Decided.Unchanged;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.UnitId;

class CommuneCriteriaTest {

    private final CriteriaDecider decider = CommuneExamples.criteriaDecider();
    private FixtureConfiguration<CommuneCriteria> commune;

    @BeforeEach
    void aCommune() {
        commune = new AggregateTestFixture<>(CommuneCriteria.class);
        commune.registerInjectableResource(decider);
        commune.registerCommandDispatchInterceptor(
                messages -> (index, command) -> LedgerCommands.message(command.getPayload()));
    }

    @Test
    void the_results_of_one_decision_are_recorded_one_by_one_indicators_first() {
        commune.givenNoPriorActivity()
                .when(assess(SELF_ASSESSED, 1, result("2", true), result("2.1", true), result("1", false)))
                .expectEvents(
                        assessed(SELF_ASSESSED, 1, result("2.1", true), DAY),
                        assessed(SELF_ASSESSED, 1, result("2", true), DAY),
                        assessed(SELF_ASSESSED, 1, result("1", false), DAY));
    }

    @Test
    void the_same_statement_again_changes_nothing() {
        commune.given(assessed(SELF_ASSESSED, 1, result("1", true), DAY))
                .when(assess(SELF_ASSESSED, 1, result("1", true)))
                .expectNoEvents()
                .expectResultMessagePayload(new Unchanged<CriteriaEvent>());
    }

    @Test
    void a_refusal_records_nothing_of_the_decision() {
        commune.givenNoPriorActivity()
                .when(assess(SELF_ASSESSED, 1, result("1", true), result("9", true)))
                .expectNoEvents()
                .expectException(CommuneRefusedException.class);
    }

    @Test
    void an_appraisal_that_a_title_relies_on_is_noted_among_the_results() {
        commune.given(assessed(APPRAISED, 1, result("1", true), DAY))
                .when(new RelyOnAppraisal(COMMUNE, LOWER.key(), Title.MET, DAY, decision(20)))
                .expectEvents(new AppraisalReliedOn(COMMUNE, LOWER.key(), Title.MET, DAY, decision(20)));
    }

    @Test
    void an_assessment_that_was_a_mistake_is_withdrawn_and_stays_in_the_book() {
        CriteriaBook book = book(assessed(SELF_ASSESSED, 1, result("1", true), DAY));
        WithdrawAssessment command = new WithdrawAssessment(COMMUNE, "r0", "Ghi nhầm xã", decision(2));

        AssessmentWithdrawn withdrawn = new AssessmentWithdrawn(COMMUNE, "r0", "Ghi nhầm xã", DAY, decision(2));
        assertThat(decider.decide(book, command)).isEqualTo(new Events<>(List.of(withdrawn), List.of()));
        CriteriaBook after = book.after("w", 1, withdrawn);
        assertThat(after.standing(LOWER, SELF_ASSESSED, DAY).met()).isEmpty();
        assertThat(after.knownAt(1).standing(LOWER, SELF_ASSESSED, DAY).met()).containsExactly(1);
        assertThat(decider.decide(after, command)).isInstanceOf(Unchanged.class);
        refused(after, new WithdrawAssessment(COMMUNE, "x", "Ghi nhầm", decision(2)), RefusalReason.NO_SUCH_ASSESSMENT);
        refused(book, new WithdrawAssessment(COMMUNE, "r0", " ", decision(2)), RefusalReason.TEXT_NOT_PLAIN);
    }

    @Test
    void a_later_stage_needs_the_one_before_and_says_which_is_missing() {
        LocalDate underDistricts = LocalDate.of(2025, 6, 30);
        UnitId former = CommuneExamples.TAN_DUONG;
        AssessCriteria appraisal = new AssessCriteria(
                former, LOWER.key(), APPRAISED, List.of(result("1", true)), underDistricts, decision(1));
        assertThat(refusals(CriteriaBook.EMPTY, appraisal))
                .containsExactly(Refusal.of(RefusalReason.STAGE_MISSING, VERIFIED, List.of("1"), underDistricts));
        assertThat(refusals(CriteriaBook.EMPTY, assess(VERIFIED, 1, result("1", true), result("2.1", true))))
                .containsExactly(Refusal.of(RefusalReason.STAGE_MISSING, SELF_ASSESSED, List.of("2.1", "1"), DAY));
    }

    @Test
    void without_districts_an_appraisal_follows_the_self_assessment() {
        CriteriaBook book = book(assessed(SELF_ASSESSED, 1, result("2", true), DAY));
        happens(book, assess(APPRAISED, 2, result("2", true), result("2.1", true)));
        CriteriaBook indicators = book(
                assessed(SELF_ASSESSED, 1, result("2.1", true), DAY),
                assessed(SELF_ASSESSED, 1, result("2.2", true), DAY));
        happens(indicators, assess(APPRAISED, 2, result("2", true)));
    }

    @Test
    void a_criterion_is_not_met_while_an_indicator_of_the_same_stage_is_not() {
        CriteriaBook book = book(assessed(SELF_ASSESSED, 1, result("2.2", false), DAY.minusDays(5)));
        assertThat(refusals(book, assess(SELF_ASSESSED, 2, result("2", true))))
                .containsExactly(Refusal.of(RefusalReason.INDICATORS_NOT_MET, 2, List.of("2.2")));
        happens(book, assess(SELF_ASSESSED, 2, result("2", true), result("2.2", true)));
        assertThat(refusals(CriteriaBook.EMPTY, assess(SELF_ASSESSED, 2, result("2.1", false), result("2", true))))
                .containsExactly(Refusal.of(RefusalReason.INDICATORS_NOT_MET, 2, List.of("2.1")));
    }

    @Test
    void one_decision_says_one_thing_about_a_criterion() {
        refused(
                CriteriaBook.EMPTY,
                assess(SELF_ASSESSED, 1, result("1", true), result("1", false)),
                RefusalReason.RESULT_TWICE);
        refused(
                book(assessed(SELF_ASSESSED, 1, result("1", true), DAY)),
                assess(SELF_ASSESSED, 1, result("1", false)),
                RefusalReason.SAME_DECISION_OTHER_RESULT);
    }

    @Test
    void only_a_rural_commune_that_is_in_force_on_the_day_is_assessed() {
        refused(CriteriaBook.EMPTY, of(WARD, LOWER.key(), DAY, result("1", true)), RefusalReason.UNIT_NOT_RURAL);
        refused(
                CriteriaBook.EMPTY,
                of(CommuneExamples.TAN_DUONG, LOWER.key(), DAY, result("1", true)),
                RefusalReason.UNIT_NOT_IN_FORCE);
    }

    @Test
    void a_set_is_known_and_begun_and_has_the_criterion_and_the_indicator() {
        refused(CriteriaBook.EMPTY, of(COMMUNE, "NTM-1", DAY, result("1", true)), RefusalReason.SET_UNKNOWN);
        refused(
                CriteriaBook.EMPTY,
                of(COMMUNE, "NTM-2026", DAY, result("1", true)),
                RefusalReason.SET_NOT_YET_IN_FORCE);
        refused(CriteriaBook.EMPTY, of(COMMUNE, LOWER.key(), DAY, result("5", true)), RefusalReason.CRITERION_UNKNOWN);
        refused(
                CriteriaBook.EMPTY,
                of(COMMUNE, LOWER.key(), DAY, result("2.3", true)),
                RefusalReason.INDICATOR_UNKNOWN);
        refused(CriteriaBook.EMPTY, of(COMMUNE, LOWER.key(), DAY), RefusalReason.NO_RESULTS);
        refused(
                CriteriaBook.EMPTY,
                of(COMMUNE, LOWER.key(), TODAY.plusDays(1), result("1", true)),
                RefusalReason.DATE_IN_FUTURE);
    }

    @Test
    void evidence_has_a_hash_a_title_and_a_place() {
        String hash = "0f".repeat(32);
        happens(CriteriaBook.EMPTY, with(new Evidence("Biên bản mẫu", hash, "kho/05563/1.pdf"), "98,5%"));
        refused(
                CriteriaBook.EMPTY,
                with(new Evidence("Biên bản mẫu", hash.toUpperCase(), "kho"), "98"),
                RefusalReason.EVIDENCE_HASH_MALFORMED);
        refused(CriteriaBook.EMPTY, with(new Evidence("", hash, "kho"), "98"), RefusalReason.EVIDENCE_NOT_PLAIN);
        refused(
                CriteriaBook.EMPTY,
                with(new Evidence("Biên bản mẫu", hash, "kho"), "=1+1"),
                RefusalReason.VALUE_NOT_PLAIN);
    }

    @Test
    void all_faults_are_named_at_once() {
        assertThat(refusals(CriteriaBook.EMPTY, of(WARD, LOWER.key(), DAY, result("5", true), result("2.9", true))))
                .extracting(Refusal::reason)
                .containsExactlyInAnyOrder(
                        RefusalReason.UNIT_NOT_RURAL, RefusalReason.CRITERION_UNKNOWN, RefusalReason.INDICATOR_UNKNOWN);
    }

    @Test
    void what_is_unusual_is_recorded_with_a_warning() {
        assertThat(happens(CriteriaBook.EMPTY, of(COMMUNE, LOWER.key(), LocalDate.of(2026, 3, 1), result("1", true))))
                .containsExactly(WarningReason.SET_NO_LONGER_IN_FORCE);
        assertThat(happens(CriteriaBook.EMPTY, value("79,9%", true)))
                .containsExactly(WarningReason.VALUE_AGAINST_REQUIREMENT);
        assertThat(happens(CriteriaBook.EMPTY, value("80", true))).isEmpty();
        assertThat(happens(
                        CriteriaBook.EMPTY,
                        assess(SELF_ASSESSED, 1, result("2.1", true), result("2.2", true), result("2", false))))
                .containsExactly(WarningReason.NOT_MET_THOUGH_INDICATORS_ARE);
        Decided<CriteriaEvent> withoutGroup = new CriteriaDecider(
                        CommuneExamples.SETS,
                        CommuneExamples.TERRITORY,
                        (known, unit, day) -> Optional.empty(),
                        CommuneExamples.CLOCK)
                .decide(CriteriaBook.EMPTY, assess(SELF_ASSESSED, 1, result("1", true)));
        assertThat(((Events<CriteriaEvent>) withoutGroup).warnings())
                .extracting(Warning::reason)
                .containsExactly(WarningReason.GROUP_NOT_STATED);
    }

    @Test
    void a_late_entry_takes_its_place_by_its_day() {
        CriteriaBook book = book(
                assessed(SELF_ASSESSED, 1, result("1", false), DAY),
                assessed(SELF_ASSESSED, 2, result("1", true), DAY.minusDays(10)));
        assertThat(book.standing(LOWER, SELF_ASSESSED, DAY).unmet()).containsExactly(1);
        assertThat(book.standing(LOWER, SELF_ASSESSED, DAY.minusDays(1)).met()).containsExactly(1);
        assertThat(book.knownAt(1)
                        .standing(LOWER, SELF_ASSESSED, DAY.minusDays(1))
                        .notStated())
                .contains(1);
    }

    @Test
    void the_later_word_goes_first_between_a_criterion_and_its_indicators() {
        CriteriaBook allMet = book(
                assessed(APPRAISED, 1, result("2.1", true), DAY), assessed(APPRAISED, 1, result("2.2", true), DAY));
        assertThat(verdict(allMet)).isEqualTo(Verdict.MET);
        assertThat(verdict(book(assessed(APPRAISED, 1, result("2.1", true), DAY))))
                .isEqualTo(Verdict.NOT_STATED);
        assertThat(verdict(allMet.after("a", 5, assessed(APPRAISED, 2, result("2", false), DAY))))
                .isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(allMet.after("a", 5, assessed(APPRAISED, 2, result("2", true), DAY))
                        .after("b", 6, assessed(APPRAISED, 3, result("2.2", false), DAY))))
                .isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(allMet.after("a", 5, assessed(APPRAISED, 2, result("2", false), DAY.minusDays(1)))))
                .isEqualTo(Verdict.MET);
    }

    @Test
    void a_new_rule_set_never_rewrites_results_under_the_old_one() {
        CriteriaBook before = CommuneExamples.allAppraised(LOWER);
        Standing old = before.standing(LOWER, APPRAISED, TODAY);
        CriteriaBook after = before.after(
                "n",
                9,
                new CriteriaEvent.CriterionAssessed(
                        COMMUNE,
                        "NTM-2026",
                        1,
                        Optional.empty(),
                        APPRAISED,
                        Optional.empty(),
                        false,
                        List.of(),
                        TODAY,
                        decision(3)));
        assertThat(after.standing(LOWER, APPRAISED, TODAY)).isEqualTo(old);
        assertThat(after.standing(CommuneExamples.SETS.byKey("NTM-2026").orElseThrow(), APPRAISED, TODAY)
                        .unmet())
                .containsExactly(1);
    }

    private static Verdict verdict(CriteriaBook book) {
        return book.standing(LOWER, APPRAISED, DAY).criteria().get(1).verdict();
    }

    private static AssessCriteria of(UnitId unit, String set, LocalDate day, CriterionResult... results) {
        return new AssessCriteria(unit, set, AssessmentStage.SELF_ASSESSED, List.of(results), day, decision(1));
    }

    private static AssessCriteria with(Evidence evidence, String value) {
        return of(
                COMMUNE,
                LOWER.key(),
                DAY,
                new CriterionResult(1, Optional.empty(), Optional.of(value), true, List.of(evidence)));
    }

    private static AssessCriteria value(String value, boolean met) {
        return of(
                COMMUNE,
                LOWER.key(),
                DAY,
                new CriterionResult(2, Optional.of("2.1"), Optional.of(value), met, List.of()));
    }

    private List<WarningReason> happens(CriteriaBook book, CriteriaCommand command) {
        Decided<CriteriaEvent> decided = decider.decide(book, command);
        assertThat(decided).isInstanceOf(Events.class);
        return ((Events<CriteriaEvent>) decided)
                .warnings().stream().map(Warning::reason).toList();
    }

    private List<Refusal> refusals(CriteriaBook book, CriteriaCommand command) {
        Decided<CriteriaEvent> decided = decider.decide(book, command);
        assertThat(decided).isInstanceOf(Refused.class);
        return ((Refused<CriteriaEvent>) decided).refusals();
    }

    private void refused(CriteriaBook book, CriteriaCommand command, RefusalReason reason) {
        assertThat(refusals(book, command)).extracting(Refusal::reason).containsExactly(reason);
    }
}
