package org.progressledger.household.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.progressledger.facts.Basis;
import org.progressledger.facts.FigureQuery;
import org.progressledger.facts.Figures;
import org.progressledger.household.ReviewStage;
import org.progressledger.shared.UnitId;

/** Questions about reviews under way, each as of a day and as known at a position of the ledger. */
public class ReviewQueries {

    private final HouseholdQueries households;
    private final Figures figures;

    ReviewQueries(HouseholdQueries households, Figures figures) {
        this.households = households;
        this.figures = figures;
    }

    /** The households under review, in the order of their codes. */
    public HouseholdPage list(ReviewListing listing) {
        Document version = new SeenVersions(listing.basis()).of(listing.units(), "stage", listing.stages());
        return households.page(
                List.of(SeenVersions.in("record." + ReviewConverters.VERSIONS, version)), listing.paging());
    }

    /**
     * How many households are under review in each unit and stage; none that is 0.
     *
     * @param units units to count in; empty for all
     */
    public Map<ReviewStanding, Long> counts(Set<UnitId> units, Basis basis) {
        Map<String, Set<String>> where = units.isEmpty()
                ? Map.of()
                : Map.of(
                        HouseholdProjection.UNIT,
                        units.stream().map(UnitId::toString).collect(Collectors.toSet()));
        FigureQuery query = new FigureQuery(HouseholdProjection.NAME, HouseholdProjection.REVIEWS, where, basis);
        return figures.countBy(query, List.of(HouseholdProjection.UNIT, HouseholdProjection.STAGE)).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        count -> standing(count.getKey().values()), Map.Entry::getValue));
    }

    private static ReviewStanding standing(Map<String, String> dimensions) {
        return new ReviewStanding(
                UnitId.parse(dimensions.get(HouseholdProjection.UNIT)),
                ReviewStage.valueOf(dimensions.get(HouseholdProjection.STAGE)));
    }
}
