package org.progressledger.facts.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A figure of the product.
 *
 * @param key stable name in addresses, in small letters with hyphens, such as {@code households}
 * @param message key of what it is called
 * @param counted what its amounts are
 * @param projection name of the projection that gathers it
 * @param measure its name there
 * @param places where its amounts count
 * @param dimensions by what else it can be filtered and grouped
 * @param summary names of those by which it is broken down where all figures stand together; undivided if empty
 * @param streamPage path of the page that shows a stream with its events, by the identifier of the stream such as {@code
 *     household:05569-00001}; may have parameters
 */
public record CatalogueFigure(
        String key,
        String message,
        Counted counted,
        String projection,
        String measure,
        FigurePlaces places,
        List<FigureDimension> dimensions,
        List<String> summary,
        UnaryOperator<String> streamPage) {

    private static final Pattern KEY = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** What one of the amounts is. */
    public enum Counted {
        HOUSEHOLDS,
        PEOPLE,
        COMMUNES,
        /** Results of criteria: one per commune and criterion. */
        RESULTS,
        /** Whole đồng. */
        DONG;

        /** Key of its words. */
        public String message() {
            return "figure-counted." + name();
        }
    }

    public CatalogueFigure {
        dimensions = List.copyOf(dimensions);
        summary = List.copyOf(summary);
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "A figure has a key in small letters with hyphens, such as households, not '" + key + "'");
        }
        List<String> names = dimensions.stream().map(FigureDimension::name).toList();
        if (!names.containsAll(summary)) {
            throw new IllegalArgumentException("The figure %s has the dimensions %s and cannot be broken down by %s"
                    .formatted(key, names, summary));
        }
    }

    /** The dimension of this name; empty if it has none. */
    public Optional<FigureDimension> dimension(String name) {
        return dimensions.stream()
                .filter(dimension -> dimension.name().equals(name))
                .findFirst();
    }
}
