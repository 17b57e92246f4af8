package org.progressledger.ruleset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.ledger.axon.ConcurrentChangeException;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.axon.WhenApplicationStarts;
import org.progressledger.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the national rules that come with the application where the ledger lacks them, in one commit. */
final class WhenApplicationStartsThenPublishNationalRuleSets extends WhenApplicationStarts {

    private static final Logger LOGGER =
            LoggerFactory.getLogger(WhenApplicationStartsThenPublishNationalRuleSets.class);

    /** Whoever loses a race finds the winner's rules in the ledger, so that one more attempt would do. */
    private static final int MOST_ATTEMPTS = 5;

    private final LiveRules rules;
    private final LiveCriteria criteria;
    private final LedgerCommands commands;
    private final List<RuleSetCommand> shipped;
    private final List<CriteriaSetCommand> shippedCriteria;

    WhenApplicationStartsThenPublishNationalRuleSets(
            LiveRules rules,
            LiveCriteria criteria,
            LedgerCommands commands,
            List<RuleSetCommand> shipped,
            List<CriteriaSetCommand> shippedCriteria) {
        this.rules = rules;
        this.criteria = criteria;
        this.commands = commands;
        this.shipped = List.copyOf(shipped);
        this.shippedCriteria = List.copyOf(shippedCriteria);
    }

    @Override
    protected void then() {
        for (int attempt = 1; !isPublished(attempt == MOST_ATTEMPTS); attempt++) {
            LOGGER.info("Another node publishes rule sets at the same time; looking again");
        }
    }

    private boolean isPublished(boolean lastAttempt) {
        try {
            publishLacking();
            return true;
        } catch (ConcurrentChangeException meanwhile) {
            if (lastAttempt) {
                throw meanwhile;
            }
            return false;
        }
    }

    private void publishLacking() {
        rules.refresh();
        criteria.refresh();
        Map<Object, String> lacking = new LinkedHashMap<>();
        shipped.stream()
                .filter(command -> !knownRules().contains(command.key()))
                .forEach(command -> lacking.put(command, command.key()));
        shippedCriteria.stream()
                .filter(command -> criteria.published().set(command.key()).isEmpty())
                .forEach(command -> lacking.put(command, command.key()));
        if (!lacking.isEmpty()) {
            commands.record(Actor.LEDGER_ITSELF, Source.NONE, () -> {
                lacking.forEach(this::publish);
                return lacking.size();
            });
        }
    }

    private Set<String> knownRules() {
        return Stream.concat(
                        rules.published().ruleSets().stream().map(PovertyRuleSet::key),
                        rules.published().procedures().stream().map(ReviewProcedure::key))
                .collect(Collectors.toSet());
    }

    /** What a ledger has decided for itself stays: a rule set of another key may already stand on the same days. */
    private void publish(Object command, String key) {
        try {
            commands.send(command);
            LOGGER.info("The ledger lacks {}, which comes with the application: it is published", key);
        } catch (RuleSetRefusedException refused) {
            LOGGER.warn("{} comes with the application and is not published: {}", key, refused.getMessage());
        }
    }
}
