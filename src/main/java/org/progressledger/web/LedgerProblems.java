package org.progressledger.web;

import java.util.Map;
import java.util.Optional;
import org.progressledger.ledger.axon.ConcurrentChangeException;
import org.progressledger.ledger.log.CommitTooLargeException;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.UnknownOutcomeException;
import org.progressledger.ledger.log.UnstorableEventException;
import org.progressledger.ledger.projection.EventsLackingException;
import org.progressledger.ledger.projection.ProjectionBehindException;
import org.progressledger.ledger.projection.ProjectionCatchingUpException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

@Component
class LedgerProblems implements ProblemTranslation {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        if (failure instanceof ProjectionBehindException behind) {
            return Optional.of(
                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "behind", behind.awaited() + 1, behind.reached() + 1));
        }
        if (failure instanceof ProjectionCatchingUpException catchingUp) {
            return Optional.of(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, Problem.CATCHING_UP, catchingUp.percentage())
                    .with(Map.of("percentage", catchingUp.percentage())));
        }
        if (failure instanceof EventsLackingException lacking) {
            return Optional.of(Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "events-lacking",
                    lacking.projection(),
                    lacking.events(),
                    lacking.first(),
                    String.join(", ", lacking.streams())));
        }
        if (failure instanceof NotYetRecordedException early) {
            return Optional.of(Problem.of(HttpStatus.BAD_REQUEST, "not-yet-recorded", early.position(), early.held()));
        }
        if (failure instanceof ConcurrentChangeException) {
            return Optional.of(Problem.of(HttpStatus.CONFLICT, "changed-meanwhile"));
        }
        if (failure instanceof LedgerUnavailableException) {
            return Optional.of(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "ledger-unavailable"));
        }
        if (failure instanceof UnknownOutcomeException) {
            return Optional.of(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "outcome-unknown"));
        }
        if (failure instanceof CommitTooLargeException) {
            return Optional.of(Problem.of(HttpStatus.CONTENT_TOO_LARGE, "commit-too-large"));
        }
        if (failure instanceof UnstorableEventException) {
            return Optional.of(Problem.of(HttpStatus.BAD_REQUEST, "text-unstorable"));
        }
        return Optional.empty();
    }
}
