package org.progressledger.audit.web;

import java.time.LocalDate;
import java.util.Locale;
import org.progressledger.access.Role;
import org.progressledger.audit.Period;
import org.progressledger.audit.PeriodClosing;
import org.progressledger.audit.PeriodRefusedException;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.progressledger.shared.VietnamTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Records what a program or a page asks of a period: closing and reopening are a decision-maker's. */
@Component
class PeriodRecording {

    private final PeriodClosing closing;
    private final MessageSource messages;

    PeriodRecording(PeriodClosing closing, MessageSource messages) {
        this.closing = closing;
        this.messages = messages;
    }

    /** @throws ProblemException if the account does not decide */
    static void requireDecisionMaker(Actor actor) {
        if (!actor.role().equals(Role.DECISION_MAKER.name())) {
            throw new ProblemException(Problem.of(HttpStatus.FORBIDDEN, "period-not-allowed"));
        }
    }

    Recorded<?> record(Actor actor, PeriodRequest request) {
        requireDecisionMaker(actor);
        Period period = period(request);
        if (request instanceof PeriodRequest.Close close) {
            return closing.close(actor, period, close.stated(), close.decision().reference());
        }
        PeriodRequest.Reopen reopen = (PeriodRequest.Reopen) request;
        return closing.reopen(actor, period, reopen.reason(), reopen.decision().reference());
    }

    static Period period(PeriodRequest request) {
        try {
            return new Period(request.province(), request.kind(), request.year(), request.number());
        } catch (IllegalArgumentException impossible) {
            throw new ProblemException(Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "period-unreadable",
                    request.kind().perYear()));
        }
    }

    /** Why it is refused, in the reader's language. */
    String said(PeriodRefusedException refused, Locale reader) {
        Object[] arguments = refused.arguments().stream()
                .map(argument -> argument instanceof LocalDate day ? VietnamTime.DAY.format(day) : argument.toString())
                .toArray();
        return messages.getMessage("period.refused." + refused.refusal().key(), arguments, reader);
    }
}
