package org.progressledger.commune.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.UnitId;

/**
 * The rural communes of an area at the end of a day, and counts of them.
 *
 * @param communes by code
 */
public record CommunesOnDay(ProgressQuestion question, LocalDate day, List<CommuneOnDay> communes) {

    public CommunesOnDay {
        communes = List.copyOf(communes);
    }

    /** Where its counts open. */
    public OpenedCounts opened() {
        return new OpenedCounts(question, day);
    }

    /** How many of the assessed communes meet so many criteria, by that number; none that is 0. */
    public Map<Integer, Long> byCriteriaMet() {
        return communes.stream()
                .filter(CommuneOnDay::isAssessed)
                .collect(Collectors.groupingBy(CommuneOnDay::met, TreeMap::new, Collectors.counting()));
    }

    /** How many communes there are in each group; of no group under the empty one. None that is 0. */
    public Map<Optional<String>, Long> byGroup() {
        return communes.stream().collect(Collectors.groupingBy(CommuneOnDay::group, Collectors.counting()));
    }

    /** Communes of which nobody stated anything; they are in no band (decision 0168). */
    public long notAssessed() {
        return count(commune -> !commune.isAssessed());
    }

    public long inBand(CriteriaBand band) {
        return count(commune -> commune.isIn(band));
    }

    /** @param group code of the group; empty for the communes of no group */
    public long inBand(CriteriaBand band, Optional<String> group) {
        return of(group).inBand(band);
    }

    public long meeting(int criterion) {
        return count(commune -> commune.meets(criterion));
    }

    public long holding(Title title) {
        return count(commune -> commune.holds(title));
    }

    public List<CommuneOnDay> atRisk() {
        return communes.stream().filter(commune -> !commune.risks().isEmpty()).toList();
    }

    /** The same of the communes of one group. */
    public CommunesOnDay of(Optional<String> group) {
        return such(commune -> commune.group().equals(group));
    }

    /** The same of some of the communes. */
    public CommunesOnDay such(Predicate<CommuneOnDay> which) {
        return new CommunesOnDay(question, day, communes.stream().filter(which).toList());
    }

    Map<UnitId, CommuneOnDay> byUnit() {
        return communes.stream().collect(Collectors.toMap(CommuneOnDay::id, Function.identity()));
    }

    private long count(Predicate<CommuneOnDay> which) {
        return communes.stream().filter(which).count();
    }
}
