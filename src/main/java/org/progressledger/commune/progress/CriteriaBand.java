package org.progressledger.commune.progress;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.progressledger.ruleset.CriteriaSet;

/**
 * Assessed communes that meet about as many criteria, as the reports band them: all, 5 to 9, fewer than 5.
 *
 * @param least fewest criteria met
 * @param most most criteria met, inclusive
 */
public record CriteriaBand(int least, int most) {

    private static final String LIMITS = "/commune/criteria-bands.properties";

    public CriteriaBand {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("A band goes from 0 or more upward, not from " + least + " to " + most);
        }
    }

    /** The bands of a set from the highest to the lowest; every number of criteria is in exactly one. */
    public static List<CriteriaBand> of(CriteriaSet set) {
        List<CriteriaBand> bands = new ArrayList<>();
        int above = set.criteria().size() + 1;
        for (int limit : limits(set)) {
            if (limit < above) {
                bands.add(new CriteriaBand(limit, above - 1));
                above = limit;
            }
        }
        return List.copyOf(bands);
    }

    /** All criteria, then the limits of the set or of the one that it is based on, then none. */
    private static List<Integer> limits(CriteriaSet set) {
        List<Integer> limits = new ArrayList<>(List.of(set.criteria().size(), 0));
        Properties known = known();
        String ofBase = set.basedOn().map(known::getProperty).orElse("");
        String text = known.getProperty(set.key(), ofBase == null ? "" : ofBase);
        Arrays.stream(text.split(","))
                .filter(limit -> !limit.isBlank())
                .map(Integer::valueOf)
                .forEach(limits::add);
        limits.sort(Comparator.reverseOrder());
        return limits;
    }

    private static Properties known() {
        Properties limits = new Properties();
        try (InputStreamReader file =
                new InputStreamReader(CriteriaBand.class.getResourceAsStream(LIMITS), StandardCharsets.UTF_8)) {
            limits.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The bands of criteria sets cannot be read", unreadable);
        }
        return limits;
    }

    public boolean contains(int met) {
        return least <= met && met <= most;
    }

    /** Such as {@code 10}, {@code 5-9} or {@code <5}: for addresses and programs. */
    public String code() {
        if (least == most) {
            return Integer.toString(least);
        }
        return least == 0 ? "<" + (most + 1) : least + "-" + most;
    }
}
