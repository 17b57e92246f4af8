package org.progressledger.population.web;

import java.util.Map;
import java.util.Optional;
import org.progressledger.population.PopulationRefusedException;
import org.progressledger.shared.VietnamTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemTranslation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A refused report as a problem. */
@Component
class PopulationProblems implements ProblemTranslation {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return failure instanceof PopulationRefusedException refused
                ? Optional.of(Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "population-" + refused.refusal().key(),
                                refused.report().unit().toString(),
                                VietnamTime.DAY.format(refused.report().effectiveOn()))
                        .with(Map.of("reason", refused.refusal().name())))
                : Optional.empty();
    }
}
