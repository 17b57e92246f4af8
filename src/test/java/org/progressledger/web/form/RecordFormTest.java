package org.progressledger.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.progressledger.shared.Bilingual;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;
import org.springframework.context.support.StaticMessageSource;
import tools.jackson.databind.json.JsonMapper;

class RecordFormTest {

    private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();

    private final FormReader reader = new FormReader(JsonMapper.shared(), VALIDATION.getValidator());
    private final RecordForm<Visit> form = RecordForm.of("visit", Visit.class);

    enum Colour implements Bilingual {
        RED("Đỏ", "Red"),
        GREEN("Xanh", "Green");

        private final String vietnamese;
        private final String english;

        Colour(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        @Override
        public String vietnamese() {
            return vietnamese;
        }

        @Override
        public String english() {
            return english;
        }
    }

    record Place(
            @NotNull UnitId unit, @NotBlank @Size(max = 5) String village) {}

    record Visit(
            @NotBlank @Size(max = 10) @Pattern(regexp = "\\p{L}.*")
            String name,

            @NotNull LocalDate day,
            @Max(9) int people,
            Optional<Money> money,
            Optional<BigDecimal> score,
            Optional<Colour> colour,
            Set<Colour> colours,
            boolean agreed,
            Optional<Boolean> asked,

            Optional<@Size(max = 500) String> remark,

            @Valid @NotNull Place place,
            Optional<@Valid Place> other) {

        Visit {
            if (people == 7) {
                throw new IllegalArgumentException("Seven are never one visit");
            }
        }
    }

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @Test
    void a_form_asks_for_the_components_of_its_record() {
        assertThat(form.fields(words(), Entered.NOTHING, List.of(), FormOffers.NONE))
                .extracting(FormField::path, FormField::input, FormField::required, FormField::longest)
                .containsExactly(
                        row("name", Input.TEXT, true, 10),
                        row("day", Input.DATE, true, 0),
                        row("people", Input.NUMBER, true, 0),
                        row("money", Input.NUMBER, false, 0),
                        row("score", Input.NUMBER, false, 0),
                        row("colour", Input.CHOICE, false, 0),
                        row("colours", Input.CHOICES, false, 0),
                        row("agreed", Input.FLAG, false, 0),
                        row("asked", Input.CHOICE, false, 0),
                        row("remark", Input.LONG_TEXT, false, 500),
                        row("place", Input.GROUP, true, 0),
                        row("other", Input.GROUP, false, 0));
        FormField place = form.fields(words(), Entered.NOTHING, List.of(), FormOffers.NONE)
                .get(10);
        assertThat(place.fields())
                .extracting(FormField::path, FormField::input, FormField::required, FormField::longest)
                .containsExactly(row("place.unit", Input.TEXT, true, 0), row("place.village", Input.TEXT, true, 5));
    }

    @Test
    void what_is_filled_in_becomes_the_record() {
        FormReading<Visit> reading = read(Map.of(
                "money", "5.000.000",
                "score", "132,5",
                "colour", "RED",
                "agreed", "true",
                "asked", "false",
                "other.unit", "05542@2025",
                "other.village", "Há"));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.value())
                .contains(new Visit(
                        "Mẫu",
                        LocalDate.of(2026, 1, 2),
                        3,
                        Optional.of(new Money(5_000_000)),
                        Optional.of(new BigDecimal("132.5")),
                        Optional.of(Colour.RED),
                        Set.of(),
                        true,
                        Optional.of(false),
                        Optional.empty(),
                        new Place(UnitId.parse("05569@2025"), "Mao"),
                        Optional.of(new Place(UnitId.parse("05542@2025"), "Há"))));
    }

    @Test
    void several_choices_are_a_set() {
        Map<String, List<String>> values = new HashMap<>(complete());
        values.put("colours", List.of("RED", "GREEN"));

        assertThat(reader.read(form, new Entered(values)).value().orElseThrow().colours())
                .containsExactlyInAnyOrder(Colour.RED, Colour.GREEN);
    }

    @Test
    void every_field_is_told_its_own_fault() {
        FormReading<Visit> reading = reader.read(
                form,
                new Entered(Map.of(
                        "name", List.of("<script>"),
                        "people", List.of("12"),
                        "money", List.of("1.5"),
                        "colour", List.of("BLUE"),
                        "place.unit", List.of("Định Hóa"),
                        "place.village", List.of("Nà Mao trên"),
                        "other.village", List.of("Há"))));

        assertThat(reading.value()).isEmpty();
        assertThat(reading.faults().stream().collect(Collectors.toMap(Fault::path, Fault::message)))
                .isEqualTo(Map.of(
                        "name", "form.fault.characters",
                        "day", "form.fault.missing",
                        "people", "form.fault.unfit",
                        "money", "form.fault.unreadable",
                        "colour", "form.fault.unreadable",
                        "place.unit", "form.fault.unreadable",
                        "place.village", "form.fault.length",
                        "other.unit", "form.fault.missing"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"5.000.000;5000000", "5 000 000;5000000", "42;42", "-1;-1"})
    void whole_numbers_may_be_written_in_groups(String text, long dong) {
        assertThat(read(Map.of("money", text)).value().flatMap(Visit::money)).contains(new Money(dong));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"5,5", "5.0000", "viele", "99999999999999999999"})
    void what_is_no_whole_number_is_never_taken_for_another_one(String text) {
        assertThat(read(Map.of("money", text)).faults()).containsExactly(Fault.at("money", "unreadable"));
    }

    @Test
    void what_the_record_itself_refuses_is_a_fault_of_the_whole() {
        assertThat(read(Map.of("people", "7")).faults()).containsExactly(Fault.at(Fault.WHOLE, "together"));
    }

    @Test
    void what_was_typed_stands_in_the_form_again_with_the_fault_beside_it() {
        Entered entered = new Entered(Map.of("name", List.of(" Mẫu "), "colours", List.of("RED")));
        List<FormField> fields = form.fields(words(), entered, List.of(Fault.said("name", "Đã có.")), FormOffers.NONE);

        assertThat(fields.get(0).value()).isEqualTo("Mẫu");
        assertThat(fields.get(0).faults()).containsExactly("Đã có.");
        assertThat(fields.get(6).choices())
                .containsExactly(new Choice("RED", "Đỏ"), new Choice("GREEN", "Xanh"))
                .filteredOn(fields.get(6)::isChosen)
                .containsExactly(new Choice("RED", "Đỏ"));
    }

    @Test
    void the_field_is_found_that_says_what_a_refusal_speaks_of() {
        FormReading<Visit> reading = read(Map.of("other.unit", "05542@2025", "other.village", "Há"));

        assertThat(reading.fieldThatSays(form, List.of(LocalDate.of(2026, 1, 2), 3)))
                .contains("day");
        assertThat(reading.fieldThatSays(form, List.of("?", UnitId.parse("05542@2025"))))
                .contains("other.unit");
        assertThat(reading.fieldThatSays(form, List.of("?"))).isEmpty();
    }

    @Test
    void one_can_be_chosen_for_each_of_several() {
        record Painting(@NotBlank String painter, Optional<Map<String, Colour>> doors, Optional<Set<Colour>> walls) {}
        RecordForm<Painting> painting =
                RecordForm.of("painting", Painting.class).without("painter");
        FormOffers offers = new FormOffers(
                Map.of(), Map.of(), Map.of("doors", List.of(new Choice("1", "Cửa 1"), new Choice("2", "Cửa 2"))));
        Entered entered = new Entered(Map.of("doors.1", List.of("RED"), "doors.2", List.of("")));

        assertThat(painting.fields(words(), entered, List.of(), offers))
                .extracting(FormField::path, FormField::input)
                .containsExactly(tuple("doors", Input.GROUP), tuple("walls", Input.CHOICES));
        assertThat(painting.fields(words(), entered, List.of(), offers).get(0).fields())
                .extracting(FormField::path, FormField::label, FormField::value)
                .containsExactly(tuple("doors.1", "Cửa 1", "RED"), tuple("doors.2", "Cửa 2", ""));
        assertThat(painting.fields(words(), entered, List.of(), FormOffers.NONE))
                .extracting(FormField::path)
                .containsExactly("walls");

        record Doors(Optional<Map<String, Colour>> doors) {}
        assertThat(reader.read(RecordForm.of("doors", Doors.class), entered).value())
                .contains(new Doors(Optional.of(Map.of("1", Colour.RED))));
        assertThat(reader.read(RecordForm.of("doors", Doors.class), new Entered(Map.of("doors.1", List.of("PINK"))))
                        .faults())
                .extracting(Fault::path)
                .containsExactly("doors");
    }

    @Test
    void what_a_form_cannot_ask_for_is_told_when_it_is_made() {
        record Names(List<String> names) {}
        assertThatThrownBy(() -> RecordForm.of("names", Names.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Names.names");
        assertThatThrownBy(() -> RecordForm.of("text", String.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void several_numbers_are_chosen_and_a_text_can_be_entered_for_each_of_several() {
        record Measured(List<Integer> criteria, Map<String, String> values) {}
        RecordForm<Measured> measured = RecordForm.of("measured", Measured.class);

        assertThat(reader.read(
                                measured,
                                new Entered(Map.of(
                                        "criteria", List.of("3", "10"),
                                        "values.2.1", List.of("98,5%"),
                                        "values.7", List.of(" "))))
                        .value())
                .contains(new Measured(List.of(3, 10), Map.of("2.1", "98,5%")));
    }

    private static Tuple row(String path, Input input, boolean required, int longest) {
        return tuple(path, input, required, longest);
    }

    private FormReading<Visit> read(Map<String, String> further) {
        Map<String, List<String>> values = new HashMap<>(complete());
        further.forEach((path, value) -> values.put(path, List.of(value)));
        return reader.read(form, new Entered(values));
    }

    private static Map<String, List<String>> complete() {
        return Map.of(
                "name", List.of("Mẫu"),
                "day", List.of("2026-01-02"),
                "people", List.of("3"),
                "place.unit", List.of("05569@2025"),
                "place.village", List.of("Mao"));
    }

    private static FormWords words() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        messages.addMessage("form.fault.said", Locale.forLanguageTag("vi"), "{0}");
        return new FormWords(messages, Locale.forLanguageTag("vi"));
    }
}
