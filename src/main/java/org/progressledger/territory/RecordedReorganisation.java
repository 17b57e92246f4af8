package org.progressledger.territory;

import java.util.List;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.TerritoryEvent.Origin;
import org.progressledger.territory.TerritoryEvent.ReorganisationDecided;
import org.progressledger.territory.TerritoryEvent.UnitEnded;
import org.progressledger.territory.TerritoryEvent.UnitFormed;
import org.progressledger.territory.TerritoryEvent.UnitKept;
import org.progressledger.territory.TerritoryEvent.UnitReclassified;
import org.progressledger.territory.TerritoryEvent.UnitRecoded;
import org.progressledger.territory.TerritoryEvent.UnitRenamed;

/**
 * A reorganisation that was decided.
 *
 * @param decision its event, with who recorded it and when
 * @param changes what became of each unit and district, in the order of recording
 */
public record RecordedReorganisation(RecordedChange decision, List<TerritoryEvent> changes) {

    public RecordedReorganisation {
        changes = List.copyOf(changes);
    }

    /** How many units it formed, kept and so on; {@code divided} of those that ended went to several or in part. */
    public record Counts(
            long formed, long kept, long renamed, long reclassified, long recoded, long ended, long divided) {}

    public ReorganisationDecided decided() {
        return (ReorganisationDecided) decision.event();
    }

    public Counts counts() {
        return new Counts(
                count(UnitFormed.class),
                count(UnitKept.class),
                count(UnitRenamed.class),
                count(UnitReclassified.class),
                count(UnitRecoded.class),
                count(UnitEnded.class),
                changes.stream()
                        .filter(UnitEnded.class::isInstance)
                        .filter(ended -> isDivided(((UnitEnded) ended).unit()))
                        .count());
    }

    private long count(Class<? extends TerritoryEvent> kind) {
        return changes.stream().filter(kind::isInstance).count();
    }

    private boolean isDivided(UnitId unit) {
        return changes.stream()
                .filter(UnitFormed.class::isInstance)
                .flatMap(formed -> ((UnitFormed) formed).origins().stream())
                .filter(origin -> origin.unit().equals(unit))
                .map(Origin::extent)
                .anyMatch(Extent.PART::equals);
    }
}
