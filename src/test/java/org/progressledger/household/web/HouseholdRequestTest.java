package org.progressledger.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.progressledger.shared.UnitId;
import org.progressledger.web.form.StatedDecision;

class HouseholdRequestTest {

    private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();
    private static final Validator VALIDATOR = VALIDATION.getValidator();

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @Test
    void plain_texts_are_taken() {
        assertThat(faults(correction("Chấm nhầm một chỉ số", "12/QĐ-UBND"))).isEmpty();
        assertThat(faults(move("Nà Mao"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "<script>", "+1", " "})
    void formulas_and_markup_are_refused_as_in_lists(String text) {
        assertThat(faults(correction(text, text)))
                .containsExactlyInAnyOrder("reason", "decision.number", "decision.issuer");
        assertThat(faults(move(text))).containsExactly("village");
    }

    @Test
    void a_name_has_at_most_120_characters_and_a_reason_500() {
        assertThat(faults(correction("a".repeat(500), "a".repeat(120)))).isEmpty();
        assertThat(faults(correction("a".repeat(501), "a".repeat(121))))
                .containsExactlyInAnyOrder("reason", "decision.number", "decision.issuer");
        assertThat(faults(move("a".repeat(121)))).containsExactly("village");
    }

    private static Set<String> faults(HouseholdRequest request) {
        return VALIDATOR.validate(request).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .collect(Collectors.toSet());
    }

    private static HouseholdRequest correction(String reason, String inDecision) {
        return new HouseholdRequest.Correction(
                "event", Optional.empty(), Optional.empty(), reason, decision(inDecision));
    }

    private static HouseholdRequest move(String village) {
        return new HouseholdRequest.Move(UnitId.parse("05569@2025"), village, Optional.empty(), decision("12/QĐ-UBND"));
    }

    private static StatedDecision decision(String text) {
        return new StatedDecision(text, LocalDate.of(2026, 1, 15), text);
    }
}
