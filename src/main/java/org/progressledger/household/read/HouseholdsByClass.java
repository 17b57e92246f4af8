package org.progressledger.household.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.progressledger.facts.Basis;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.RecordedArea;
import org.progressledger.territory.ReportedFigures;

/** Households by class, the unassigned by the unit that is recorded of them. */
record HouseholdsByClass(HouseholdQueries queries) implements ReportedFigures {

    @Override
    public String name() {
        return "households-by-class";
    }

    @Override
    public String projection() {
        return HouseholdQueries.PROJECTION;
    }

    @Override
    public List<Line> of(RecordedArea area, Boundaries boundaries, Basis basis) {
        Map<PovertyClass, Counted> counts = queries.counts(new Whereabouts.Everywhere(boundaries), basis);
        return Arrays.stream(PovertyClass.values())
                .map(povertyClass -> new Line(
                        povertyClass.name(),
                        counts.getOrDefault(povertyClass, Counted.NONE).sum(area::has)))
                .toList();
    }
}
