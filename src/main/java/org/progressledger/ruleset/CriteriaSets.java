package org.progressledger.ruleset;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The criteria sets that the ledger knows, side by side. */
@FunctionalInterface
public interface CriteriaSets {

    /** All sets, the earliest first. */
    List<CriteriaSet> all();

    /**
     * What was known of them when the ledger held that many events; never changes. Those that ship with the application count
     * as known always (decision 0131).
     */
    default CriteriaSets knownAt(long position) {
        return this;
    }

    default Optional<CriteriaSet> byKey(String key) {
        return all().stream().filter(set -> set.key().equals(key)).findFirst();
    }

    /**
     * The set for a title on that day: the province's own before the national one. Empty if there is none; it may be a
     * draft.
     */
    default Optional<CriteriaSet> inForceOn(LocalDate day, Title title) {
        return all().stream()
                .filter(set -> set.title() == title && set.validity().covers(day))
                .max(Comparator.comparing(CriteriaSet::owner));
    }

    /** The national sets that come with the application, {@code criteria-set/*.json}, whatever a ledger holds. */
    static CriteriaSets load() {
        return PublishedCriteria.shipped()::sets;
    }
}
