package org.progressledger.web.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stands in the fields of a form.
 *
 * @param values by the path of the field, without what is blank
 */
public record Entered(Map<String, List<String>> values) {

    public static final Entered NOTHING = new Entered(Map.of());

    public Entered {
        values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        field -> field.getValue().stream()
                                .map(String::strip)
                                .filter(value -> !value.isEmpty())
                                .toList()));
    }

    /** What stands in a field, empty for nothing. */
    public List<String> at(String path) {
        return values.getOrDefault(path, List.of());
    }

    /** The day that stands in a field; empty if none can be read there. */
    public Optional<LocalDate> dayAt(String path) {
        try {
            return at(path).stream().findFirst().map(LocalDate::parse);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** The same, and in every field in which nothing stands what stands in another form. */
    public Entered orElse(Entered other) {
        Map<String, List<String>> more = new HashMap<>(other.values);
        values.forEach((path, entered) -> {
            if (!entered.isEmpty()) {
                more.put(path, entered);
            }
        });
        return new Entered(more);
    }

    /** What stands in the fields of several, by the last name of their paths. */
    Map<String, String> each(String path) {
        Map<String, String> each = new TreeMap<>();
        values.forEach((field, entered) -> {
            if (field.startsWith(path + ".") && !entered.isEmpty()) {
                each.put(field.substring(path.length() + 1), entered.get(0));
            }
        });
        return each;
    }

    boolean hasAnyBelow(String path) {
        return values.entrySet().stream()
                .anyMatch(field -> field.getKey().startsWith(path + ".")
                        && !field.getValue().isEmpty());
    }
}
