package org.progressledger.ledger.projection;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Runs every bean of type {@link Projection}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionProperties.class)
class ProjectionConfiguration {

    @Bean
    ReadModelStore readModelStore(
            MongoOperations mongo,
            ReadModelServer server,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ProjectionProperties properties) {
        return new ReadModelStore(
                mongo,
                Jackson3Serializer.builder().build(),
                eventSerializer,
                ManagementFactory.getRuntimeMXBean().getName(),
                properties.claimTimeout(),
                server.isInThisProcess());
    }

    @Bean
    Projections projections(
            ObjectProvider<Projection> projections,
            MongoOperations mongo,
            ReadModelStore readModels,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            ProjectionProperties properties) {
        return projections(projections.orderedStream().toList(), mongo, readModels, events, properties);
    }

    static Projections projections(
            List<Projection> projections,
            MongoOperations mongo,
            ReadModelStore readModels,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            ProjectionProperties properties) {
        GenerationRegister register = new GenerationRegister(mongo);
        LongSupplier head = () -> GenerationPosition.of(events.createHeadToken());
        Function<Projection, RunningProjection> starting = projection -> new RunningProjection(
                projection,
                register,
                readModels,
                generation -> new GenerationProcessor(projection, generation, readModels, events, head, properties));
        return new Projections(projections, starting, register, head, properties.supervision());
    }

    @Bean
    ProjectionChecks projectionChecks(
            Projections projections,
            ReadModelStore readModels,
            MongoOperations mongo,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            ProjectionProperties properties) {
        return new ProjectionChecks(projections, readModels, mongo, events, properties, Clock.systemUTC());
    }

    @Bean
    ProjectionMeters projectionMeters(Projections projections) {
        return new ProjectionMeters(projections);
    }

    @Bean
    ProjectionsEndpoint projectionsEndpoint(Projections projections, ProjectionChecks checks) {
        return new ProjectionsEndpoint(projections, checks);
    }

    /** Named so that the health group of readiness can include {@code projections}. */
    @Bean("projectionsHealthIndicator")
    ProjectionsHealth projectionsHealth(Projections projections) {
        return new ProjectionsHealth(projections);
    }
}
