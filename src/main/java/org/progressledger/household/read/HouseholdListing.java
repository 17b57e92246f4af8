package org.progressledger.household.read;

import java.util.Optional;
import java.util.Set;
import org.progressledger.facts.Basis;
import org.progressledger.ruleset.PovertyClass;

/**
 * Asks for a list of households.
 *
 * @param where where they live on the day, under the drawing that it names
 * @param classes classes in force on the day; empty for all
 * @param conditions what else must hold; empty for all
 * @param basis the two times
 * @param after code of the last household of the page before
 * @param size most households on the page, 1 to 500
 */
public record HouseholdListing(
        Whereabouts where,
        Set<PovertyClass> classes,
        Set<HouseholdCondition> conditions,
        Basis basis,
        Optional<String> after,
        int size) {

    /** Most households on one page. */
    public static final int MAXIMUM_SIZE = 500;

    public HouseholdListing {
        classes = Set.copyOf(classes);
        conditions = Set.copyOf(conditions);
        if (size < 1 || size > MAXIMUM_SIZE) {
            throw new IllegalArgumentException("A page holds 1 to " + MAXIMUM_SIZE + " households, not " + size);
        }
    }

    /** Asks for households by place and class alone. */
    public HouseholdListing(
            Whereabouts where, Set<PovertyClass> classes, Basis basis, Optional<String> after, int size) {
        this(where, classes, Set.of(), basis, after, size);
    }

    /** Asks for the households of one class, or of all. */
    public HouseholdListing(
            Whereabouts where, Optional<PovertyClass> povertyClass, Basis basis, Optional<String> after, int size) {
        this(where, povertyClass.map(Set::of).orElseGet(Set::of), basis, after, size);
    }
}
