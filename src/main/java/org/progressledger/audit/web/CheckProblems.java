package org.progressledger.audit.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.progressledger.ledger.projection.CheckRefusedException;
import org.progressledger.ledger.projection.UnknownProjectionException;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemTranslation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Why a check is not begun. */
@Component
class CheckProblems implements ProblemTranslation {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        if (failure instanceof CheckRefusedException refused) {
            String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Optional.of(Problem.of(
                            statusOf(refused.reason()),
                            "check-" + reason,
                            refused.arguments().toArray())
                    .with(Map.of("reason", refused.reason().name())));
        }
        return failure instanceof UnknownProjectionException
                ? Optional.of(Problem.of(HttpStatus.NOT_FOUND, "projection-unknown"))
                : Optional.empty();
    }

    private static HttpStatus statusOf(CheckRefusedException.Reason reason) {
        return switch (reason) {
            case ANOTHER_RUNS, BEING_REBUILT, CATCHING_UP, OTHER_VERSION -> HttpStatus.CONFLICT;
            case NO_ROOM -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
