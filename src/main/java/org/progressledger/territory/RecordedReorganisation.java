package org.progressledger.territory;

import java.util.List;
import java.util.stream.Stream;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.TerritoryEvent.Origin;
import org.progressledger.territory.TerritoryEvent.ReorganisationDecided;
import org.progressledger.territory.TerritoryEvent.UnitEnded;
import org.progressledger.territory.TerritoryEvent.UnitFormed;
import org.progressledger.territory.TerritoryEvent.UnitKept;
import org.progressledger.territory.TerritoryEvent.UnitPartGiven;
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

    /**
     * How many units it formed, kept and so on; {@code divided} of those that ended went to several or in part;
     * {@code giving} of those that go on gave a part to another.
     */
    public record Counts(
            long formed,
            long kept,
            long renamed,
            long reclassified,
            long recoded,
            long ended,
            long divided,
            long giving) {}

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
                        .count(),
                parts().map(UnitPartGiven::unit)
                        .filter(unit -> changes.stream()
                                .noneMatch(change -> change instanceof UnitEnded ended
                                        && ended.unit().equals(unit)))
                        .distinct()
                        .count());
    }

    private long count(Class<? extends TerritoryEvent> kind) {
        return changes.stream().filter(kind::isInstance).count();
    }

    private Stream<UnitPartGiven> parts() {
        return changes.stream().filter(UnitPartGiven.class::isInstance).map(UnitPartGiven.class::cast);
    }

    private boolean isDivided(UnitId unit) {
        return parts().anyMatch(part -> part.unit().equals(unit)) || isOriginInPart(unit);
    }

    private boolean isOriginInPart(UnitId unit) {
        return changes.stream()
                .filter(UnitFormed.class::isInstance)
                .flatMap(formed -> ((UnitFormed) formed).origins().stream())
                .filter(origin -> origin.unit().equals(unit))
                .map(Origin::extent)
                .anyMatch(Extent.PART::equals);
    }
}
