package org.progressledger.household.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.progressledger.household.Decided;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdRefusedException;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Records steps of reviews, of one household or of many in one commit, and says the warnings. */
@Component
class ReviewRecording {

    private final LedgerCommands commands;
    private final HouseholdProblems problems;

    ReviewRecording(LedgerCommands commands, HouseholdProblems problems) {
        this.commands = commands;
        this.problems = problems;
    }

    Warned record(String code, HouseholdRequest request, Actor actor) {
        return record(List.of(new Step(code, request)), actor);
    }

    /**
     * Records all or nothing.
     *
     * @throws ProblemException that names the household whose step is refused, if there are several
     */
    Warned record(List<Step> steps, Actor actor) {
        Recorded<List<Decided>> recorded = commands.record(actor, Source.NONE, () -> {
            List<Decided> answers = new ArrayList<>();
            for (Step step : steps) {
                answers.add(steps.size() == 1 ? send(step) : sendNamed(step));
            }
            return answers;
        });
        return Warned.of(recorded.next(), recorded.answer().stream(), LocaleContextHolder.getLocale());
    }

    private Decided send(Step step) {
        return commands.send(step.request().forHousehold(Households.id(step.code())));
    }

    private Decided sendNamed(Step step) {
        HouseholdId household = Households.id(step.code());
        try {
            return commands.send(step.request().forHousehold(household));
        } catch (HouseholdRefusedException refusal) {
            Problem refused = problems.translate(refusal).orElseThrow(() -> refusal);
            throw new ProblemException(Problem.of(
                            refused.status(),
                            "household-among-many-refused",
                            household.code(),
                            refused.arguments().get(0))
                    .with(Map.of("reason", refusal.refused().reason().name(), "household", household.code())));
        }
    }

    /** @param code the household's */
    record Step(String code, HouseholdRequest request) {}
}
