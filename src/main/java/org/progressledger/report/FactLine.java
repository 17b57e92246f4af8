package org.progressledger.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A fact as one line of text: its fields in a fixed order with a tab between them, nothing where a field is empty.
 * Documents of many small fields take ten times the memory, and reading them many times as long.
 */
final class FactLine {

    private static final char BETWEEN = '\t';

    /** Writes field after field. */
    static final class Writing {

        private final StringBuilder line = new StringBuilder();

        Writing add(String field) {
            if (!line.isEmpty()) {
                line.append(BETWEEN);
            }
            line.append(
                    field.indexOf(BETWEEN) < 0 && field.indexOf('\\') < 0
                            ? field
                            : field.replace("\\", "\\\\").replace("\t", "\\t"));
            return this;
        }

        Writing add(long field) {
            return add(Long.toString(field));
        }

        Writing add(LocalDate field) {
            return add(field.toString());
        }

        Writing add(Enum<?> field) {
            return add(field.name());
        }

        <T> Writing add(Optional<T> field, Function<T, String> text) {
            return add(field.map(text).orElse(""));
        }

        Writing add(Collection<? extends Enum<?>> constants) {
            return add(constants.stream().map(Enum::name).collect(Collectors.joining(" ")));
        }

        String line() {
            return line.toString();
        }
    }

    private final List<String> fields;
    private int next;

    FactLine(String line) {
        this.fields = fields(line);
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int to = line.indexOf(BETWEEN); to >= 0; to = line.indexOf(BETWEEN, from)) {
            fields.add(plain(line.substring(from, to)));
            from = to + 1;
        }
        fields.add(plain(line.substring(from)));
        return fields;
    }

    private static String plain(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder plain = new StringBuilder();
        for (int place = 0; place < field.length(); place++) {
            char character = field.charAt(place);
            if (character == '\\') {
                place++;
                character = field.charAt(place) == 't' ? BETWEEN : field.charAt(place);
            }
            plain.append(character);
        }
        return plain.toString();
    }

    String text() {
        return fields.get(next++);
    }

    long number() {
        return Long.parseLong(text());
    }

    int count() {
        return Integer.parseInt(text());
    }

    LocalDate day() {
        return LocalDate.parse(text());
    }

    <T> Optional<T> optional(Function<String, T> conversion) {
        String field = text();
        return field.isEmpty() ? Optional.empty() : Optional.of(conversion.apply(field));
    }

    <E extends Enum<E>> Set<E> constants(Class<E> type) {
        String names = text();
        Set<E> constants = EnumSet.noneOf(type);
        if (!names.isEmpty()) {
            for (String name : names.split(" ")) {
                constants.add(Enum.valueOf(type, name));
            }
        }
        return constants;
    }
}
