package org.progressledger.ledger.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** What a monitoring system watches of each projection, tagged with its name. */
final class ProjectionMeters implements MeterBinder {

    private final Projections projections;

    ProjectionMeters(Projections projections) {
        this.projections = projections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        projections.names().forEach(projection -> bind(projection, registry));
    }

    private void bind(String projection, MeterRegistry registry) {
        gauge(
                registry,
                projection,
                "projection.position",
                "Position of the last event written",
                status -> status.live().position());
        gauge(
                registry,
                projection,
                "projection.lag.events",
                "Events not written yet",
                status -> status.live().lag());
        gauge(
                registry,
                projection,
                "projection.replaying",
                "1 while the projection is built or rebuilt",
                status -> status.building().isPresent() || !status.ready() ? 1 : 0);
        gauge(
                registry,
                projection,
                "projection.replay.progress",
                "Share of the ledger that the generation being built has written, 0 to 1",
                status -> status.current().percentage() / 100.0);
        gauge(
                registry,
                projection,
                "projection.error",
                "1 while the projection stands still because of an error",
                status -> status.current().error().isEmpty() ? 0 : 1);
        gauge(
                registry,
                projection,
                "projection.dead.letters",
                "Events parked until they are retried",
                status -> status.live().deadLetters());
    }

    private void gauge(
            MeterRegistry registry,
            String projection,
            String name,
            String description,
            ToDoubleFunction<ProjectionStatus> value) {
        Gauge.builder(
                        name,
                        projections,
                        all -> all.isRunning() ? value.applyAsDouble(all.status(projection)) : Double.NaN)
                .description(description)
                .tag("projection", projection)
                .register(registry);
    }
}
