package org.progressledger.household.read;

import java.util.Map;
import java.util.function.Predicate;
import org.progressledger.facts.Basis;
import org.progressledger.household.Book;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.territory.Lineage;

/** What the projection of households gathers of their people. */
public final class GatheredPeople {

    private final ReadModel readModel = new ReadModel();

    /** Records an event at the next position, and folds the one before once more, as after a crash. */
    public void record(String id, HouseholdEvent event) {
        readModel.record(new Book.Entry(id, event), Map.of());
        readModel.repeat((int) Math.max(0, readModel.next() - 2));
    }

    /** People of households of a class whose lineage fulfils a condition. */
    public long count(Basis basis, PovertyClass povertyClass, Predicate<Lineage> where) {
        return readModel.peopleFromPages(basis).entrySet().stream()
                .filter(people -> people.getKey().povertyClass() == povertyClass)
                .filter(people -> where.test(people.getKey().lineage()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
