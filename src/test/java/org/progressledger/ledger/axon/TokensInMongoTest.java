package org.progressledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.support.MongoDatabases;
import org.progressledger.support.MongoTestDatabase;

class TokensInMongoTest {

    private static final int SEGMENT = 0;

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    @RegisterExtension
    final Closing closing = new Closing();

    @TempDir
    Path directory;

    private TokenStore tokens;

    @BeforeEach
    void openTokenStore() {
        MongoTestDatabase database = databases.open();
        MongoClient client = closing.afterTest(MongoClients.create(database.server()));
        Serializer general = closing.afterTest(WellApplication.start(directory)).getBean(Serializer.class);
        tokens = MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client, database.name())
                        .build())
                .serializer(general)
                .build();
    }

    @Test
    void a_position_comes_back() {
        assertThat(storedAndFetched(new GlobalSequenceTrackingToken(123_456_789_012L)))
                .isEqualTo(new GlobalSequenceTrackingToken(123_456_789_012L));
    }

    @Test
    void the_token_of_a_replay_comes_back_with_the_tokens_it_holds() {
        TrackingToken replay =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(99), new GlobalSequenceTrackingToken(7));

        assertThat(storedAndFetched(replay)).isEqualTo(replay);
    }

    @Test
    void the_token_of_a_replay_from_the_very_beginning_comes_back() {
        TrackingToken replay = ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(99));

        assertThat(storedAndFetched(replay)).isEqualTo(replay);
    }

    private TrackingToken storedAndFetched(TrackingToken token) {
        tokens.initializeTokenSegments("projection", 1, token);
        return tokens.fetchToken("projection", SEGMENT);
    }
}
