package org.progressledger.report.direct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.progressledger.household.HouseholdId;
import org.progressledger.report.Amount;
import org.progressledger.report.FormArea;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.Recorded;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.territory.Territory;

/** Where every household stood on the two days of a question; of it every area of the same basis is counted. */
public final class DirectCount {

    private final FormQuestion question;
    private final Places places;
    private final Map<HouseholdId, Standing> opening = new LinkedHashMap<>();
    private final Map<HouseholdId, Standing> closing = new LinkedHashMap<>();
    private final Map<FormArea, Set<HouseholdFile>> touched = new HashMap<>();
    private final Map<FormArea, List<Standing>> closed = new HashMap<>();
    private final Map<FormArea, Map<PovertyClass, DirectMovement>> movements = new HashMap<>();

    private DirectCount(Collection<HouseholdFile> files, FormQuestion question, Territory territory) {
        this.question = question;
        this.places = new Places(question.boundaries(), territory);
        for (HouseholdFile file : files) {
            Standing.of(file, question.opening(), places).ifPresent(standing -> {
                opening.put(file.household(), standing);
                touch(standing);
            });
            Standing.of(file, question.closing(), places).ifPresent(standing -> {
                closing.put(file.household(), standing);
                touch(standing);
                standing.areas()
                        .forEach(area -> closed.computeIfAbsent(area, none -> new ArrayList<>())
                                .add(standing));
            });
        }
    }

    private void touch(Standing standing) {
        standing.areas()
                .forEach(area -> touched.computeIfAbsent(area, none -> new LinkedHashSet<>())
                        .add(standing.file()));
    }

    /** @param recorded in the order of recording; what was recorded from the question's position on is left out */
    public static DirectCount of(Collection<Recorded> recorded, FormQuestion question, Territory territory) {
        return of(filesOf(recorded, question.knownAt()), question, territory);
    }

    static DirectCount of(List<HouseholdFile> files, FormQuestion question, Territory territory) {
        return new DirectCount(files, question, territory);
    }

    static List<HouseholdFile> filesOf(Collection<Recorded> recorded, long knownAt) {
        Map<HouseholdId, List<Recorded>> byHousehold = new LinkedHashMap<>();
        for (Recorded event : recorded) {
            if (event.position() < knownAt) {
                byHousehold
                        .computeIfAbsent(event.event().household(), none -> new ArrayList<>())
                        .add(event);
            }
        }
        List<HouseholdFile> files = new ArrayList<>();
        byHousehold.forEach((household, events) -> files.add(new HouseholdFile(household, events)));
        return files;
    }

    /** Both movement forms of an area: {@code POOR 4 LIFE_EVENT} to households and persons; none that is 0. */
    public Map<String, Amount> movementOf(FormArea area) {
        Map<String, Amount> both = new TreeMap<>();
        for (PovertyClass list : List.of(PovertyClass.POOR, PovertyClass.NEAR_POOR)) {
            movement(area, list).columns().forEach((column, amount) -> both.put(list + " " + column, amount));
        }
        both.values().removeIf(Amount.NONE::equals);
        return both;
    }

    /** How many people the households of a class in an area have at the closing. */
    public long persons(FormArea area, PovertyClass povertyClass) {
        return closedIn(area).stream()
                .filter(standing -> standing.is(povertyClass))
                .mapToLong(Standing::members)
                .sum();
    }

    DirectMovement movement(FormArea area, PovertyClass list) {
        return movements
                .computeIfAbsent(area, none -> new HashMap<>())
                .computeIfAbsent(list, none -> new DirectMovement(this, area, list));
    }

    FormQuestion question() {
        return question;
    }

    Places places() {
        return places;
    }

    Optional<Standing> openingOf(HouseholdFile file) {
        return Optional.ofNullable(opening.get(file.household()));
    }

    Optional<Standing> closingOf(HouseholdFile file) {
        return Optional.ofNullable(closing.get(file.household()));
    }

    /** Those that stood in the area on either day. */
    Set<HouseholdFile> touchedBy(FormArea area) {
        return Collections.unmodifiableSet(touched.getOrDefault(area, Set.of()));
    }

    /** Those that stand in the area at the closing, of every class. */
    List<Standing> closedIn(FormArea area) {
        return closed.getOrDefault(area, List.of());
    }
}
