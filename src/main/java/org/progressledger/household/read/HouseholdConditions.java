package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.progressledger.household.EscapeWindow;
import org.progressledger.ruleset.ReviewProcedures;

/** What a listing asks for, in the words of the store. */
record HouseholdConditions(ReviewProcedures procedures, Lineages lineages) {

    static final String VERSIONS = "record.versions";
    static final String HOMES = "record.homes";
    private static final String ESCAPES = "record.escapes";
    private static final String HELPED = "record.helped";

    /** Every condition of the listing; a household must meet all of them. */
    List<Document> of(HouseholdListing listing) {
        List<Document> conditions = new ArrayList<>();
        conditions.add(new Document(
                "record.knownFrom", new Document("$lt", listing.basis().knownAt())));
        if (listing.where() instanceof Whereabouts.Unassigned unassigned) {
            conditions.add(SeenVersions.in(
                    HOMES,
                    new SeenVersions(listing.basis())
                            .home(lineages.leadingTo(unassigned, listing.basis()), unassigned.village())));
        }
        if (listing.where() instanceof Whereabouts.In || !listing.classes().isEmpty()) {
            conditions.add(SeenVersions.in(VERSIONS, standing(listing)));
        }
        listing.conditions().forEach(condition -> conditions.add(of(condition, listing)));
        return conditions;
    }

    private Document of(HouseholdCondition condition, HouseholdListing listing) {
        return switch (condition) {
            case NEWLY_ESCAPED -> SeenVersions.in(ESCAPES, inWindow(listing));
            case LOOKED_AFTER -> SeenVersions.in(HELPED, new SeenVersions(listing.basis()).any());
            case LEFT_ALONE ->
                new Document(
                        HELPED,
                        new Document("$not", new Document("$elemMatch", new SeenVersions(listing.basis()).any())));
        };
    }

    private Document inWindow(HouseholdListing listing) {
        LocalDate day = listing.basis().effectiveOn();
        Document escape = new SeenVersions(listing.basis()).any();
        escape.get("from", Document.class)
                .append(
                        "$gte",
                        EscapeWindow.on(day, procedures.knownAt(listing.basis().knownAt()))
                                .earliest(day)
                                .toString());
        return escape;
    }

    /** A version of place and class that the listing sees. */
    Document standing(HouseholdListing listing) {
        return new SeenVersions(listing.basis())
                .of(lineages.leadingTo(listing.where(), listing.basis()), "povertyClass", listing.classes());
    }
}
