package org.progressledger.household.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.facts.Basis;
import org.progressledger.household.HouseholdEntry;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.KnownHousehold;
import org.progressledger.household.KnownHouseholds;
import org.progressledger.shared.UnitId;

/** Tells of households what the queries answer, in words that other features know. */
record StoredHouseholds(HouseholdQueries queries) implements KnownHouseholds {

    @Override
    public List<HouseholdEntry> entries(HouseholdId household, long knownAt) {
        return queries.timeline(household, knownAt).orElse(List.of()).stream()
                .map(StoredHouseholds::entry)
                .toList();
    }

    private static HouseholdEntry entry(TimelineEntry entry) {
        String source = Stream.of(
                        entry.sourceFile(),
                        entry.sourceSheet(),
                        entry.sourceRow().map(row -> "#" + row))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return new HouseholdEntry(
                entry.position(),
                entry.recordedAt(),
                entry.id(),
                entry.event(),
                entry.actor(),
                Optional.of(source).filter(text -> !text.isEmpty()));
    }

    @Override
    public Map<UnitId, Long> counted(Basis basis) {
        return queries.counted(basis);
    }

    @Override
    public Optional<KnownHousehold> find(HouseholdId household, Basis basis) {
        return queries.find(household, basis).map(StoredHouseholds::known);
    }

    private static KnownHousehold known(HouseholdAsOf household) {
        return new KnownHousehold(
                household.residence(),
                household.povertyClass(),
                household.provincialClass(),
                household.score().map(scored -> scored.sheet()),
                household.members(),
                household.people().size(),
                household.newlyEscaped(),
                household.closedOn(),
                household.help().supports().size());
    }
}
