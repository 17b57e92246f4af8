package org.progressledger.web.form;

import java.util.List;
import java.util.Map;
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

    List<String> at(String path) {
        return values.getOrDefault(path, List.of());
    }

    boolean hasAnyBelow(String path) {
        return values.entrySet().stream()
                .anyMatch(field -> field.getKey().startsWith(path + ".")
                        && !field.getValue().isEmpty());
    }
}
