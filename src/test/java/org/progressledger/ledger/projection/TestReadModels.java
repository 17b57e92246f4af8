package org.progressledger.ledger.projection;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** A throw-away database of read models, on the in-process server or on the real one that the environment names. */
public final class TestReadModels implements AutoCloseable {

    private static final String REAL_SERVER = "PROGRESS_LEDGER_MONGODB_URI";

    private final String name;
    private final ReadModelServer server;
    private final MongoClient client;
    private final MongoTemplate mongo;

    private TestReadModels(String name, ReadModelServer server, ReadModelConverters... converters) {
        this.name = name;
        this.server = server;
        this.client = MongoClients.create(server.getConnectionString());
        SimpleMongoClientDatabaseFactory database = new SimpleMongoClientDatabaseFactory(
                client, "test-" + UUID.randomUUID().toString().substring(0, 8));
        MongoCustomConversions conversions = new ReadModelConfiguration()
                .mongoCustomConversions(new StaticListableBeanFactory(Map.of("converters", merged(converters)))
                        .getBeanProvider(ReadModelConverters.class));
        MongoMappingContext mapping = new MongoMappingContext();
        mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mapping);
        converter.setCustomConversions(conversions);
        converter.setCodecRegistryProvider(database);
        converter.afterPropertiesSet();
        this.mongo = new MongoTemplate(database, converter);
    }

    private static ReadModelConverters merged(ReadModelConverters... converters) {
        return new ReadModelConverters(Stream.of(converters)
                .flatMap(some -> some.converters().stream())
                .toList());
    }

    /** One on every server that there is: always the in-process one, and the real one if it is named. */
    public static List<TestReadModels> onEveryServer(ReadModelConverters... converters) {
        TestReadModels inProcess = new TestReadModels("mongo-java-server", ReadModelServer.inThisProcess(), converters);
        String uri = System.getenv(REAL_SERVER);
        return uri == null
                ? List.of(inProcess)
                : List.of(inProcess, new TestReadModels("MongoDB", ReadModelServer.at(uri), converters));
    }

    public MongoTemplate mongo() {
        return mongo;
    }

    ReadModelStore store(String nodeId, Duration claimTimeout) {
        return new ReadModelStore(
                mongo,
                Jackson3Serializer.builder().build(),
                Jackson3Serializer.builder().build(),
                nodeId,
                claimTimeout,
                server.isInThisProcess());
    }

    void empty() {
        mongo.getDb().drop();
    }

    @Override
    public void close() {
        mongo.getDb().drop();
        client.close();
        server.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
