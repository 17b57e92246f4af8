package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.UnitId;

class HouseholdWordsTest {

    @Test
    void the_stream_of_a_household_bears_its_code() {
        HouseholdId id = HouseholdId.of("05569-00001");
        assertThat(id).hasToString("household:05569-00001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 05569", "05569/1", "-1", "05569\n1", "12345678901234567890123456789012345678901"})
    void what_is_no_household_code_is_refused(String text) {
        assertThatThrownBy(() -> HouseholdId.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_birth_is_a_date_or_a_year() {
        assertThat(Birth.parse("1951-10-21").date()).contains(LocalDate.of(1951, 10, 21));
        assertThat(Birth.parse("1951").date()).isEmpty();
        assertThat(Birth.parse("1951").year()).isEqualTo(1951);
        assertThat(Birth.in(1951)).isNotEqualTo(Birth.on(LocalDate.of(1951, 1, 1)));
    }

    @Test
    void a_person_is_never_named_in_a_text_form() {
        assertThat(HouseholdExamples.head()).hasToString("Person[…]");
        assertThat(HouseholdExamples.review(2024, UnitId.parse("05569@2025"), PovertyClass.POOR)
                        .toString())
                .doesNotContain("Mẫu Thị", "Ma Thị Mẫu", "999347854972");
    }

    @Test
    void a_name_is_kept_composed_and_a_personal_number_has_9_or_12_digits() {
        Person decomposed = new Person(
                " Ma  Thi\u0323 Ma\u0302\u0303u ",
                Optional.empty(),
                Optional.empty(),
                Optional.of("999123456"),
                Optional.empty());
        assertThat(decomposed.name()).isEqualTo("Ma Thị Mẫu");
        assertThatThrownBy(() ->
                        new Person("Mẫu", Optional.empty(), Optional.empty(), Optional.of("12"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Mẫu");
    }

    @ParameterizedTest
    @CsvSource({
        ",POOR,false,false,NEWLY_POOR",
        "NOT_POOR,POOR,false,false,NEWLY_POOR",
        "NOT_POOR,POOR,false,true,NEWLY_POOR",
        "AVERAGE,POOR,true,false,FELL_BACK_INTO_POVERTY",
        "NEAR_POOR,POOR,true,true,NEAR_POOR_BECAME_POOR",
        "POOR,POOR,true,false,REMAINED_POOR",
        ",NEAR_POOR,false,false,NEWLY_NEAR_POOR",
        "NOT_POOR,NEAR_POOR,true,false,FELL_BACK_INTO_NEAR_POVERTY",
        "NOT_POOR,NEAR_POOR,false,true,FELL_BACK_INTO_NEAR_POVERTY",
        "POOR,NEAR_POOR,true,false,POOR_BECAME_NEAR_POOR",
        "NEAR_POOR,NEAR_POOR,false,true,REMAINED_NEAR_POOR",
        "POOR,NOT_POOR,true,false,ESCAPED_POVERTY",
        "POOR,AVERAGE,true,false,ESCAPED_POVERTY",
        "NEAR_POOR,NOT_POOR,false,true,ESCAPED_NEAR_POVERTY",
        ",NOT_POOR,false,false,OUTSIDE_THE_LISTS"
    })
    void a_movement_follows_from_the_two_classes_and_from_what_was_before(
            PovertyClass opening, PovertyClass closing, boolean poorBefore, boolean nearPoorBefore, Movement movement) {
        assertThat(Movement.between(Optional.ofNullable(opening), closing, poorBefore, nearPoorBefore))
                .isEqualTo(movement);
    }
}
