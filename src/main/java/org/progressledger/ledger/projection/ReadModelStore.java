package org.progressledger.ledger.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.MongoPersistentEntityIndexResolver;

/** Everything that a generation keeps in MongoDB: documents, token and dead letters. */
final class ReadModelStore {

    private static final String TOKENS = "projectionTokens";
    private static final String DEAD_LETTERS = "projectionDeadLetters";

    private final MongoOperations mongo;
    private final Serializer tokenSerializer;
    private final Serializer letterSerializer;
    private final TokenStore tokenStore;
    private final boolean inThisProcess;

    /**
     * @param nodeId names this node among those that may claim a token
     * @param claimTimeout how long a claim holds that its node does not extend
     * @param inThisProcess whether the server is mongo-java-server in this process
     */
    ReadModelStore(
            MongoOperations mongo,
            Serializer tokenSerializer,
            Serializer eventSerializer,
            String nodeId,
            Duration claimTimeout,
            boolean inThisProcess) {
        this.inThisProcess = inThisProcess;
        this.mongo = mongo;
        this.tokenSerializer = tokenSerializer;
        this.letterSerializer = new DeadLetterSerializer(eventSerializer, tokenSerializer);
        this.tokenStore = MongoTokenStore.builder()
                .mongoTemplate(template())
                .serializer(tokenSerializer)
                .nodeId(nodeId)
                .claimTimeout(claimTimeout)
                .build();
    }

    private DefaultMongoTemplate template() {
        MongoDatabase database = mongo.execute(readModels -> readModels);
        return DefaultMongoTemplate.builder()
                .mongoDatabase(database)
                .trackingTokensCollectionName(TOKENS)
                .deadLetterCollectionName(DEAD_LETTERS)
                .build();
    }

    GenerationStorage storage(Generation generation) {
        return new GenerationStorage(
                new MongoDocumentStore(mongo, generation),
                tokenStore,
                MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                        .processingGroup(generation.processor())
                        .mongoTemplate(template())
                        .serializer(letterSerializer)
                        .build(),
                () -> parkedStreams(generation));
    }

    /** Streams that have dead letters. */
    private Set<String> parkedStreams(Generation generation) {
        return deadLetterCollection()
                .distinct("sequenceIdentifier", deadLettersOf(generation), String.class)
                .into(new HashSet<>());
    }

    /** The streams of the events that are parked, by position. */
    SortedMap<Long, String> parked(Generation generation) {
        SortedMap<Long, String> parked = new TreeMap<>();
        deadLetterCollection()
                .find(deadLettersOf(generation))
                .projection(Projections.include("message.token", "message.tokenType", "sequenceIdentifier"))
                .forEach(letter -> parked.put(
                        position(letter.get("message", Document.class)), letter.getString("sequenceIdentifier")));
        return parked;
    }

    long deadLetterCount(Generation generation) {
        return deadLetterCollection().countDocuments(deadLettersOf(generation));
    }

    Optional<Instant> oldestDeadLetter(Generation generation) {
        return Optional.ofNullable(deadLetterCollection()
                        .find(deadLettersOf(generation))
                        .sort(Sorts.ascending("enqueuedAt.seconds"))
                        .first())
                .map(letter -> Instant.ofEpochSecond(
                        letter.get("enqueuedAt", Document.class).getLong("seconds")));
    }

    /** The position that the stored token stands for, whichever node stored it. */
    long storedPosition(Generation generation) {
        Document entry = mongo.getCollection(TOKENS).find(tokensOf(generation)).first();
        return entry == null ? GenerationPosition.NONE : position(entry);
    }

    /** Axon writes the token of an entry and that of an event under the same names. */
    private long position(Document tracked) {
        Binary token = tracked.get("token", Binary.class);
        if (token == null) {
            return GenerationPosition.NONE;
        }
        TrackingToken stored = tokenSerializer.deserialize(
                new SimpleSerializedObject<>(token.getData(), byte[].class, tracked.getString("tokenType"), null));
        return GenerationPosition.of(stored);
    }

    void createIndexes(Projection projection, Generation generation) {
        MongoPersistentEntityIndexResolver resolver =
                new MongoPersistentEntityIndexResolver(mongo.getConverter().getMappingContext());
        for (Class<? extends ProjectedDocument> type : projection.documentTypes()) {
            String collection = generation.collection(type);
            if (type.isAnnotationPresent(org.springframework.data.mongodb.core.mapping.Document.class)) {
                resolver.resolveIndexFor(type)
                        .forEach(index -> mongo.indexOps(collection).createIndex(index));
            }
        }
    }

    /** What its documents take as BSON, in bytes. */
    long size(Projection projection, Generation generation) {
        return projection.documentTypes().stream()
                .map(type -> mongo.executeCommand(new Document("collStats", generation.collection(type))))
                .mapToLong(statistics -> ((Number) statistics.getOrDefault("size", 0)).longValue())
                .sum();
    }

    boolean isInThisProcess() {
        return inThisProcess;
    }

    void drop(List<Generation> generations) {
        Set<String> collections = mongo.getCollectionNames();
        for (Generation generation : generations) {
            collections.stream()
                    .filter(collection -> collection.startsWith(generation.prefix()))
                    .forEach(mongo::dropCollection);
            mongo.getCollection(TOKENS).deleteMany(tokensOf(generation));
            deadLetterCollection().deleteMany(deadLettersOf(generation));
        }
    }

    private MongoCollection<Document> deadLetterCollection() {
        return mongo.getCollection(DEAD_LETTERS);
    }

    private static Document tokensOf(Generation generation) {
        return new Document("processorName", generation.processor());
    }

    private static Document deadLettersOf(Generation generation) {
        return new Document("processingGroup", generation.processor());
    }
}
