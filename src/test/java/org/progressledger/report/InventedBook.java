package org.progressledger.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdId;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

/** Events of invented households in the order of recording, and the forms made of them without a database. */
final class InventedBook {

    static final Territory TERRITORY = WholeCountry.TERRITORY;

    private final List<Recorded> entries = new ArrayList<>();
    private final Map<HouseholdId, HouseholdFacts> households = new LinkedHashMap<>();

    /** Records an event at the next position. */
    Recorded record(String id, HouseholdEvent event) {
        Recorded recorded = new Recorded(entries.size(), id, event);
        entries.add(recorded);
        households.put(
                event.household(),
                Optional.ofNullable(households.get(event.household()))
                        .orElseGet(() -> HouseholdFacts.none(event.household()))
                        .after(recorded.position(), id, event));
        return recorded;
    }

    Recorded record(HouseholdEvent event) {
        return record("event-" + entries.size(), event);
    }

    List<Recorded> entries() {
        return entries;
    }

    /** Position of the next event. */
    long next() {
        return entries.size();
    }

    Iterable<HouseholdFacts> households() {
        return households.values();
    }

    MovementForms forms(FormQuestion question) {
        MovementCounting counting = new MovementCounting(question, new UnitsUnder(question.boundaries(), TERRITORY));
        households.values().forEach(counting::add);
        return FormCheck.released(counting.forms());
    }
}
