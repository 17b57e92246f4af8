package org.progressledger.audit.web.figures;

import java.util.Optional;
import org.progressledger.audit.figures.UnknownAreaException;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemTranslation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

@Component
class FigureProblems implements ProblemTranslation {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return failure instanceof UnknownAreaException unknown
                ? Optional.of(Problem.of(
                        HttpStatus.NOT_FOUND, "area-unknown", unknown.area().code()))
                : Optional.empty();
    }
}
