package org.progressledger.web.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form that asks for the components of a record. */
public final class RecordForm<R> {

    private final String name;
    private final Class<R> type;
    private final List<Part> parts;

    private RecordForm(String name, Class<R> type, List<Part> parts) {
        this.name = name;
        this.type = type;
        this.parts = parts;
    }

    /**
     * @param name in the keys of words that are its own
     * @throws IllegalArgumentException if the type is no record or has a component that cannot be entered in a form
     */
    public static <R> RecordForm<R> of(String name, Class<R> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is no record");
        }
        return new RecordForm<>(name, type, Part.of(type, ""));
    }

    /** The same form, which does not ask for this component: it is left out where it is optional. */
    public RecordForm<R> without(String component) {
        return new RecordForm<>(
                name,
                type,
                parts.stream().filter(part -> !part.name().equals(component)).toList());
    }

    Class<R> type() {
        return type;
    }

    List<Part> parts() {
        return parts;
    }

    /**
     * The fields as they are shown.
     *
     * @param entered what stands in them
     * @param faults what is wrong with it
     * @param offers what can be chosen beside the constants of types
     */
    public List<FormField> fields(FormWords words, Entered entered, List<Fault> faults, FormOffers offers) {
        Map<String, List<String>> said = faults.stream()
                .collect(Collectors.groupingBy(Fault::path, Collectors.mapping(words::of, Collectors.toList())));
        return fields(parts, words, entered, said, offers);
    }

    private List<FormField> fields(
            List<Part> shown, FormWords words, Entered entered, Map<String, List<String>> faults, FormOffers offers) {
        return shown.stream()
                .filter(part ->
                        part.input() != Input.EACH || !offers.keysOf(part).isEmpty())
                .map(part -> new FormField(
                        part.path(),
                        words.label(name, part),
                        words.hint(name, part),
                        shownAs(part, offers),
                        part.required(),
                        part.longest(),
                        choices(part, words, offers),
                        part.input() == Input.EACH
                                ? each(part, words, entered, offers)
                                : fields(part.parts(), words, entered, faults, offers),
                        entered.at(part.path()),
                        faults.getOrDefault(part.path(), List.of())))
                .toList();
    }

    private static Input shownAs(Part part, FormOffers offers) {
        if (part.input() == Input.EACH) {
            return Input.GROUP;
        }
        return part.input() != Input.CHOICES && offers.isChosenFrom(part.path()) ? Input.CHOICE : part.input();
    }

    private static List<FormField> each(Part part, FormWords words, Entered entered, FormOffers offers) {
        return offers.keysOf(part).stream()
                .map(key -> new FormField(
                        part.path() + "." + key.value(),
                        key.label(),
                        "",
                        part.kind().isEnum() ? Input.CHOICE : Input.TEXT,
                        false,
                        0,
                        choices(part, words, offers),
                        List.of(),
                        entered.at(part.path() + "." + key.value()),
                        List.of()))
                .toList();
    }

    private static List<Choice> choices(Part part, FormWords words, FormOffers offers) {
        List<Choice> offered = offers.of(part);
        if (!offered.isEmpty()) {
            return offered;
        }
        if (part.kind().isEnum()) {
            return Arrays.stream(part.kind().getEnumConstants())
                    .map(constant -> (Enum<?>) constant)
                    .map(constant -> new Choice(constant.name(), words.of(constant)))
                    .toList();
        }
        if (part.input() == Input.CHOICE) {
            return Stream.of(true, false)
                    .map(answer -> new Choice(answer.toString(), words.of(answer)))
                    .toList();
        }
        return List.of();
    }
}
