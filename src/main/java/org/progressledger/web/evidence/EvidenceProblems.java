package org.progressledger.web.evidence;

import java.util.Optional;
import org.progressledger.audit.evidence.EvidenceRefusedException;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemTranslation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Why there is no evidence pack. */
@Component
class EvidenceProblems implements ProblemTranslation {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return failure instanceof EvidenceRefusedException refused
                ? Optional.of(
                        switch (refused.reason()) {
                            case NOT_SIGNED_YET ->
                                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "evidence-not-signed-yet", refused.number());
                            case NO_EVENTS -> Problem.of(HttpStatus.NOT_FOUND, "evidence-no-events");
                            case TOO_MANY_EVENTS ->
                                Problem.of(
                                        HttpStatus.UNPROCESSABLE_CONTENT, "evidence-too-many-events", refused.number());
                            case BUSY -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "evidence-busy", refused.number());
                            case NOT_WRITTEN -> Problem.of(HttpStatus.INSUFFICIENT_STORAGE, "evidence-not-written");
                            case NOT_TRUE -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "evidence-not-true");
                        })
                : Optional.empty();
    }
}
