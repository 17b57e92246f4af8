package org.progressledger.report;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.shared.UnitId;
import org.springframework.data.mongodb.core.MongoOperations;

/** The households that a form has to look at, one after the other. */
public class RecordedHouseholds {

    /** Name of the projection that answers, to wait for a position. */
    public static final String PROJECTION = ReportProjection.NAME;

    private static final String FACTS = "facts";

    /** Households in one reply: the server in this process would send all at once and exceed the limit of a message. */
    private static final int BATCH = 1_000;

    private static final HouseholdFactsConverters.Reading READING = new HouseholdFactsConverters.Reading();

    private final MongoOperations mongo;
    private final Generations generations;

    RecordedHouseholds(MongoOperations mongo, Generations generations) {
        this.mongo = mongo;
        this.generations = generations;
    }

    /**
     * Counts every household that may belong to an area, as known at whatever position: at least those that ever lived
     * there. Counting begins anew if the read model is exchanged meanwhile.
     *
     * @param units boundaries under which the area is meant
     * @param which whether households that were never poor nor near-poor are looked at too
     * @param beginning makes what is counted into
     * @param adding adds a household to it
     */
    public <C> C count(
            FormArea area, UnitsUnder units, Which which, Supplier<C> beginning, BiConsumer<C, HouseholdFacts> adding) {
        Document filter = filter(area, units, which);
        return generations.read(PROJECTION, generation -> {
            C counted = beginning.get();
            read(generation, filter, facts -> adding.accept(counted, facts));
            return counted;
        });
    }

    /** Which households a form counts. */
    public enum Which {
        EVER_LISTED,
        ALL
    }

    private static Document filter(FormArea area, UnitsUnder units, Which which) {
        Document filter = new Document();
        units.unitsToLookIn(area)
                .ifPresent(sought -> filter.append(
                        FACTS + "." + HouseholdFactsConverters.UNITS,
                        new Document(
                                "$in", sought.stream().map(UnitId::toString).toList())));
        if (which == Which.EVER_LISTED) {
            filter.append(FACTS + "." + HouseholdFactsConverters.EVER_LISTED, true);
        }
        return filter;
    }

    /** Asks the collection itself: the mapping would look for the fields of the facts, which are converted by hand. */
    private void read(Generation generation, Document filter, Consumer<HouseholdFacts> each) {
        mongo.getCollection(generation.collection(HouseholdFactsDocument.class))
                .find(filter)
                .batchSize(BATCH)
                .map(stored -> READING.convert(stored.get(FACTS, Document.class)))
                .forEach(each);
    }
}
