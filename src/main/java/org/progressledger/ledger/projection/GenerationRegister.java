package org.progressledger.ledger.projection;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Which generation of each projection is live and which is being built: one document per projection, changed only by
 * conditional updates, so that all nodes agree and a swap happens at once.
 */
final class GenerationRegister {

    private static final int FORMAT = 1;
    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;

    GenerationRegister(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * @param live the generation that queries read
     * @param building the one that is to take its place
     * @param checking the one that is made to be compared with the live one
     * @param latest highest number ever given
     */
    record Entry(Generation live, Optional<Generation> building, Optional<Generation> checking, int latest) {

        List<Generation> generations() {
            List<Generation> generations = new ArrayList<>(List.of(live));
            building.ifPresent(generations::add);
            return generations;
        }

        /** Those whose collections somebody needs. */
        List<Generation> kept() {
            List<Generation> kept = generations();
            checking.ifPresent(kept::add);
            return kept;
        }
    }

    /** The entry of a projection; a new one begins with generation 1, live and empty. */
    Entry entry(Projection projection) {
        Document stored = find(projection.name());
        if (stored == null) {
            Document first = new Document("_id", projection.name())
                    .append("format", FORMAT)
                    .append("latest", 1)
                    .append("live", numbered(1, projection.version()));
            try {
                entries().insertOne(first);
            } catch (MongoWriteException failure) {
                if (failure.getError().getCode() != DUPLICATE_KEY) {
                    throw failure;
                }
                // Another node was faster; its entry is read below.
            }
            stored = find(projection.name());
        }
        return read(projection.name(), stored);
    }

    /** Begins a generation unless somebody else changed the entry since it was read. */
    boolean begin(Entry entry, int version) {
        return begin(entry, "building", version);
    }

    /** Begins a generation that is only compared with the live one, unless somebody else changed the entry meanwhile. */
    boolean beginCheck(Entry entry, int version) {
        return begin(entry, "checking", version);
    }

    private boolean begin(Entry entry, String purpose, int version) {
        int number = entry.latest() + 1;
        return update(
                new Document("_id", entry.live().projection()).append("latest", entry.latest()),
                Updates.combine(Updates.set("latest", number), Updates.set(purpose, numbered(number, version))));
    }

    /** Whether it was this call that ended it. */
    boolean endCheck(Generation checking) {
        return update(
                new Document("_id", checking.projection()).append("checking.number", checking.number()),
                Updates.unset("checking"));
    }

    /** Makes the generation that is being built the live one. */
    boolean swap(Generation building) {
        return update(
                new Document("_id", building.projection()).append("building.number", building.number()),
                Updates.combine(
                        Updates.set("live", numbered(building.number(), building.version())),
                        Updates.unset("building")));
    }

    /** The live generation as it is stored now. */
    Generation live(String projection) {
        return read(projection, find(projection)).live();
    }

    private boolean update(Document condition, Bson change) {
        return entries().updateOne(condition, change).getMatchedCount() == 1;
    }

    private Document find(String projection) {
        return entries().find(new Document("_id", projection)).first();
    }

    private MongoCollection<Document> entries() {
        return mongo.getCollection("projections");
    }

    private static Document numbered(int number, int version) {
        return new Document("number", number).append("version", version);
    }

    private static Entry read(String projection, Document stored) {
        return new Entry(
                generation(projection, stored.get("live", Document.class)),
                made(projection, stored, "building"),
                made(projection, stored, "checking"),
                stored.getInteger("latest"));
    }

    private static Optional<Generation> made(String projection, Document stored, String purpose) {
        return Optional.ofNullable(stored.get(purpose, Document.class))
                .map(numbered -> generation(projection, numbered));
    }

    private static Generation generation(String projection, Document numbered) {
        return new Generation(projection, numbered.getInteger("number"), numbered.getInteger("version"));
    }
}
