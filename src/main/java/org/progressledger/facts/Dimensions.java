package org.progressledger.facts;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By what a figure can be filtered and grouped, such as {@code unit=05569@2025} and {@code status=POOR}.
 *
 * @param values value per dimension; a name is letters and digits, a value is not blank and holds no {@code |}
 */
public record Dimensions(SortedMap<String, String> values) {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");

    public Dimensions {
        values.forEach(Dimensions::check);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Dimensions of(Map<String, String> values) {
        return new Dimensions(new TreeMap<>(values));
    }

    private static void check(String name, String value) {
        if (!NAME.matcher(name).matches() || value.isBlank() || value.contains("|")) {
            throw new IllegalArgumentException(
                    "A dimension has a name of letters and digits and a value that is not blank and holds no '|', not '%s=%s'"
                            .formatted(name, value));
        }
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(dimension -> dimension.getKey() + "=" + dimension.getValue())
                .collect(Collectors.joining("|"));
    }
}
