package org.progressledger.territory;

import java.util.List;
import java.util.Optional;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.TerritoryEvent.Origin;

/**
 * What a plan changes.
 *
 * @param formed units that come into being
 * @param changed units that go on with another name, kind or code
 * @param kept units that stay as they are
 * @param ended units that end
 * @param split units among those that end whose households somebody must assign: they go into several units, or only a
 *     part of them is accounted for
 * @param districts codes of the districts that end
 */
public record ReorganisationOutcome(
        List<Formed> formed,
        List<Changed> changed,
        List<UnitId> kept,
        List<UnitId> ended,
        List<UnitId> split,
        List<String> districts) {

    public ReorganisationOutcome {
        formed = List.copyOf(formed);
        changed = List.copyOf(changed);
        kept = List.copyOf(kept);
        ended = List.copyOf(ended);
        split = List.copyOf(split);
        districts = List.copyOf(districts);
    }

    /** @param origins out of which units it is made; none if nobody knows */
    public record Formed(UnitId unit, String code, String name, UnitKind kind, List<Origin> origins) {

        public Formed {
            origins = List.copyOf(origins);
        }
    }

    /** A unit that goes on; what stays is empty. */
    public record Changed(UnitId unit, Optional<String> name, Optional<UnitKind> kind, Optional<String> code) {}
}
