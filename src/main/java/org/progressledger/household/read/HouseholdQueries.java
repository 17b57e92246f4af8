package org.progressledger.household.read;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.progressledger.facts.Basis;
import org.progressledger.facts.FigureQuery;
import org.progressledger.facts.Figures;
import org.progressledger.household.HouseholdId;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.ReviewProcedures;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnameseText;
import org.springframework.data.mongodb.core.MongoOperations;

/** Questions about households, each as of a day and as known at a position of the ledger. */
public class HouseholdQueries {

    /** Name of the projection that answers, to wait for a position. */
    public static final String PROJECTION = HouseholdProjection.NAME;

    private static final String WORDS = "record.words";
    private static final Bson BY_CODE = Sorts.ascending("_id");

    private final MongoOperations mongo;
    private final Generations generations;
    private final Figures figures;
    private final ReviewProcedures procedures;
    private final HouseholdConditions conditions;

    HouseholdQueries(MongoOperations mongo, Generations generations, Figures figures, ReviewProcedures procedures) {
        this.mongo = mongo;
        this.generations = generations;
        this.figures = figures;
        this.procedures = procedures;
        this.conditions = new HouseholdConditions(procedures);
    }

    /** A household as it stood; empty if nothing of it was known then. */
    public Optional<HouseholdAsOf> find(HouseholdId household, Basis basis) {
        return read(household, basis.knownAt()).map(reading -> asOf(reading, basis));
    }

    private HouseholdAsOf asOf(HouseholdReading reading, Basis basis) {
        return reading.asOf(basis, procedures);
    }

    /**
     * Everything recorded of a household, in the order of recording; empty if nothing of it was known then.
     *
     * @param knownAt position up to which the ledger is taken as known
     */
    public Optional<List<TimelineEntry>> timeline(HouseholdId household, long knownAt) {
        return read(household, knownAt).map(reading -> reading.timeline(procedures));
    }

    /** The households of some units, classes and conditions that have a class on the day. */
    public HouseholdPage list(HouseholdListing listing) {
        return page(standing(listing), listing);
    }

    /** How many households all pages of a list hold together, by the units in which they live; none that is 0. */
    public Map<UnitId, Long> sizes(HouseholdListing listing) {
        Document version = HouseholdConditions.standing(listing);
        Document ofTheDay = new Document();
        version.forEach((field, condition) -> ofTheDay.append(HouseholdConditions.VERSIONS + "." + field, condition));
        List<Document> steps = List.of(
                new Document("$match", all(standing(listing))),
                new Document("$project", new Document(HouseholdConditions.VERSIONS, 1)),
                new Document("$unwind", "$" + HouseholdConditions.VERSIONS),
                new Document("$match", ofTheDay),
                new Document(
                        "$group",
                        new Document("_id", "$" + HouseholdConditions.VERSIONS + ".unit")
                                .append("households", new Document("$sum", 1))));
        Map<UnitId, Long> sizes = new HashMap<>();
        generations
                .read(
                        PROJECTION,
                        generation -> mongo.getCollection(generation.collection(HouseholdDocument.class))
                                .aggregate(steps)
                                .into(new ArrayList<>()))
                .forEach(group -> sizes.put(
                        UnitId.parse(group.getString("_id")),
                        group.get("households", Number.class).longValue()));
        return sizes;
    }

    private List<Document> standing(HouseholdListing listing) {
        List<Document> asked = new ArrayList<>(conditions.of(listing));
        if (listing.units().isEmpty() && listing.classes().isEmpty()) {
            asked.add(new Document(
                    HouseholdConditions.VERSIONS, new Document("$elemMatch", HouseholdConditions.standing(listing))));
        }
        return asked;
    }

    /**
     * The households of which every word begins a word of the code or of the name of a head past or present. Marks and
     * case do not count. The class and units of the listing restrict the answer if there are any.
     *
     * @param text words of a name, or a code or its beginning; nothing is found by a blank text
     */
    public HouseholdPage search(String text, HouseholdListing listing) {
        String sought = VietnameseText.searchForm(text);
        if (sought.isBlank()) {
            return new HouseholdPage(List.of(), Optional.empty());
        }
        List<Document> asked = new ArrayList<>(conditions.of(listing));
        for (String word : sought.split(" ")) {
            asked.add(new Document(WORDS, new Document("$regex", "^" + Pattern.quote(word))));
        }
        return page(asked, listing);
    }

    /**
     * How many households counted in each unit and class; none that is 0.
     *
     * @param units units to count in; empty for all
     */
    public Map<Standing, Long> counts(Set<UnitId> units, Basis basis) {
        Map<String, Set<String>> where = units.isEmpty()
                ? Map.of()
                : Map.of(
                        HouseholdProjection.UNIT,
                        units.stream().map(UnitId::toString).collect(Collectors.toSet()));
        FigureQuery query = new FigureQuery(PROJECTION, HouseholdProjection.HOUSEHOLDS, where, basis);
        return figures
                .countBy(query, List.of(HouseholdProjection.UNIT, HouseholdProjection.POVERTY_CLASS))
                .entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        count -> standing(count.getKey().values()), Map.Entry::getValue));
    }

    private static Standing standing(Map<String, String> dimensions) {
        return new Standing(
                UnitId.parse(dimensions.get(HouseholdProjection.UNIT)),
                PovertyClass.valueOf(dimensions.get(HouseholdProjection.POVERTY_CLASS)));
    }

    private Optional<HouseholdReading> read(HouseholdId household, long knownAt) {
        return generations
                .read(
                        PROJECTION,
                        generation -> Optional.ofNullable(mongo.findById(
                                household.code(),
                                HouseholdDocument.class,
                                generation.collection(HouseholdDocument.class))))
                .flatMap(document -> HouseholdReading.of(document, knownAt));
    }

    /** Asks the collection itself: the mapping would look for the fields of the record, which is converted by hand. */
    private List<HouseholdDocument> find(Generation generation, Document filter, HouseholdListing listing) {
        return mongo.getCollection(generation.collection(HouseholdDocument.class))
                .find(filter)
                .sort(BY_CODE)
                .limit(listing.size() + 1)
                .map(stored -> mongo.getConverter().read(HouseholdDocument.class, stored))
                .into(new ArrayList<>());
    }

    private static Document all(List<Document> conditions) {
        return new Document("$and", conditions);
    }

    /** The page of the households that satisfy all that is asked; what else the listing asks for is not looked at. */
    HouseholdPage page(List<Document> asked, HouseholdListing listing) {
        Document filter = all(asked);
        listing.after().ifPresent(code -> filter.append("_id", new Document("$gt", code)));
        List<HouseholdDocument> found = generations.read(PROJECTION, generation -> find(generation, filter, listing));
        List<HouseholdAsOf> households = found.stream()
                .limit(listing.size())
                .flatMap(document ->
                        HouseholdReading.of(document, listing.basis().knownAt()).stream())
                .map(reading -> asOf(reading, listing.basis()))
                .toList();
        boolean isLast = found.size() <= listing.size();
        return new HouseholdPage(
                households,
                isLast
                        ? Optional.empty()
                        : Optional.of(found.get(listing.size() - 1).id()));
    }
}
