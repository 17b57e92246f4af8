package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.progressledger.facts.Basis;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.RandomHistories;
import org.progressledger.household.read.GatheredPeople;
import org.progressledger.report.direct.DirectCount;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.territory.PlacesUnder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The figure of people against the persons of the forms, which two other implementations count. */
class PeopleFigurePropertyTest {

    private static final Logger LOGGER = LoggerFactory.getLogger(PeopleFigurePropertyTest.class);
    private static final int QUESTIONS = 10;

    @Test
    void the_people_of_a_class_are_the_persons_of_the_forms_in_any_area_on_any_day_as_known_at_any_position() {
        long seed = Long.getLong("property.seed", System.nanoTime());
        long counted = 0;
        int twice = 0;
        for (int history = 0; history < RandomHistories.count(); history++) {
            try {
                FormHistories histories = new FormHistories(seed + history);
                InventedBook written = histories.written();
                counted += compare(histories, written);
                twice += somethingEndsTwice(written) ? 1 : 0;
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Seed " + (seed + history), failure);
            }
        }
        LOGGER.info(
                "People: {} histories from seed {}, {} of them with a household that is closed twice, {} people",
                RandomHistories.count(),
                seed,
                twice,
                counted);
        assertThat(counted).isPositive();
    }

    /** No rule records a second closing of a household that has ended, but a ledger may hold it. */
    private static boolean somethingEndsTwice(InventedBook written) {
        Map<HouseholdId, Long> closings = written.entries().stream()
                .map(Recorded::event)
                .filter(Closed.class::isInstance)
                .collect(Collectors.groupingBy(event -> event.household(), Collectors.counting()));
        return closings.values().stream().anyMatch(count -> count > 1);
    }

    private static long compare(FormHistories histories, InventedBook written) {
        GatheredPeople people = new GatheredPeople();
        written.entries().forEach(recorded -> people.record(recorded.id(), recorded.event()));
        long counted = 0;
        for (int question = 0; question < QUESTIONS; question++) {
            FormQuestion asked = histories.question();
            UnitsUnder units = new UnitsUnder(asked.boundaries(), InventedBook.TERRITORY);
            PlacesUnder places = new PlacesUnder(asked.boundaries(), InventedBook.TERRITORY);
            DirectCount direct = DirectCount.of(written.entries(), asked, InventedBook.TERRITORY);
            MovementForms forms = written.forms(asked);
            for (PovertyClass povertyClass : PovertyClass.values()) {
                long figure = people.count(
                        new Basis(asked.closing(), asked.knownAt()),
                        povertyClass,
                        lineage -> units.contains(asked.area(), places.of(lineage)));
                assertThat(figure)
                        .as("%s of %s", povertyClass, asked)
                        .isEqualTo(direct.persons(asked.area(), povertyClass));
                if (povertyClass.isMultidimensionallyPoor()) {
                    assertThat(figure)
                            .as("%s of %s in the movement form", povertyClass, asked)
                            .isEqualTo(forms.of(povertyClass).column(9).persons());
                }
                counted += figure;
            }
        }
        return counted;
    }
}
