package org.progressledger.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.progressledger.ruleset.RuleSetExamples.FROM_2025;
import static org.progressledger.ruleset.RuleSetExamples.POV_2022;
import static org.progressledger.ruleset.RuleSetExamples.POV_2027;
import static org.progressledger.ruleset.RuleSetExamples.RESOLUTION;
import static org.progressledger.ruleset.RuleSetExamples.limits;
import static org.progressledger.ruleset.RuleSetExamples.provincial;
import static org.progressledger.ruleset.RuleSetExamples.provincialProcedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.progressledger.ruleset.RuleSetCommand.ChangeRuleSetValidity;
import org.progressledger.ruleset.RuleSetCommand.PublishReviewProcedure;
import org.progressledger.ruleset.RuleSetCommand.PublishRuleSet;
import org.progressledger.ruleset.RuleSetEvent.ReviewProcedurePublished;
import org.progressledger.ruleset.RuleSetEvent.RuleSetPublished;
import org.progressledger.ruleset.RuleSetEvent.RuleSetValidityChanged;
import org.progressledger.shared.Validity;

class RuleSetDeciderTest {

    private static final PublishedRules SHIPPED = PublishedRules.shipped();
    private static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);

    private final RuleSetDecider decider = new RuleSetDecider();

    @Test
    void the_rules_that_come_with_the_application_obey_the_rules_of_publishing() {
        assertThat(SHIPPED.ruleSets()).extracting(PovertyRuleSet::key).containsExactly("POV-2022", "POV-2027");
        assertThat(SHIPPED.procedures()).extracting(ReviewProcedure::key).containsExactly("QTRS-2021", "QTRS-2027");
        assertThat(ShippedFiles.commands())
                .allSatisfy(
                        command -> assertThat(decider.decide(SHIPPED, command)).isEmpty());
    }

    @Test
    void a_province_publishes_its_own_set_on_days_of_a_national_one() {
        PovertyRuleSet own = provincial("POV-TN");

        assertThat(decider.decide(SHIPPED, new PublishRuleSet(own))).contains(new RuleSetPublished(own));
    }

    @Test
    void the_same_publication_again_changes_nothing() {
        PovertyRuleSet own = provincial("POV-TN");
        PublishedRules published = SHIPPED.after(new RuleSetPublished(own));

        assertThat(decider.decide(published, new PublishRuleSet(provincial("POV-TN"))))
                .isEmpty();
    }

    @Test
    void a_final_set_never_changes() {
        PublishedRules published = SHIPPED.after(new RuleSetPublished(provincial("POV-TN")));

        assertThat(refusal(published, new PublishRuleSet(provincial("POV-TN", "19", FROM_2025, limits("151", "190")))))
                .isEqualTo(RuleSetRefusal.ALREADY_FINAL);
    }

    @Test
    void a_draft_becomes_final() {
        PovertyRuleSet complete = new PovertyRuleSet(
                "POV-2027",
                RuleSetOwner.NATIONAL,
                Optional.empty(),
                POV_2027.validity(),
                false,
                List.of(RESOLUTION),
                List.of(),
                POV_2027.incomeLine(),
                POV_2022.classification(),
                POV_2022.recordedAs(),
                POV_2022.indicators(),
                POV_2022.reasons());

        RuleSetEvent event =
                decider.decide(SHIPPED, new PublishRuleSet(complete)).orElseThrow();

        assertThat(event).isEqualTo(new RuleSetPublished(complete));
        assertThat(SHIPPED.after(event).ruleSets()).containsExactly(POV_2022, complete);
    }

    @Test
    void a_set_that_is_not_complete_is_not_final() {
        PovertyRuleSet draftSaidToBeFinal = new PovertyRuleSet(
                "POV-2027",
                RuleSetOwner.NATIONAL,
                Optional.empty(),
                POV_2027.validity(),
                false,
                POV_2027.legalBasis(),
                List.of(),
                POV_2027.incomeLine(),
                POV_2027.classification(),
                POV_2027.recordedAs(),
                POV_2027.indicators(),
                POV_2027.reasons());

        assertThat(refusal(SHIPPED, new PublishRuleSet(draftSaidToBeFinal)))
                .isEqualTo(RuleSetRefusal.FINAL_BUT_INCOMPLETE);
    }

    @Test
    void two_sets_of_one_owner_on_one_day_are_refused() {
        PublishedRules published = SHIPPED.after(new RuleSetPublished(provincial("POV-TN")));
        Validity lastDay = Validity.since(LocalDate.of(2026, 12, 31));
        Validity after = Validity.since(LocalDate.of(2027, 1, 1));

        assertThat(refusal(published, new PublishRuleSet(provincial("POV-TN-2", "19", lastDay, limits("150", "190")))))
                .isEqualTo(RuleSetRefusal.OVERLAPS);
        assertThat(decider.decide(
                        published, new PublishRuleSet(provincial("POV-TN-2", "19", after, limits("150", "190")))))
                .isPresent();
    }

    @Test
    void a_ledger_is_the_book_of_one_province() {
        PublishedRules published = SHIPPED.after(new RuleSetPublished(provincial("POV-TN")));
        Validity later = Validity.since(LocalDate.of(2027, 1, 1));

        assertThat(refusal(published, new PublishRuleSet(provincial("POV-QN", "51", later, limits("150", "190")))))
                .isEqualTo(RuleSetRefusal.OTHER_PROVINCE);
    }

    @Test
    void a_key_stays_with_its_owner() {
        assertThat(refusal(SHIPPED, new PublishRuleSet(provincial("POV-2027")))).isEqualTo(RuleSetRefusal.OTHER_OWNER);
    }

    @Test
    void a_provinces_set_names_its_province_and_a_national_one_none() {
        assertThat(refusal(SHIPPED, new PublishRuleSet(owned(RuleSetOwner.PROVINCE, Optional.empty()))))
                .isEqualTo(RuleSetRefusal.PROVINCE_MISSING);
        assertThat(refusal(SHIPPED, new PublishRuleSet(owned(RuleSetOwner.NATIONAL, Optional.of("19")))))
                .isEqualTo(RuleSetRefusal.PROVINCE_OF_NATIONAL_SET);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,  190, NEGATIVE_NUMBER",
        "150, 149, AVERAGE_BELOW_LINE",
    })
    void thresholds_make_sense(String line, String average, RuleSetRefusal expected) {
        assertThat(refusal(SHIPPED, new PublishRuleSet(provincial("POV-TN", "19", FROM_2025, limits(line, average)))))
                .isEqualTo(expected);
    }

    @Test
    void an_income_line_that_equals_the_end_of_the_band_is_allowed() {
        assertThat(decider.decide(
                        SHIPPED, new PublishRuleSet(provincial("POV-TN", "19", FROM_2025, limits("150", "150.0")))))
                .isPresent();
    }

    @Test
    void both_kinds_of_area_have_their_line() {
        PovertyRuleSet ruralOnly = new PovertyRuleSet(
                "POV-TN",
                RuleSetOwner.PROVINCE,
                Optional.of("19"),
                FROM_2025,
                true,
                List.of(RESOLUTION),
                List.of(),
                Map.of(AreaKind.RURAL, 1L),
                Optional.empty(),
                POV_2022.recordedAs(),
                List.of(),
                List.of());

        assertThat(refusal(SHIPPED, new PublishRuleSet(ruralOnly))).isEqualTo(RuleSetRefusal.AREA_MISSING);
    }

    @Test
    void a_code_stands_once_in_a_set() {
        DeprivationIndicator twice = POV_2022.indicators().get(0);
        PovertyRuleSet set = draft(List.of(RESOLUTION), POV_2022.recordedAs(), List.of(twice, twice));

        assertThat(refusal(SHIPPED, new PublishRuleSet(set))).isEqualTo(RuleSetRefusal.CODE_TWICE);
    }

    @Test
    void a_set_rests_on_a_text_of_law_and_has_words_for_every_class() {
        assertThat(refusal(SHIPPED, new PublishRuleSet(draft(List.of(), POV_2022.recordedAs(), List.of()))))
                .isEqualTo(RuleSetRefusal.LEGAL_BASIS_MISSING);
        assertThat(refusal(
                        SHIPPED,
                        new PublishRuleSet(
                                draft(List.of(RESOLUTION), Map.of(PovertyClass.POOR, List.of("Hộ nghèo")), List.of()))))
                .isEqualTo(RuleSetRefusal.WORDS_MISSING);
    }

    @Test
    void a_set_is_ended_or_prolonged_by_a_text_of_law_that_joins_its_basis() {
        ChangeRuleSetValidity ending = new ChangeRuleSetValidity("POV-2022", Optional.of(END_OF_2025), RESOLUTION);

        RuleSetEvent event = decider.decide(SHIPPED, ending).orElseThrow();
        PublishedRules ended = SHIPPED.after(event);

        assertThat(event)
                .isEqualTo(new RuleSetValidityChanged(
                        "POV-2022", new Validity(POV_2022.validity().from(), Optional.of(END_OF_2025)), RESOLUTION));
        PovertyRuleSet set = ended.ruleSet("POV-2022").orElseThrow();
        assertThat(set.validity().to()).contains(END_OF_2025);
        assertThat(set.legalBasis())
                .endsWith(RESOLUTION)
                .hasSize(POV_2022.legalBasis().size() + 1);
        assertThat(decider.decide(ended, ending)).isEmpty();
        assertThat(decider.decide(
                        ended,
                        new ChangeRuleSetValidity("POV-2022", Optional.of(LocalDate.of(2026, 12, 31)), RESOLUTION)))
                .isPresent();
    }

    @Test
    void a_set_is_not_prolonged_into_the_days_of_another_nor_ended_before_it_begins() {
        assertThat(refusal(SHIPPED, new ChangeRuleSetValidity("POV-2022", Optional.empty(), RESOLUTION)))
                .isEqualTo(RuleSetRefusal.OVERLAPS);
        assertThat(refusal(
                        SHIPPED,
                        new ChangeRuleSetValidity("POV-2022", Optional.of(LocalDate.of(2021, 12, 31)), RESOLUTION)))
                .isEqualTo(RuleSetRefusal.ENDS_BEFORE_IT_BEGINS);
        assertThat(refusal(SHIPPED, new ChangeRuleSetValidity("POV-1999", Optional.empty(), RESOLUTION)))
                .isEqualTo(RuleSetRefusal.UNKNOWN_RULE_SET);
    }

    @Test
    void a_province_publishes_its_own_procedure_once() {
        ReviewProcedure own = provincialProcedure("QTRS-TN");
        RuleSetEvent event =
                decider.decide(SHIPPED, new PublishReviewProcedure(own)).orElseThrow();
        PublishedRules published = SHIPPED.after(event);

        assertThat(event).isEqualTo(new ReviewProcedurePublished(own));
        assertThat(decider.decide(published, new PublishReviewProcedure(own))).isEmpty();
        assertThat(refusal(
                        published,
                        new PublishReviewProcedure(provincialProcedure("QTRS-TN", "0.7", 24, "--08-01", "--11-30"))))
                .isEqualTo(RuleSetRefusal.ALREADY_FINAL);
        assertThat(refusal(published, new PublishReviewProcedure(provincialProcedure("QTRS-TN-2"))))
                .isEqualTo(RuleSetRefusal.OVERLAPS);
    }

    @ParameterizedTest
    @CsvSource({
        "1.01, 24, --08-01, --11-30, SHARE_OUT_OF_RANGE",
        "-0.1, 24, --08-01, --11-30, SHARE_OUT_OF_RANGE",
        "0.5,  -1, --08-01, --11-30, NEGATIVE_NUMBER",
        "0.5,  24, --11-30, --08-01, WINDOW_REVERSED"
    })
    void the_numbers_of_a_procedure_make_sense(
            String share, int months, String from, String to, RuleSetRefusal expected) {
        assertThat(refusal(
                        SHIPPED, new PublishReviewProcedure(provincialProcedure("QTRS-TN", share, months, from, to))))
                .isEqualTo(expected);
    }

    private RuleSetRefusal refusal(PublishedRules published, RuleSetCommand command) {
        return catchThrowableOfType(RuleSetRefusedException.class, () -> decider.decide(published, command))
                .reason();
    }

    private static PovertyRuleSet owned(RuleSetOwner owner, Optional<String> province) {
        return new PovertyRuleSet(
                "POV-TN",
                owner,
                province,
                Validity.since(LocalDate.of(2031, 1, 1)),
                false,
                List.of(RESOLUTION),
                List.of(),
                POV_2022.incomeLine(),
                POV_2022.classification(),
                POV_2022.recordedAs(),
                POV_2022.indicators(),
                POV_2022.reasons());
    }

    private static PovertyRuleSet draft(
            List<LegalText> legalBasis,
            Map<PovertyClass, List<String>> recordedAs,
            List<DeprivationIndicator> indicators) {
        return new PovertyRuleSet(
                "POV-TN",
                RuleSetOwner.PROVINCE,
                Optional.of("19"),
                FROM_2025,
                true,
                legalBasis,
                List.of(),
                POV_2022.incomeLine(),
                Optional.empty(),
                recordedAs,
                indicators,
                List.of());
    }
}
