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
import org.springframework.stereotype.Component;

/** The one way by which programs and pages record what concerns a household and none of the persons in it. */
@Component
class HouseholdRecording {

    private final LedgerCommands commands;
    private final HouseholdProblems problems;

    HouseholdRecording(LedgerCommands commands, HouseholdProblems problems) {
        this.commands = commands;
        this.problems = problems;
    }

    /** @throws HouseholdRefusedException if a rule of the field is against it */
    Recorded<Decided> record(Actor actor, HouseholdId household, HouseholdRequest request) {
        return commands.record(actor, Source.NONE, () -> commands.send(request.forHousehold(household)));
    }

    /**
     * Records about many households: all or nothing.
     *
     * @throws ProblemException that names the household about which it is refused
     */
    Recorded<List<Decided>> record(Actor actor, List<Entry> entries) {
        return commands.record(actor, Source.NONE, () -> {
            List<Decided> answers = new ArrayList<>();
            entries.forEach(entry -> answers.add(send(entry)));
            return answers;
        });
    }

    private Decided send(Entry entry) {
        HouseholdId household = Households.id(entry.code());
        try {
            return commands.send(entry.request().forHousehold(household));
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
    record Entry(String code, HouseholdRequest request) {}
}
