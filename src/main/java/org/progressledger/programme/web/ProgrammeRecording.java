package org.progressledger.programme.web;

import java.util.List;
import org.progressledger.access.Role;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.programme.CodeCommand;
import org.progressledger.programme.CodeCommand.DropCode;
import org.progressledger.programme.CodeCommand.MapCode;
import org.progressledger.programme.CodeCommand.NameBudgetUnit;
import org.progressledger.programme.ProgrammeChanges;
import org.progressledger.programme.ProgrammeCommand;
import org.progressledger.programme.ProgrammeCommand.EndItem;
import org.progressledger.programme.ProgrammeCommand.EstablishItem;
import org.progressledger.programme.ProgrammeCommand.RenameItem;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Actor;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Records what a request says. What a person says of the structure is a province's word, and a decision-maker's. */
@Component
class ProgrammeRecording {

    private final ProgrammeChanges changes;

    ProgrammeRecording(ProgrammeChanges changes) {
        this.changes = changes;
    }

    /** @throws ProblemException if the account does not decide about the structure */
    static void requireDecisionMaker(Actor actor) {
        if (!actor.role().equals(Role.DECISION_MAKER.name())) {
            throw new ProblemException(Problem.of(HttpStatus.FORBIDDEN, "programme-not-allowed"));
        }
    }

    /** @return the events that followed; none if all was so already */
    Recorded<? extends List<?>> record(Actor actor, ProgrammeRequest request) {
        if (request instanceof ProgrammeRequest.BudgetUnit unit) {
            return changes.codes(
                    actor,
                    List.of(new NameBudgetUnit(
                            unit.code(), unit.name(), unit.unit(), unit.effectiveOn(), unit.endsOn())));
        }
        if (request instanceof ProgrammeRequest.Code || request instanceof ProgrammeRequest.CodeEnd) {
            return changes.codes(actor, List.of(code(request)));
        }
        requireDecisionMaker(actor);
        return changes.structure(actor, List.of(structure(request)));
    }

    private static CodeCommand code(ProgrammeRequest request) {
        if (request instanceof ProgrammeRequest.Code code) {
            return new MapCode(code.kind(), code.code(), code.means(), code.effectiveOn(), code.endsOn());
        }
        ProgrammeRequest.CodeEnd end = (ProgrammeRequest.CodeEnd) request;
        return new DropCode(end.kind(), end.code(), end.effectiveOn());
    }

    private static ProgrammeCommand structure(ProgrammeRequest request) {
        if (request instanceof ProgrammeRequest.Part part) {
            return new EstablishItem(
                    part.key(),
                    part.name(),
                    part.number(),
                    RuleSetOwner.PROVINCE,
                    part.decision().number() + ", " + part.decision().issuer(),
                    false,
                    part.effectiveOn(),
                    part.endsOn(),
                    part.decision().reference());
        }
        if (request instanceof ProgrammeRequest.PartName part) {
            return new RenameItem(
                    part.key(),
                    part.name(),
                    part.number(),
                    RuleSetOwner.PROVINCE,
                    part.effectiveOn(),
                    part.decision().reference());
        }
        ProgrammeRequest.PartEnd part = (ProgrammeRequest.PartEnd) request;
        return new EndItem(
                part.key(),
                RuleSetOwner.PROVINCE,
                part.effectiveOn(),
                part.decision().reference());
    }
}
