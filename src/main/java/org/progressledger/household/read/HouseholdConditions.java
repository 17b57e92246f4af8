package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.progressledger.household.EscapeWindow;
import org.progressledger.ruleset.ReviewProcedures;
import org.progressledger.shared.UnitId;

/** What a listing asks for, in the words of the store. */
record HouseholdConditions(ReviewProcedures procedures) {

    static final String VERSIONS = "record.versions";
    private static final String ESCAPES = "record.escapes";
    private static final String HELPED = "record.helped";
    private static final String KNOWN_FROM = "knownFrom";

    /** Every condition of the listing; a household must meet all of them. */
    List<Document> of(HouseholdListing listing) {
        List<Document> conditions = new ArrayList<>();
        conditions.add(new Document(
                "record." + KNOWN_FROM, new Document("$lt", listing.basis().knownAt())));
        if (!listing.units().isEmpty() || !listing.classes().isEmpty()) {
            conditions.add(any(VERSIONS, standing(listing)));
        }
        listing.conditions().forEach(condition -> conditions.add(of(condition, listing)));
        return conditions;
    }

    private Document of(HouseholdCondition condition, HouseholdListing listing) {
        return switch (condition) {
            case NEWLY_ESCAPED -> any(ESCAPES, inWindow(listing));
            case LOOKED_AFTER -> any(HELPED, seen(new Document(), listing));
            case LEFT_ALONE ->
                new Document(HELPED, new Document("$not", new Document("$elemMatch", seen(new Document(), listing))));
        };
    }

    private Document inWindow(HouseholdListing listing) {
        LocalDate day = listing.basis().effectiveOn();
        Document escape = seen(new Document(), listing);
        escape.get("from", Document.class)
                .append("$gte", EscapeWindow.on(day, procedures).earliest(day).toString());
        return escape;
    }

    /** A version of unit and class that the listing sees. */
    static Document standing(HouseholdListing listing) {
        Document version = new Document();
        if (!listing.units().isEmpty()) {
            version.append(
                    "unit",
                    new Document(
                            "$in",
                            listing.units().stream().map(UnitId::toString).toList()));
        }
        if (!listing.classes().isEmpty()) {
            version.append(
                    "povertyClass",
                    new Document(
                            "$in", listing.classes().stream().map(Enum::name).toList()));
        }
        return seen(version, listing);
    }

    private static Document seen(Document version, HouseholdListing listing) {
        String day = listing.basis().effectiveOn().toString();
        long knownAt = listing.basis().knownAt();
        return version.append("from", new Document("$lte", day))
                .append("to", new Document("$gt", day))
                .append(KNOWN_FROM, new Document("$lt", knownAt))
                .append("knownTo", new Document("$gte", knownAt));
    }

    private static Document any(String versions, Document version) {
        return new Document(versions, new Document("$elemMatch", version));
    }
}
