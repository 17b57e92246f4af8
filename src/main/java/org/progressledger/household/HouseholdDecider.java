package org.progressledger.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.household.Decided.Events;
import org.progressledger.household.Decided.Refused;
import org.progressledger.household.Decided.Unchanged;
import org.progressledger.household.HouseholdCommand.AssignHousehold;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.CorrectInBatch;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.MoveHousehold;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdCommand.RecordScore;
import org.progressledger.household.HouseholdCommand.RegisterHousehold;
import org.progressledger.household.HouseholdCommand.WithdrawClosing;
import org.progressledger.household.HouseholdCommand.WithdrawRecognition;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.MemberCommand.FoundHousehold;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.ruleset.ReviewProcedures;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnamTime;

/**
 * Decides what a command does to a household. Depends on nothing but the state, the command, the reference data and the
 * day that it is in Viet Nam; the aggregate and the dry run of the intake both ask it.
 */
public final class HouseholdDecider {

    private final Clock clock;
    private final UnitSuccession succession;
    private final UnitsInForce units;
    private final Scoring scoring;
    private final ReviewDecider reviews;
    private final CorrectionDecider corrections;
    private final ReviewStepDecider steps;
    private final ReviewDecision decisions;
    private final HouseholdChangeDecider changes;
    private final MemberDecider members;
    private final HelpDecider help = new HelpDecider();

    public HouseholdDecider(
            PovertyRuleSets ruleSets,
            ReviewProcedures procedures,
            UnitSuccession succession,
            UnitsInForce units,
            Clock clock) {
        this.clock = clock;
        this.succession = succession;
        this.units = units;
        this.scoring = new Scoring(ruleSets);
        this.steps = new ReviewStepDecider(scoring, procedures);
        this.decisions = new ReviewDecision(procedures, new MovedLine(ruleSets));
        this.reviews = new ReviewDecider(scoring, succession, decisions);
        this.corrections = new CorrectionDecider(scoring);
        this.changes = new HouseholdChangeDecider(scoring);
        this.members = new MemberDecider(changes);
    }

    /** Events that shall be recorded together, nothing, or a refusal with its reason. */
    public Decided decide(HouseholdState state, HouseholdCommand command) {
        Optional<Refused> untimely = untimely(command);
        if (untimely.isPresent()) {
            return untimely.get();
        }
        if (command instanceof CorrectRecognition correction) {
            return registered(state, command).orElseGet(() -> corrections.correct(state, correction));
        }
        if (command instanceof WithdrawRecognition withdrawal) {
            return registered(state, command).orElseGet(() -> corrections.withdraw(state, withdrawal));
        }
        if (command instanceof CorrectInBatch entry) {
            return registered(state, command).orElseGet(() -> corrections.correctAsSeen(state, entry));
        }
        if (command instanceof HelpCommand.ReverseSupport reversal) {
            return registered(state, command).orElseGet(() -> help.decide(state, reversal));
        }
        if (command instanceof WithdrawClosing reopening) {
            return registered(state, command)
                    .or(() -> changes.mergedAway(state))
                    .orElseGet(() -> corrections.reopen(state, reopening));
        }
        if (command instanceof AssignHousehold assignment) {
            return registered(state, command)
                    .or(() -> sinceRegistration(state, command))
                    .orElseGet(() -> assign(state, assignment));
        }
        Decided decided = decideOpen(state, command);
        if (state.closedOn().isPresent() && !(decided instanceof Unchanged)) {
            return Refused.because(RefusalReason.CLOSED, state.closedOn().get());
        }
        return decided;
    }

    private Decided decideOpen(HouseholdState state, HouseholdCommand command) {
        if (command instanceof RegisterHousehold registration) {
            return register(state, registration);
        }
        if (command instanceof RecordReview review) {
            return notOfAReview(review.cause())
                    .or(() -> inhabited(review.head(), review.members(), review.effectiveOn()))
                    .or(() -> inUnitNotInForce(review.residence(), review.effectiveOn()))
                    .orElseGet(() -> MemberDecider.inhabited(state, reviews.decide(state, review)));
        }
        if (command instanceof FoundHousehold founding) {
            return changes.founded(state, register(state, founding.registration()), founding);
        }
        return registered(state, command)
                .or(() -> sinceRegistration(state, command))
                .orElseGet(() -> decideRegistered(state, command));
    }

    private Decided decideRegistered(HouseholdState state, HouseholdCommand command) {
        if (command instanceof RecordScore score) {
            return score(state, score);
        }
        if (command instanceof RecogniseStatus recognition) {
            return recognise(state, recognition);
        }
        if (command instanceof MoveHousehold move) {
            return move(state, move);
        }
        if (command instanceof ReviewCommand step) {
            return steps.decide(state, step);
        }
        if (command instanceof MemberCommand change) {
            return members.decide(state, change);
        }
        if (command instanceof HelpCommand given) {
            return help.decide(state, given);
        }
        return close(state, (CloseHousehold) command);
    }

    private Optional<Refused> untimely(HouseholdCommand command) {
        LocalDate today = LocalDate.now(clock.withZone(VietnamTime.ZONE));
        return Stream.concat(command.document().map(DecisionReference::date).stream(), Stream.of(command.effectiveOn()))
                .filter(day -> day.isAfter(today))
                .findFirst()
                .map(day -> Refused.because(RefusalReason.DATE_IN_FUTURE, day, today));
    }

    private static Optional<Decided> registered(HouseholdState state, HouseholdCommand command) {
        return state.isRegistered()
                ? Optional.empty()
                : Optional.of(Refused.because(
                        RefusalReason.NOT_REGISTERED, command.household().code()));
    }

    private static Optional<Decided> sinceRegistration(HouseholdState state, HouseholdCommand command) {
        return state.registeredOn()
                .filter(registered -> command.effectiveOn().isBefore(registered))
                .map(registered ->
                        Refused.because(RefusalReason.BEFORE_REGISTRATION, command.effectiveOn(), registered));
    }

    /** A household has members, and its head is born by the day it is spoken of. */
    private static Optional<Decided> inhabited(Person head, int members, LocalDate day) {
        if (members < 1) {
            return Optional.of(Refused.because(RefusalReason.NO_MEMBERS, members));
        }
        return head.birth()
                .filter(birth -> birth.earliest().isAfter(day))
                .map(birth -> Refused.because(RefusalReason.BIRTH_IN_FUTURE, Integer.toString(birth.year())));
    }

    /** A class changes by a review or with the line; everything else has a command of its own. */
    private static Optional<Decided> notOfAReview(Cause cause) {
        return cause == Cause.REVIEW || cause == Cause.RULE_SET_CHANGE
                ? Optional.empty()
                : Optional.of(Refused.because(RefusalReason.CAUSE_NOT_ALLOWED, cause));
    }

    private Optional<Decided> inUnitNotInForce(Residence residence, LocalDate day) {
        return units.isInForce(residence.unit(), day)
                ? Optional.empty()
                : Optional.of(Refused.because(RefusalReason.UNIT_NOT_IN_FORCE, residence.unit(), day));
    }

    private Decided register(HouseholdState state, RegisterHousehold command) {
        Optional<Decided> uninhabited = inhabited(command.head(), command.members(), command.effectiveOn());
        if (uninhabited.isPresent()) {
            return uninhabited.get();
        }
        if (state.isRegistered()) {
            return isAsRegistered(state, command)
                    ? new Unchanged()
                    : Refused.because(
                            RefusalReason.ALREADY_REGISTERED,
                            command.household().code());
        }
        return inUnitNotInForce(command.residence(), command.effectiveOn())
                .orElseGet(() -> events(new Registered(
                        command.household(),
                        command.residence(),
                        command.head(),
                        command.members(),
                        command.effectiveOn(),
                        command.decision())));
    }

    private static boolean isAsRegistered(HouseholdState state, RegisterHousehold command) {
        Details details = new Details(command.head(), command.members());
        return state.registeredOn().filter(command.effectiveOn()::equals).isPresent()
                && state.residenceOn(command.effectiveOn())
                        .filter(command.residence()::isSamePlaceAs)
                        .isPresent()
                && state.details()
                        .statedOn(command.effectiveOn())
                        .filter(details::isSameAs)
                        .isPresent();
    }

    private Decided score(HouseholdState state, RecordScore command) {
        Optional<Refused> unfit = scoring.unfit(command.sheet(), command.effectiveOn());
        if (unfit.isPresent()) {
            return unfit.get();
        }
        List<Scored> before = state.scoresUnder(command.decision()).toList();
        if (before.stream()
                .anyMatch(scored -> scored.sheet().equals(command.sheet())
                        && scored.effectiveOn().equals(command.effectiveOn()))) {
            return new Unchanged();
        }
        if (!before.isEmpty() && state.standing().anyMatch(recognition -> recognition.isUnder(command.decision()))) {
            return Refused.because(
                    RefusalReason.SAME_DECISION_OTHER_SCORE, command.decision().number());
        }
        return events(scoring.scored(command.household(), command.sheet(), command.effectiveOn(), command.decision()));
    }

    private Decided recognise(HouseholdState state, RecogniseStatus command) {
        Optional<Decided> otherCause = notOfAReview(command.cause());
        if (otherCause.isPresent()) {
            return otherCause.get();
        }
        Optional<RuleSetOwner> owner = scoring.ownerOf(command.ruleSet());
        if (owner.isEmpty()) {
            return scoring.withoutRuleSet(command.ruleSet(), command.effectiveOn());
        }
        Optional<Scored> score = state.scoreOn(command.effectiveOn());
        if (score.isEmpty()) {
            return Refused.because(RefusalReason.NOT_SCORED, command.effectiveOn());
        }
        ScoreSheet sheet = score.get().sheet();
        Optional<Decided> recorded = RecordedDecision.answer(
                state,
                owner.get(),
                command.decision(),
                command.cause(),
                command.povertyClass(),
                command.effectiveOn(),
                sheet);
        if (recorded.isPresent()) {
            return recorded.get();
        }
        Optional<PovertyRuleSet> ruleSet = scoring.ruleSet(command.ruleSet(), command.effectiveOn());
        if (ruleSet.isEmpty()) {
            return scoring.withoutRuleSet(command.ruleSet(), command.effectiveOn());
        }
        StatusRecognised recognised = new StatusRecognised(
                command.household(),
                scoring.recognised(command.povertyClass(), sheet, ruleSet.get()),
                command.cause(),
                Declaration.none(),
                command.effectiveOn(),
                command.decision());
        return decisions.decide(state, recognised);
    }

    private Decided move(HouseholdState state, MoveHousehold command) {
        Residence from = state.residenceOn(command.effectiveOn()).orElseThrow();
        if (from.isSamePlaceAs(command.to())) {
            return new Unchanged();
        }
        return inUnitNotInForce(command.to(), command.effectiveOn()).orElseGet(() -> events(moved(from, command)));
    }

    private Moved moved(Residence from, MoveHousehold command) {
        boolean onlyTheBoundary =
                succession.hasTakenOver(from.unit(), command.to().unit(), command.effectiveOn());
        return new Moved(
                command.household(),
                from,
                command.to(),
                onlyTheBoundary ? Cause.BOUNDARY_CHANGE : Cause.LIFE_EVENT,
                command.effectiveOn(),
                command.decision());
    }

    /** Also of a household that has ended since: it lived somewhere until then. */
    private Decided assign(HouseholdState state, AssignHousehold command) {
        LocalDate day = command.effectiveOn();
        if (state.closedOn().filter(closed -> !closed.isAfter(day)).isPresent()) {
            return Refused.because(RefusalReason.CLOSED, state.closedOn().get());
        }
        Residence from = state.residenceOn(day).orElseThrow();
        if (from.unit().equals(command.to())) {
            return new Unchanged();
        }
        if (!from.unit().equals(command.from())) {
            return Refused.because(RefusalReason.LIVES_ELSEWHERE, day, from.unit());
        }
        if (!passes(from.unit(), command.to(), day)) {
            return Refused.because(RefusalReason.UNIT_DID_NOT_TAKE_OVER, command.to(), from.unit());
        }
        Residence to = new Residence(command.to(), from.village());
        return events(new Moved(command.household(), from, to, Cause.BOUNDARY_CHANGE, day, command.decision()));
    }

    /** With a part that was taken on that day, or by a decision between two units that are in force on it. */
    private boolean passes(UnitId from, UnitId to, LocalDate day) {
        return succession.hasTakenOver(from, to, day)
                || units.isInForce(to, day)
                        && (units.isInForce(from, day)
                                || succession.takeoversOf(from).stream()
                                        .anyMatch(later -> !later.since().isAfter(day)
                                                && units.isInForce(later.successor(), day)));
    }

    private Decided close(HouseholdState state, CloseHousehold command) {
        Closed closed = new Closed(command.household(), command.reason(), command.effectiveOn(), command.decision());
        if (state.closings().isRecorded(closed)) {
            return new Unchanged();
        }
        return state.endingTooEarly(command.effectiveOn())
                .<Decided>map(refused -> refused)
                .orElseGet(() -> events(closed));
    }

    private static Events events(HouseholdEvent event) {
        return new Events(List.of(event));
    }
}
