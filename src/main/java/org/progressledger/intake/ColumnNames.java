package org.progressledger.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells columns by the words in their headers. Tone marks, case, punctuation and Unicode form do not count; words may be
 * left out, shortened, or written as first letters, as long as only one column fits.
 *
 * @param <C> the columns of one kind of list
 */
final class ColumnNames<C extends ListColumn> {

    /** A single word of first letters must stand for at least so many words, or it fits by chance. */
    private static final int SHORTEST_INITIALISM = 3;

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final int NO_FIT = Integer.MAX_VALUE;

    private record Name<C>(C column, List<String> words) {}

    private final Map<String, C> exact = new HashMap<>();
    private final List<Name<C>> names = new ArrayList<>();
    private final Properties others;

    /** @param file of the class path with other words than those of the official list, parted by | */
    ColumnNames(String file) {
        others = read(file);
    }

    private static Properties read(String file) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        ColumnNames.class.getResourceAsStream(file), () -> file + " is missing from the class path"),
                StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The words of the file for a column. */
    void addOthers(C column) {
        Arrays.stream(others.getProperty(column.key(), "").split("\\|")).forEach(other -> add(column, other));
    }

    /** Takes no header away from another column. */
    void addUnlessTaken(C column, String name) {
        if (Optional.ofNullable(exact.get(Words.fold(name)))
                .filter(other -> !other.equals(column))
                .isEmpty()) {
            add(column, name);
        }
    }

    void add(C column, String name) {
        String folded = Words.fold(name);
        if (folded.isEmpty()) {
            return;
        }
        C other = exact.putIfAbsent(folded, column);
        if (other != null && !other.equals(column)) {
            throw new IllegalStateException("The header '%s' would stand for %s and for %s: take it from one of them"
                    .formatted(name, other.key(), column.key()));
        }
        names.add(new Name<>(column, List.of(folded.split(" "))));
    }

    /** The column that a header stands for, with or without what it says in brackets; empty if none or several fit. */
    Optional<C> column(String header) {
        return whole(header).or(() -> whole(BRACKETS.matcher(header).replaceAll(" ")));
    }

    /** Whether a header is the full name of a column. */
    boolean isName(String header) {
        return exact.containsKey(Words.fold(header));
    }

    private Optional<C> whole(String header) {
        String folded = Words.fold(header);
        C column = exact.get(folded);
        return column != null || folded.isEmpty()
                ? Optional.ofNullable(column)
                : abbreviated(List.of(folded.split(" ")));
    }

    private Optional<C> abbreviated(List<String> words) {
        Map<C, Integer> fits = new HashMap<>();
        for (Name<C> name : names) {
            int omitted = omitted(words, name.words());
            if (omitted != NO_FIT) {
                fits.merge(name.column(), omitted, Math::min);
            }
        }
        int fewest = fits.values().stream().min(Comparator.naturalOrder()).orElse(NO_FIT);
        List<C> best = fits.entrySet().stream()
                .filter(fit -> fit.getValue() == fewest)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** How many words of the name the header leaves out, or {@link #NO_FIT}. */
    private static int omitted(List<String> header, List<String> name) {
        if (header.size() == 1) {
            boolean initials = initials(header.get(0), name, 0) >= SHORTEST_INITIALISM;
            return initials ? name.size() - header.get(0).length() : NO_FIT;
        }
        int at = 0;
        int omitted = 0;
        for (int i = 0; i < header.size(); i++) {
            int taken = 0;
            while (at < name.size() && taken == 0) {
                taken = taken(header.get(i), name, at);
                if (taken == 0 && i == 0) {
                    return NO_FIT;
                }
                omitted += taken == 0 ? 1 : 0;
                at += Math.max(taken, 1);
            }
            if (taken == 0) {
                return NO_FIT;
            }
        }
        return omitted + name.size() - at;
    }

    /** How many words of the name, from one of them on, a word of the header stands for. */
    private static int taken(String word, List<String> name, int at) {
        return name.get(at).startsWith(word) ? 1 : initials(word, name, at);
    }

    /** The number of words whose first letters make up the whole word; 0 if they do not. */
    private static int initials(String word, List<String> name, int at) {
        if (word.length() < 2 || at + word.length() > name.size()) {
            return 0;
        }
        for (int i = 0; i < word.length(); i++) {
            if (name.get(at + i).charAt(0) != word.charAt(i)) {
                return 0;
            }
        }
        return word.length();
    }
}
