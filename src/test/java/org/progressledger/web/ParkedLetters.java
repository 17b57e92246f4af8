package org.progressledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;

/** Letters of one stream, as every projection parks them when it cannot fold an event. */
final class ParkedLetters {

    private static final String LETTERS = "projectionDeadLetters";

    private final MongoOperations readModels;
    private final String stream;

    ParkedLetters(MongoOperations readModels, String stream) {
        this.readModels = readModels;
        this.stream = stream;
    }

    /** @param position of the event that cannot be folded */
    void park(long position) {
        List<Document> tokens =
                readModels.getCollection("projectionTokens").find().into(new ArrayList<>());
        assertThat(tokens).isNotEmpty();
        tokens.forEach(token -> readModels
                .getCollection(LETTERS)
                .insertOne(new Document("processingGroup", token.getString("processorName"))
                        .append("sequenceIdentifier", stream)
                        .append("index", 0L)
                        .append(
                                "enqueuedAt",
                                new Document("seconds", Instant.now().getEpochSecond()))
                        .append(
                                "message",
                                new Document("token", token(position))
                                        .append("tokenType", token.getString("tokenType")))));
    }

    private static Binary token(long position) {
        return new Binary("{\"globalIndex\":%d}".formatted(position).getBytes(StandardCharsets.UTF_8));
    }

    void retried() {
        readModels.getCollection(LETTERS).deleteMany(new Document("sequenceIdentifier", stream));
    }
}
