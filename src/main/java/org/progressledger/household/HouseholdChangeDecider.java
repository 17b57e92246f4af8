package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.progressledger.household.Decided.Events;
import org.progressledger.household.Decided.Refused;
import org.progressledger.household.Decided.Unchanged;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.MemberCommand.FoundHousehold;
import org.progressledger.household.MemberCommand.MergeHousehold;
import org.progressledger.household.MemberCommand.SplitHousehold;
import org.progressledger.household.MemberCommand.TakeIn;
import org.progressledger.household.MemberEvent.MergedInto;
import org.progressledger.household.MemberEvent.MovedIn;
import org.progressledger.household.MemberEvent.SplitOff;
import org.progressledger.household.MemberEvent.TookIn;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.shared.Cause;

/** Decides, for one of the households concerned, on splitting, merging and moving in. */
record HouseholdChangeDecider(Scoring scoring) {

    Decided decide(HouseholdState state, MemberCommand command) {
        if (command instanceof SplitHousehold split) {
            return split(state, split);
        }
        if (command instanceof MergeHousehold merging) {
            return merge(state, merging);
        }
        return takeIn(state, ((TakeIn) command).people());
    }

    private static Decided split(HouseholdState state, SplitHousehold command) {
        LocalDate day = command.effectiveOn();
        SplitOff event = new SplitOff(
                command.household(),
                command.into(),
                command.persons().keySet().stream()
                        .sorted(Comparator.comparing(PersonId::value))
                        .toList(),
                command.number(),
                day,
                command.document());
        if (state.roster().holds(event)) {
            return new Unchanged();
        }
        People people = state.peopleOn(day).orElseThrow();
        return intoItself(command.household(), command.into())
                .or(() -> notThere(state, event.persons(), day))
                .or(() -> headless(command))
                .or(() -> tooManyOrTooFew(people, command))
                .<Decided>map(refused -> refused)
                .orElseGet(() -> MemberDecider.recorded(state, event));
    }

    private static Optional<Refused> intoItself(HouseholdId household, HouseholdId into) {
        return household.equals(into)
                ? Optional.of(Refused.because(RefusalReason.INTO_ITSELF, into.code()))
                : Optional.empty();
    }

    private static Optional<Refused> notThere(HouseholdState state, List<PersonId> persons, LocalDate day) {
        return persons.stream()
                .filter(person -> state.roster()
                        .stays()
                        .last(person)
                        .filter(stay -> stay.lasts() && !day.isBefore(stay.from()))
                        .isEmpty())
                .findFirst()
                .map(person -> Refused.because(RefusalReason.NO_SUCH_MEMBER, day));
    }

    private static Optional<Refused> headless(SplitHousehold command) {
        long heads = command.persons().values().stream()
                        .filter(Relation.HEAD::equals)
                        .count()
                + command.head().stream().count();
        return heads == 1 ? Optional.empty() : Optional.of(Refused.because(RefusalReason.SPLIT_WITHOUT_HEAD));
    }

    private static Optional<Refused> tooManyOrTooFew(People people, SplitHousehold command) {
        int named = command.persons().size() + (int) command.head().stream().count();
        int most = command.persons().size() + people.unnamed();
        return command.number() >= named && command.number() <= most
                ? Optional.empty()
                : Optional.of(Refused.because(RefusalReason.SPLIT_NUMBER, command.number(), most, named));
    }

    private static Decided merge(HouseholdState state, MergeHousehold command) {
        LocalDate day = command.effectiveOn();
        MergedInto event = new MergedInto(command.household(), command.into(), day, command.document());
        if (state.roster().holds(event)) {
            return new Unchanged();
        }
        return intoItself(command.household(), command.into())
                .or(() -> state.endingTooEarly(day))
                .<Decided>map(refused -> refused)
                .orElseGet(() -> new Events(List.of(
                        event, new Closed(command.household(), ClosingReason.MERGED, day, command.decision()))));
    }

    /** A merging is not undone by one of the two households alone. */
    Optional<Decided> mergedAway(HouseholdState state) {
        return state.roster().events().stream()
                .filter(MergedInto.class::isInstance)
                .filter(event ->
                        state.closedOn().filter(event.effectiveOn()::equals).isPresent())
                .findFirst()
                .map(event -> Refused.because(
                        RefusalReason.MERGED_AWAY, ((MergedInto) event).into().code()));
    }

    private static Decided takeIn(HouseholdState state, TookIn event) {
        return event.members().stream()
                .flatMap(member -> state.roster().inTheWay(member.id(), event.effectiveOn()).stream())
                .findFirst()
                .<Decided>map(stay -> Refused.because(RefusalReason.ALREADY_A_MEMBER, stay.from()))
                .orElseGet(() -> MemberDecider.recorded(state, event));
    }

    /** What a new household brings along, after the answer to its registration. */
    Decided founded(HouseholdState state, Decided registered, FoundHousehold founding) {
        if (registered instanceof Unchanged && !state.roster().holds(founding.origin())) {
            return Refused.because(
                    RefusalReason.ALREADY_REGISTERED, founding.household().code());
        }
        if (!(registered instanceof Events happened)) {
            return registered;
        }
        LocalDate day = founding.effectiveOn();
        Optional<PovertyClass> declared =
                founding.origin() instanceof MovedIn moved ? moved.povertyClass() : Optional.empty();
        Optional<PovertyRuleSet> ruleSet = scoring.ruleSet(Optional.empty(), day);
        if (declared.isPresent() && ruleSet.isEmpty()) {
            return Refused.because(RefusalReason.NO_RULE_SET, day);
        }
        List<HouseholdEvent> events = new ArrayList<>(happened.events());
        events.add(founding.origin());
        founding.score().map(score -> brought(score, founding)).ifPresent(events::add);
        declared.map(povertyClass -> Recognised.of(povertyClass, Optional.empty(), ruleSet.orElseThrow()))
                .ifPresent(status -> events.add(brought(status, founding)));
        founding.statuses().forEach(status -> events.add(brought(status, founding)));
        return new Events(events);
    }

    /** A status goes along as it stands, by the rule set that it was judged by. */
    private static StatusRecognised brought(Recognised status, FoundHousehold founding) {
        return new StatusRecognised(
                founding.household(),
                status,
                Cause.LIFE_EVENT,
                Declaration.none(),
                founding.effectiveOn(),
                founding.registration().decision());
    }

    /** The children were scored with the household that is left, and are not counted twice. */
    private static Scored brought(Scored score, FoundHousehold founding) {
        ScoreSheet sheet = score.sheet();
        return new Scored(
                founding.household(),
                score.ruleSet(),
                new ScoreSheet(
                        sheet.area(),
                        sheet.b1(),
                        sheet.b2(),
                        sheet.deprivations(),
                        sheet.reasons(),
                        sheet.traits(),
                        Optional.empty()),
                score.recomputedClass(),
                Optional.empty(),
                founding.effectiveOn(),
                founding.document());
    }
}
