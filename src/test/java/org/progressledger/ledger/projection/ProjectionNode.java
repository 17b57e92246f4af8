package org.progressledger.ledger.projection;

import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** A node that runs projections, for tests outside of this package. Several may share the read models. */
public final class ProjectionNode implements AutoCloseable {

    private static final ProjectionProperties PROPERTIES = new ProjectionProperties(
            1_000, 30_000, 1_000, Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofMillis(20));

    private final Projections projections;

    public ProjectionNode(
            String name,
            Projection projection,
            TestReadModels readModels,
            StreamableMessageSource<TrackedEventMessage<?>> events) {
        this.projections = ProjectionConfiguration.projections(
                List.of(projection),
                readModels.mongo(),
                readModels.store(name, PROPERTIES.claimTimeout()),
                events,
                PROPERTIES);
        projections.start();
    }

    public Projections projections() {
        return projections;
    }

    @Override
    public void close() {
        projections.stop();
    }
}
