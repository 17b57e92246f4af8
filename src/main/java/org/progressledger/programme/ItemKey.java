package org.progressledger.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identity of a programme or of one of its parts, as a path from the programme down: {@code NTM-2026} is a programme,
 * {@code NTM-2026/1} its first component, {@code NTM-2026/1/02} a content of that component. A part never moves to another
 * parent; it ends, and another one begins.
 *
 * @param path one to four steps with {@code /} between, each of capital letters, digits, full stops and hyphens
 */
public record ItemKey(@JsonValue String path) implements Comparable<ItemKey> {

    private static final Pattern PATH = Pattern.compile("[A-Z0-9][A-Z0-9.-]*(/[A-Z0-9][A-Z0-9.-]*){0,3}");

    @JsonCreator
    public ItemKey {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "A part of a programme is written as a path such as NTM-2026/1/02, not '" + path + "'");
        }
    }

    /** The programme that it belongs to; a programme belongs to itself. */
    public ItemKey programme() {
        return new ItemKey(steps().get(0));
    }

    /** The component (project, content group) that it is or belongs to; empty for a programme as a whole. */
    public Optional<ItemKey> component() {
        List<String> steps = steps();
        return steps.size() == 1 ? Optional.empty() : Optional.of(new ItemKey(steps.get(0) + "/" + steps.get(1)));
    }

    /** The part directly above; empty for a programme. */
    public Optional<ItemKey> parent() {
        int last = path.lastIndexOf('/');
        return last < 0 ? Optional.empty() : Optional.of(new ItemKey(path.substring(0, last)));
    }

    /** Whether it is that part or lies somewhere below it. */
    public boolean isWithin(ItemKey other) {
        return path.equals(other.path) || path.startsWith(other.path + "/");
    }

    private List<String> steps() {
        return Arrays.asList(path.split("/"));
    }

    /** A part stands behind the part above it and before the next one beside that. */
    @Override
    public int compareTo(ItemKey other) {
        return sorted().compareTo(other.sorted());
    }

    /** A space goes before all that a step is made of. */
    private String sorted() {
        return path.replace('/', ' ');
    }

    /** The path, which is also the JSON form. */
    @Override
    public String toString() {
        return path;
    }
}
