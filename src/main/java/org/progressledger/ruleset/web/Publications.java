package org.progressledger.ruleset.web;

import java.util.List;
import java.util.stream.Collectors;
import org.progressledger.access.Role;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ruleset.CriteriaSetCommand;
import org.progressledger.ruleset.RuleSetCommand;
import org.progressledger.ruleset.RuleSetJson;
import org.progressledger.shared.Actor;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what somebody wants to publish and publishes it, for decision-makers only. */
@Component
class Publications {

    private final LedgerCommands commands;

    Publications(LedgerCommands commands) {
        this.commands = commands;
    }

    /** @throws ProblemException that names the place in the content that is missing or not what it should be */
    <T> T read(JsonNode content, Class<T> type) {
        try {
            return RuleSetJson.read(content, type);
        } catch (JacksonException unreadable) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "rule-set-unreadable", place(unreadable)));
        }
    }

    Reached publish(RuleSetCommand command, Actor actor) {
        return send(command, actor);
    }

    Reached publish(CriteriaSetCommand command, Actor actor) {
        return send(command, actor);
    }

    private Reached send(Object command, Actor actor) {
        if (!actor.role().equals(Role.DECISION_MAKER.name())) {
            throw new ProblemException(Problem.of(HttpStatus.FORBIDDEN, "rule-set-not-allowed"));
        }
        return new Reached(commands.record(actor, Source.NONE, () -> commands.send(command))
                .next());
    }

    private static String place(JacksonException unreadable) {
        List<JacksonException.Reference> path = unreadable.getPath();
        return path.isEmpty()
                ? "/"
                : path.stream()
                        .map(step -> step.getPropertyName() == null
                                ? String.valueOf(step.getIndex())
                                : step.getPropertyName())
                        .collect(Collectors.joining("/", "/", ""));
    }

    /** @param position number of events in the ledger up to and including the publication */
    record Reached(long position) {}
}
