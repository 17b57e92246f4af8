package org.progressledger.demonstration;

import org.progressledger.commune.Communes;
import org.progressledger.commune.CriteriaCommand.AssessCriteria;
import org.progressledger.demonstration.InventedResults.Results;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;

/** Records what communes have reached, each commune in one commit. What is recorded already stays as it is. */
final class ResultLoading {

    private static final Actor RECORDER = new Actor("demonstration", "RECORDER");

    private final InventedResults invented;
    private final Communes communes;
    private final LedgerCommands commands;

    ResultLoading(InventedResults invented, Communes communes, LedgerCommands commands) {
        this.invented = invented;
        this.communes = communes;
        this.commands = commands;
    }

    void load(ListPlan plan) {
        for (Results results : invented.of(plan)) {
            if (!isRecorded(results)) {
                commands.recordPersistently(RECORDER, Source.NONE, () -> record(results));
            }
        }
    }

    /** A commune is recorded in one commit, so that any of it is all of it. */
    private boolean isRecorded(Results results) {
        AssessCriteria any = results.assessments().get(0);
        return communes.results(results.unit()).valid().stream()
                .anyMatch(assessment -> assessment.said().ruleSet().equals(any.ruleSet())
                        && assessment.said().decision().equals(any.decision()));
    }

    private Results record(Results results) {
        results.acknowledgement().ifPresent(title -> communes.send(title, Source.NONE));
        results.assessments().forEach(assessment -> communes.send(assessment, Source.NONE));
        results.grant().ifPresent(title -> communes.send(title, Source.NONE));
        results.withdrawal().ifPresent(title -> communes.send(title, Source.NONE));
        return results;
    }
}
