package org.progressledger.ruleset;

import java.util.List;
import java.util.Optional;

/**
 * An indicator of a criterion (chỉ tiêu).
 *
 * @param number number of the criterion and place in it, such as {@code 2.1}
 * @param name in Vietnamese
 * @param englishName in English
 * @param unit what its value is measured in, such as {@code %}; the empty text for one that is only met or not
 * @param requirements what it asks for; none while that is not known
 * @param unverified whether nobody has checked the wording against the text of law yet
 */
public record CriterionIndicator(
        String number,
        String name,
        String englishName,
        String unit,
        List<Requirement> requirements,
        boolean unverified) {

    public CriterionIndicator {
        requirements = List.copyOf(requirements);
    }

    /**
     * What it asks of a commune.
     *
     * @param group the commune's group; empty if it has none or none is known
     * @return what it asks of that group, or else of all communes; empty if that is not known
     */
    public Optional<Requirement> requirement(Optional<String> group) {
        return group.flatMap(code -> ofGroup(Optional.of(code))).or(() -> ofGroup(Optional.empty()));
    }

    private Optional<Requirement> ofGroup(Optional<String> group) {
        return requirements.stream()
                .filter(requirement -> requirement.group().equals(group))
                .findFirst();
    }
}
