package org.progressledger.audit.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.progressledger.audit.RecordedEntries;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.KnownHouseholds;
import org.progressledger.territory.RecordedArea;

/** Which events are in a pack. */
public sealed interface EvidenceScope {

    /** Name of the projection that knows which they are, to wait for a position. */
    String projection();

    /** The stream on which alone it rests; empty if it rests on what the whole projection knows. */
    default Optional<String> stream() {
        return Optional.empty();
    }

    /** Everything that was recorded of a household. */
    record OfHousehold(HouseholdId household) implements EvidenceScope {

        @Override
        public String projection() {
            return KnownHouseholds.PROJECTION;
        }

        @Override
        public Optional<String> stream() {
            return Optional.of(household.toString());
        }
    }

    /**
     * What was recorded of an area.
     *
     * @param from first effective day; empty for the earliest
     * @param to last effective day
     * @param families of stored names of events, such as {@code household}; all if empty
     */
    record OfArea(RecordedArea area, Optional<LocalDate> from, LocalDate to, Set<String> families)
            implements EvidenceScope {

        @Override
        public String projection() {
            return RecordedEntries.PROJECTION;
        }

        boolean admits(LocalDate effectiveOn, String type) {
            return !effectiveOn.isAfter(to)
                    && from.map(first -> !effectiveOn.isBefore(first)).orElse(true)
                    && (families.isEmpty() || families.contains(type.substring(0, Math.max(0, type.indexOf('.')))));
        }
    }

    /** The events at these positions of the ledger. */
    record AtPositions(Set<Long> positions) implements EvidenceScope {

        public AtPositions(Collection<Long> positions) {
            this(new TreeSet<>(positions));
        }

        @Override
        public String projection() {
            return RecordedEntries.PROJECTION;
        }
    }
}
