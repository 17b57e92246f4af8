package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.territory.Boundaries;

class FormCheckTest {

    private static final FormQuestion QUESTION = new FormQuestion(
            new FormArea.Province("19"),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 12, 31),
            7,
            Boundaries.SINCE_REORGANISATION,
            Reach.EVERYTHING);

    private static final MovementForm POOR = form(
            PovertyClass.POOR,
            Map.of(
                    MovementColumn.OPENING, amount(10),
                    MovementColumn.WENT_TO_OTHER_LIST, amount(2),
                    MovementColumn.OTHER_DECREASE, amount(1),
                    MovementColumn.NEWLY_ARISING, amount(3),
                    MovementColumn.CLOSING, amount(10)));

    private static final MovementForm NEAR_POOR = form(
            PovertyClass.NEAR_POOR,
            Map.of(
                    MovementColumn.OPENING, amount(5),
                    MovementColumn.CAME_FROM_OTHER_LIST, amount(2),
                    MovementColumn.CLOSING, amount(7)));

    @Test
    void forms_that_balance_are_released() {
        MovementForms forms = new MovementForms(QUESTION, POOR, NEAR_POOR, Map.of());

        assertThat(FormCheck.released(forms)).isSameAs(forms);
    }

    @ParameterizedTest
    @MethodSource("wrongForms")
    void a_form_that_does_not_balance_is_not_released_and_the_equation_is_named(MovementForms wrong, String equation) {
        assertThatExceptionOfType(UnbalancedFormException.class)
                .isThrownBy(() -> FormCheck.released(wrong))
                .satisfies(refused -> {
                    assertThat(refused.equation().name().in(Locale.ENGLISH)).isEqualTo(equation);
                    assertThat(refused)
                            .hasMessageContaining(equation)
                            .hasMessageContaining(
                                    Long.toString(refused.equation().left()))
                            .hasMessageContaining(
                                    Long.toString(refused.equation().right()));
                });
    }

    static Stream<Arguments> wrongForms() {
        return Stream.of(
                wrong(
                        with(POOR, MovementColumn.CLOSING, amount(11)),
                        NEAR_POOR,
                        Map.of(),
                        "movement of the poor, households: 9 = 1 - 2 - 3 - 4 + 5 + 6 + 7 + 8"),
                wrong(
                        with(POOR, MovementColumn.CLOSING, new Amount(10, 41)),
                        NEAR_POOR,
                        Map.of(),
                        "movement of the poor, persons: 9 = 1 - 2 - 3 - 4 + 5 + 6 + 7 + 8"),
                wrong(
                        new MovementForm(PovertyClass.POOR, POOR.columns(), Map.of(), Map.of()),
                        NEAR_POOR,
                        Map.of(),
                        "movement of the poor, households: 4 = the sum of its causes"),
                wrong(
                        POOR,
                        with(
                                with(NEAR_POOR, MovementColumn.CAME_FROM_OTHER_LIST, amount(1)),
                                MovementColumn.NEWLY_ARISING,
                                amount(1)),
                        Map.of(),
                        "households: column 2 of the poor = column 5 of the near-poor"),
                wrong(
                        POOR,
                        with(
                                with(NEAR_POOR, MovementColumn.WENT_TO_OTHER_LIST, amount(1)),
                                MovementColumn.NEWLY_ARISING,
                                amount(1)),
                        Map.of(),
                        "households: column 5 of the poor = column 3 of the near-poor"),
                wrong(
                        POOR,
                        NEAR_POOR,
                        Map.of(
                                new FormArea.Unassigned("19"),
                                new MovementForms(
                                        QUESTION, empty(PovertyClass.POOR), empty(PovertyClass.NEAR_POOR), Map.of())),
                        "movement of the poor, column 1 = the sum over the units, households"));
    }

    private static Arguments wrong(
            MovementForm poor, MovementForm nearPoor, Map<FormArea, MovementForms> parts, String equation) {
        return Arguments.of(new MovementForms(QUESTION, poor, nearPoor, parts), equation);
    }

    private static MovementForm empty(PovertyClass list) {
        return new MovementForm(list, Map.of(), Map.of(), Map.of());
    }

    private static MovementForm form(PovertyClass list, Map<MovementColumn, Amount> columns) {
        Map<ChangeCause, Amount> decreases = columns.containsKey(MovementColumn.OTHER_DECREASE)
                ? Map.of(ChangeCause.LIFE_EVENT, columns.get(MovementColumn.OTHER_DECREASE))
                : Map.of();
        return new MovementForm(list, columns, decreases, Map.of());
    }

    private static MovementForm with(MovementForm form, MovementColumn column, Amount amount) {
        Map<MovementColumn, Amount> columns = new EnumMap<>(form.columns());
        columns.put(column, amount);
        return new MovementForm(form.list(), columns, form.decreases(), form.increases());
    }

    private static Amount amount(int households) {
        return new Amount(households, 4L * households);
    }
}
