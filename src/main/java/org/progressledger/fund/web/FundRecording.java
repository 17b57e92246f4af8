package org.progressledger.fund.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.Decided;
import org.progressledger.fund.FundCommand;
import org.progressledger.fund.FundCommand.EntryCommand;
import org.progressledger.fund.FundCommand.ReverseEntry;
import org.progressledger.fund.Funds;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Records what a program or a page asks for. */
@Component
class FundRecording {

    private final Funds funds;

    FundRecording(Funds funds) {
        this.funds = funds;
    }

    /**
     * Answer to a command.
     *
     * @param position number of events in the ledger up to and including those of the command
     * @param entry identity of the entry, or of the one that was reversed; code of a project
     * @param allocation where to look at it; absent for a project
     * @param unchanged whether it was recorded already
     * @param warnings what is unusual about what was recorded
     */
    record Done(
            long position, String entry, Optional<AllocationId> allocation, boolean unchanged, List<Said> warnings) {}

    /**
     * @param code name of the warning, for programs
     * @param text its sentence, for people
     */
    record Said(String code, String text) {}

    /** @throws org.progressledger.fund.FundRefusedException if rules of the field are against it */
    Done record(Actor actor, FundRequest request, Locale reader) {
        FundCommand command = command(request);
        return command instanceof EntryCommand entered
                ? done(
                        funds.record(actor, Source.NONE, command),
                        entered.entry().id(),
                        Optional.of(entered.allocation()),
                        reader)
                : done(
                        funds.record(actor, Source.NONE, command),
                        ((ReverseEntry) command).entry(),
                        Optional.of(((ReverseEntry) command).allocation()),
                        reader);
    }

    /** @throws org.progressledger.fund.FundRefusedException if rules of the field are against it */
    Done record(Actor actor, ProjectRequest request, Locale reader) {
        return done(funds.record(actor, Source.NONE, request.command()), request.code(), Optional.empty(), reader);
    }

    private static FundCommand command(FundRequest request) {
        try {
            return request.command();
        } catch (IllegalArgumentException outside) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "planYears"));
        }
    }

    private static Done done(
            Recorded<? extends Decided<?>> recorded, String entry, Optional<AllocationId> allocation, Locale reader) {
        return new Done(
                recorded.next(),
                entry,
                allocation,
                recorded.answer() instanceof Decided.Unchanged<?>,
                recorded.answer() instanceof Decided.Events<?> happened
                        ? happened.warnings().stream()
                                .map(warning -> new Said(warning.reason().name(), warning.text(reader)))
                                .distinct()
                                .toList()
                        : List.of());
    }
}
