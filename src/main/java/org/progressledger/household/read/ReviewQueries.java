package org.progressledger.household.read;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.progressledger.facts.Basis;
import org.progressledger.household.ReviewStage;

/** Questions about reviews under way, each as of a day and as known at a position of the ledger. */
public class ReviewQueries {

    private final HouseholdQueries households;
    private final Lineages lineages;

    ReviewQueries(HouseholdQueries households, Lineages lineages) {
        this.households = households;
        this.lineages = lineages;
    }

    /** The households under review, in the order of their codes. */
    public HouseholdPage list(ReviewListing listing) {
        Document version = new SeenVersions(listing.basis())
                .of(lineages.leadingTo(listing.where(), listing.basis()), "stage", listing.stages());
        return households.page(
                List.of(SeenVersions.in("record." + ReviewConverters.VERSIONS, version)), listing.paging());
    }

    /** How many households are under review at each stage, by their units; none that is 0. */
    public Map<ReviewStage, Counted> counts(Whereabouts where, Basis basis) {
        return households.counts(
                HouseholdProjection.REVIEWS, HouseholdProjection.STAGE, ReviewStage::valueOf, where, basis);
    }
}
