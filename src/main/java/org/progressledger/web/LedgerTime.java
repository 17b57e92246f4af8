package org.progressledger.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.facts.StatedBasis;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.projection.ProjectionPositions;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.Boundaries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Turns the times of an address into the basis of an answer, and waits until the answer can be given on it. The answer to a
 * GET request states the first basis that was determined for it, by itself.
 */
@Component
public class LedgerTime {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CommitLog log;
    private final ProjectionPositions projections;
    private final Statements statements;
    private final Clock clock;

    LedgerTime(CommitLog log, ProjectionPositions projections, Statements statements, ObjectProvider<Clock> clock) {
        this.log = log;
        this.projections = projections;
        this.statements = statements;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /**
     * The basis, both times of it stated: today in Viet Nam if no day is chosen, and all that the projection has folded if
     * no state of knowledge is.
     *
     * @param projection name of the projection that will answer
     * @throws NotYetRecordedException if more is chosen to be known than is recorded
     * @throws org.progressledger.ledger.projection.ProjectionBehindException if it has not come far enough in time
     * @throws org.progressledger.ledger.projection.ProjectionCatchingUpException if it has not caught up since the start
     *     and the choice names no position to wait for
     * @throws org.progressledger.ledger.projection.EventsLackingException if an event that the basis knows is parked
     */
    public Basis basis(TimeChoice choice, String projection) {
        Basis basis = awaited(choice, projection);
        projections.requireComplete(projection, basis.knownAt());
        return noted(choice, basis);
    }

    /**
     * The same for an answer that rests on one stream and does not depend on what is parked of others.
     *
     * @param stream identifier of the stream, as its events have it
     */
    public Basis basis(TimeChoice choice, String projection, String stream) {
        Basis basis = awaited(choice, projection);
        projections.requireComplete(projection, stream, basis.knownAt());
        return noted(choice, basis);
    }

    private Basis awaited(TimeChoice choice, String projection) {
        choice.atLeast()
                .ifPresentOrElse(
                        reached -> projections.await(projection, reached - 1, PATIENCE),
                        () -> projections.requireCaughtUp(projection));
        LocalDate effectiveOn = choice.effectiveOn().orElseGet(this::today);
        if (choice.knownAt().isEmpty()) {
            return new Basis(effectiveOn, projections.position(projection) + 1);
        }
        long knownAt = positionOf(choice.knownAt().get());
        projections.await(projection, knownAt - 1, PATIENCE);
        return new Basis(effectiveOn, knownAt);
    }

    private Basis noted(TimeChoice choice, Basis basis) {
        statements.note(choice, basis);
        return basis;
    }

    /** The answer states this basis and not the one that was determined first: the address leaves it to what it names. */
    public StatedBasis state(Basis basis, Boundaries boundaries) {
        return statements.noteInstead(basis, boundaries);
    }

    /** What the answer to the request under way states; empty outside of one and before a basis was determined. */
    public Optional<StatedBasis> stated() {
        return statements.current();
    }

    /** What rests on this basis within an answer that states another, such as where a difference begins. */
    public StatedBasis statement(Basis basis, Boundaries boundaries) {
        return statements.stated(basis, boundaries);
    }

    /**
     * The basis of an answer that no projection gives: what is held in memory takes in what the basis knows, so there is
     * nothing to wait for.
     *
     * @throws NotYetRecordedException if more is chosen to be known than is recorded
     */
    public Basis basis(TimeChoice choice) {
        return noted(
                choice,
                new Basis(
                        choice.effectiveOn().orElseGet(this::today),
                        choice.knownAt()
                                .map(this::positionOf)
                                .orElseGet(() -> log.head().next())));
    }

    /** The day that it is in Viet Nam. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(VietnamTime.ZONE));
    }

    private long positionOf(KnownAt knownAt) {
        if (knownAt instanceof KnownAt.Position stated) {
            long held = log.head().next();
            if (held < stated.position()) {
                throw new NotYetRecordedException(stated.position(), held);
            }
            return stated.position();
        }
        return log.knownAt(((KnownAt.Moment) knownAt).instant());
    }
}
