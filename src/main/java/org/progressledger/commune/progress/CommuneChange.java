package org.progressledger.commune.progress;

import java.util.List;
import org.progressledger.commune.Holding;
import org.progressledger.ruleset.Title;

/**
 * A commune on two days.
 *
 * @param before at the end of the first
 * @param after at the end of the last
 */
public record CommuneChange(CommuneOnDay before, CommuneOnDay after) {

    /** Numbers of the criteria that are met and were not before. */
    public List<Integer> gained() {
        return without(after, before);
    }

    /** Numbers of the criteria that were met and are not any more. */
    public List<Integer> lost() {
        return without(before, after);
    }

    public List<Title> titlesGained() {
        return titlesWithout(after, before);
    }

    public List<Title> titlesLost() {
        return titlesWithout(before, after);
    }

    /** Whether anything that counts is different. */
    public boolean isAny() {
        return before.isAssessed() != after.isAssessed()
                || !gained().isEmpty()
                || !lost().isEmpty()
                || !titlesGained().isEmpty()
                || !titlesLost().isEmpty()
                || !before.group().equals(after.group());
    }

    private static List<Integer> without(CommuneOnDay one, CommuneOnDay other) {
        List<Integer> elsewhere = other.standing().met();
        return one.standing().met().stream()
                .filter(number -> !elsewhere.contains(number))
                .toList();
    }

    private static List<Title> titlesWithout(CommuneOnDay one, CommuneOnDay other) {
        return one.titles().stream()
                .map(Holding::title)
                .filter(title -> !other.holds(title))
                .toList();
    }
}
