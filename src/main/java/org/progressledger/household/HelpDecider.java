package org.progressledger.household;

import java.util.List;
import java.util.Optional;
import org.progressledger.household.Decided.Events;
import org.progressledger.household.Decided.Refused;
import org.progressledger.household.Decided.Unchanged;
import org.progressledger.household.HelpCommand.Praise;
import org.progressledger.household.HelpCommand.PutInCharge;
import org.progressledger.household.HelpCommand.RecordSupport;
import org.progressledger.household.HelpCommand.ReleaseFromCharge;
import org.progressledger.household.HelpCommand.ReverseSupport;
import org.progressledger.household.HelpEvent.HelperAssigned;
import org.progressledger.household.HelpEvent.HelperReleased;
import org.progressledger.household.HelpEvent.Praised;
import org.progressledger.household.HelpEvent.SupportReceived;
import org.progressledger.household.HelpEvent.SupportReversed;

/** Decides on the help for a household. */
record HelpDecider() {

    Decided decide(HouseholdState state, HelpCommand command) {
        if (command instanceof PutInCharge assignment) {
            return assign(state, assignment);
        }
        if (command instanceof ReleaseFromCharge release) {
            return release(state, release);
        }
        if (command instanceof RecordSupport support) {
            return support(state, support);
        }
        if (command instanceof ReverseSupport reversal) {
            return reverse(state, reversal);
        }
        return praise(state, (Praise) command);
    }

    private static Decided assign(HouseholdState state, PutInCharge command) {
        if (command.until().filter(command.effectiveOn()::isAfter).isPresent()) {
            return Refused.because(
                    RefusalReason.ASSIGNMENT_ENDS_BEFORE_IT_BEGINS,
                    command.until().get(),
                    command.effectiveOn());
        }
        HelperAssigned assigned = new HelperAssigned(
                command.household(), command.helper(), command.effectiveOn(), command.until(), command.decision());
        List<Assignment> ofThisHelper = state.help().assignments().stream()
                .filter(assignment -> assignment.helper().isSameAs(command.helper()))
                .toList();
        if (ofThisHelper.stream().anyMatch(assignment -> assignment.isAsRecorded(assigned))) {
            return new Unchanged();
        }
        return ofThisHelper.stream()
                .filter(assignment -> assignment.overlaps(command.effectiveOn(), command.until()))
                .findFirst()
                .<Decided>map(other ->
                        Refused.because(RefusalReason.HELPER_ALREADY_ASSIGNED, command.effectiveOn(), other.from()))
                .orElseGet(() -> new Events(List.of(assigned)));
    }

    private static Decided release(HouseholdState state, ReleaseFromCharge command) {
        if (command.reason().isBlank()) {
            return Refused.because(RefusalReason.REASON_MISSING);
        }
        Optional<Assignment> assignment = state.help().assignment(command.assignment());
        if (assignment.isEmpty()) {
            return Refused.because(RefusalReason.NO_SUCH_ASSIGNMENT, command.assignment());
        }
        if (assignment.get().isReleased()) {
            return assignment.get().end().filter(command.effectiveOn()::equals).isPresent()
                    ? new Unchanged()
                    : Refused.because(RefusalReason.ALREADY_RELEASED, command.assignment());
        }
        return assignment.get().holdsOn(command.effectiveOn())
                ? new Events(List.of(new HelperReleased(
                        command.household(), command.assignment(), command.reason(), command.effectiveOn())))
                : Refused.because(RefusalReason.NOT_ASSIGNED_THEN, command.effectiveOn());
    }

    private static Decided support(HouseholdState state, RecordSupport command) {
        if (command.amount().filter(amount -> !amount.isPositive()).isPresent()) {
            return Refused.because(
                    RefusalReason.AMOUNT_NOT_POSITIVE, command.amount().get());
        }
        Optional<String> given = command.given().filter(words -> !words.isBlank());
        if (command.amount().isEmpty() && given.isEmpty()) {
            return Refused.because(RefusalReason.SUPPORT_WITHOUT_CONTENT);
        }
        SupportReceived received = new SupportReceived(
                command.household(),
                command.kind(),
                command.source(),
                command.amount(),
                given,
                command.effectiveOn(),
                command.decision());
        return state.help().supports().stream().map(Help.Support::received).anyMatch(received::equals)
                ? new Unchanged()
                : new Events(List.of(received));
    }

    private static Decided reverse(HouseholdState state, ReverseSupport command) {
        if (command.reason().isBlank()) {
            return Refused.because(RefusalReason.REASON_MISSING);
        }
        return state.help()
                .support(command.support())
                .<Decided>map(support -> new Events(List.of(new SupportReversed(
                        command.household(),
                        command.support(),
                        command.reason(),
                        support.effectiveOn(),
                        command.decision()))))
                .orElseGet(() -> Refused.because(RefusalReason.NO_SUCH_SUPPORT, command.support()));
    }

    private static Decided praise(HouseholdState state, Praise command) {
        if (state.escapes().stream().noneMatch(escape -> !escape.on().isAfter(command.effectiveOn()))) {
            return Refused.because(RefusalReason.NOT_ESCAPED, command.effectiveOn());
        }
        Praised praised = new Praised(
                command.household(), command.form(), command.by(), command.effectiveOn(), command.decision());
        return state.help().praises().contains(praised) ? new Unchanged() : new Events(List.of(praised));
    }
}
