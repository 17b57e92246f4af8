package org.progressledger.commune.web;

import java.util.Optional;
import org.progressledger.commune.progress.AreaRefusedException;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemTranslation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Why nothing is said about the communes of an area, on whichever page or form it was asked for. */
@Component
class AreaProblems implements ProblemTranslation {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return failure instanceof AreaRefusedException refused ? Optional.of(problem(refused)) : Optional.empty();
    }

    private static Problem problem(AreaRefusedException refused) {
        Object[] arguments = refused.arguments().toArray();
        return switch (refused.reason()) {
            case UNREADABLE -> Problem.of(HttpStatus.BAD_REQUEST, "area-unreadable", arguments);
            case UNKNOWN_PROVINCE -> Problem.of(HttpStatus.NOT_FOUND, "unit-unknown", arguments);
            case UNKNOWN -> Problem.of(HttpStatus.NOT_FOUND, "area-unknown", arguments);
            case ELSEWHERE -> Problem.of(HttpStatus.BAD_REQUEST, "area-elsewhere", arguments);
            case NOT_DRAWN -> Problem.of(HttpStatus.NOT_FOUND, "area-not-drawn", arguments);
        };
    }
}
