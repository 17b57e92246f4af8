package org.progressledger.household.read;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
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
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Lineage;
import org.progressledger.territory.PlacesUnder;
import org.progressledger.territory.VillageName;
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
    private final Lineages lineages;
    private final HouseholdConditions conditions;

    HouseholdQueries(
            MongoOperations mongo,
            Generations generations,
            Figures figures,
            ReviewProcedures procedures,
            Lineages lineages) {
        this.mongo = mongo;
        this.generations = generations;
        this.figures = figures;
        this.lineages = lineages;
        this.procedures = procedures;
        this.conditions = new HouseholdConditions(procedures, lineages);
    }

    /** A household as it stood; empty if nothing of it was known then. */
    public Optional<HouseholdAsOf> find(HouseholdId household, Basis basis) {
        return read(household, basis.knownAt()).map(reading -> asOf(reading, basis));
    }

    private HouseholdAsOf asOf(HouseholdReading reading, Basis basis) {
        return reading.asOf(basis, procedures.knownAt(basis.knownAt()));
    }

    /**
     * Everything recorded of a household, in the order of recording; empty if nothing of it was known then.
     *
     * @param knownAt position up to which the ledger is taken as known
     */
    public Optional<List<TimelineEntry>> timeline(HouseholdId household, long knownAt) {
        return read(household, knownAt).map(reading -> reading.timeline(procedures.knownAt(knownAt)));
    }

    /** The households of some units, classes and conditions that have a class on the day. */
    public HouseholdPage list(HouseholdListing listing) {
        return page(standing(listing), listing);
    }

    /** How many households all pages of a list hold together, by their units. */
    public Counted sizes(HouseholdListing listing) {
        PlacesUnder places = lineages.places(listing.where().boundaries(), listing.basis());
        Counted.Sum sum = new Counted.Sum();
        groups(
                        standing(listing),
                        HouseholdConditions.VERSIONS,
                        conditions.standing(listing),
                        new Document("_id", "$" + HouseholdConditions.VERSIONS + ".lineage"))
                .forEach(group -> sum.add(places.of(Lineage.parse(group.getString("_id"))), households(group)));
        return sum.counted();
    }

    /**
     * The villages whose households somebody must assign under a drawing, with or without a class, by their recorded units
     * and names: nothing says in which unit of it they live, or a plan gave the village and they still live in the giver.
     */
    public List<UnassignedVillage> unassigned(Boundaries boundaries, Basis basis) {
        PlacesUnder places = lineages.places(boundaries, basis);
        Document home = new SeenVersions(basis).home(Optional.of(lineages.waiting(places)), Optional.empty());
        Map<List<String>, UnassignedVillage> villages = new TreeMap<>(Comparator.comparing(List::toString));
        groups(
                        List.of(SeenVersions.in(HouseholdConditions.HOMES, home)),
                        HouseholdConditions.HOMES,
                        home,
                        new Document(
                                        "_id",
                                        new Document("lineage", "$" + HouseholdConditions.HOMES + ".lineage")
                                                .append("village", "$" + HouseholdConditions.HOMES + ".villageKey"))
                                .append("name", new Document("$min", "$" + HouseholdConditions.HOMES + ".village")))
                .forEach(group -> {
                    Document key = group.get("_id", Document.class);
                    UnassignedVillage.of(
                                    Lineage.parse(key.getString("lineage")),
                                    group.getString("name"),
                                    households(group),
                                    places)
                            .ifPresent(village -> villages.merge(
                                    List.of(village.recorded().toString(), key.getString("village")),
                                    village,
                                    UnassignedVillage::plus));
                });
        return List.copyOf(villages.values());
    }

    /** How many households live in units of a drawing, with or without a class; none of units without any. */
    public Map<UnitId, Long> livingIn(Set<UnitId> units, Boundaries boundaries, Basis basis) {
        PlacesUnder places = lineages.places(boundaries, basis);
        Document home = new SeenVersions(basis)
                .home(lineages.leadingTo(new Whereabouts.In(units, boundaries), basis), Optional.empty());
        Counted.Sum sum = new Counted.Sum();
        groups(
                        List.of(SeenVersions.in(HouseholdConditions.HOMES, home)),
                        HouseholdConditions.HOMES,
                        home,
                        new Document("_id", "$" + HouseholdConditions.HOMES + ".lineage"))
                .forEach(group -> sum.add(places.of(Lineage.parse(group.getString("_id"))), households(group)));
        return sum.counted().placed();
    }

    /** How many households live in villages of a unit of a drawing, with or without a class. */
    public long livingInVillages(UnitId unit, List<String> villages, Boundaries boundaries, Basis basis) {
        Document home = new SeenVersions(basis)
                .home(lineages.leadingTo(new Whereabouts.In(Set.of(unit), boundaries), basis), Optional.empty());
        return groups(
                        List.of(SeenVersions.in(HouseholdConditions.HOMES, home)),
                        HouseholdConditions.HOMES,
                        home,
                        new Document("_id", "$" + HouseholdConditions.HOMES + ".villageKey"))
                .stream()
                .filter(group -> villages.stream().anyMatch(new VillageName(group.getString("_id"))::isSameAs))
                .mapToLong(HouseholdQueries::households)
                .sum();
    }

    private static long households(Document group) {
        return group.get("households", Number.class).longValue();
    }

    /** Counts the versions of one field that are like this, of the households that satisfy all that is asked. */
    private List<Document> groups(List<Document> asked, String field, Document version, Document group) {
        Document ofTheDay = new Document();
        version.forEach((name, condition) -> ofTheDay.append(field + "." + name, condition));
        List<Document> steps = List.of(
                new Document("$match", all(asked)),
                new Document("$project", new Document(field, 1)),
                new Document("$unwind", "$" + field),
                new Document("$match", ofTheDay),
                new Document("$group", group.append("households", new Document("$sum", 1))));
        return generations.read(
                PROJECTION,
                generation -> mongo.getCollection(generation.collection(HouseholdDocument.class))
                        .aggregate(steps)
                        .into(new ArrayList<>()));
    }

    private List<Document> standing(HouseholdListing listing) {
        List<Document> asked = new ArrayList<>(conditions.of(listing));
        if (listing.where() instanceof Whereabouts.Everywhere
                && listing.classes().isEmpty()) {
            asked.add(SeenVersions.in(HouseholdConditions.VERSIONS, conditions.standing(listing)));
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

    /** How many households counted in each class, by their units; none that is 0. */
    public Map<PovertyClass, Counted> counts(Whereabouts where, Basis basis) {
        return counts(
                HouseholdProjection.HOUSEHOLDS, HouseholdProjection.POVERTY_CLASS, PovertyClass::valueOf, where, basis);
    }

    /** How many of the households that count somebody looks after, in each class by their units; none that is 0. */
    public Map<PovertyClass, Counted> lookedAfter(Whereabouts where, Basis basis) {
        return counts(
                HouseholdProjection.LOOKED_AFTER,
                HouseholdProjection.POVERTY_CLASS,
                PovertyClass::valueOf,
                where,
                basis);
    }

    /** How many households count, by the unit in which each is recorded. */
    Map<UnitId, Long> counted(Basis basis) {
        Map<UnitId, Long> counts = new HashMap<>();
        figures.countBy(
                        new FigureQuery(PROJECTION, HouseholdProjection.HOUSEHOLDS, Map.of(), basis),
                        List.of(HouseholdProjection.LINEAGE))
                .forEach((dimensions, households) -> counts.merge(
                        Lineage.parse(dimensions.values().get(HouseholdProjection.LINEAGE))
                                .recorded(),
                        households,
                        Long::sum));
        return counts;
    }

    /** Adds up the cells of the lineages that lead there. */
    <K extends Enum<K>> Map<K, Counted> counts(
            String measure, String dimension, Function<String, K> reading, Whereabouts where, Basis basis) {
        PlacesUnder places = lineages.places(where.boundaries(), basis);
        Map<String, Set<String>> asked = lineages.leadingTo(where, basis)
                .map(some -> Map.of(HouseholdProjection.LINEAGE, some))
                .orElseGet(Map::of);
        Map<K, Counted.Sum> sums = new HashMap<>();
        figures.countBy(
                        new FigureQuery(PROJECTION, measure, asked, basis),
                        List.of(HouseholdProjection.LINEAGE, dimension))
                .forEach((dimensions, households) -> sums.computeIfAbsent(
                                reading.apply(dimensions.values().get(dimension)), none -> new Counted.Sum())
                        .add(
                                places.of(Lineage.parse(dimensions.values().get(HouseholdProjection.LINEAGE))),
                                households));
        Map<K, Counted> counts = new TreeMap<>();
        sums.forEach((key, sum) -> counts.put(key, sum.counted()));
        return counts;
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
