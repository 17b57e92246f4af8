package org.progressledger.household;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.household.Composition.Fact.Changed;
import org.progressledger.household.Composition.Fact.Described;
import org.progressledger.household.Composition.Fact.Headed;
import org.progressledger.household.Composition.Fact.Stated;
import org.progressledger.household.MemberEvent.HeadChanged;
import org.progressledger.household.MemberEvent.MemberCorrected;

/**
 * Head and number of members day by day: what reviews state, and the changes since. Of two facts for one day the later
 * recorded comes after the other.
 */
record Composition(Chronicle<Composition.Fact> facts) {

    /** What is known from a day on. */
    sealed interface Fact {

        /** A registration or a review states head and number. */
        record Stated(Details details) implements Fact {}

        /** The data of a member. */
        record Described(Member member) implements Fact {}

        /** Somebody became head. */
        record Headed(Member head, Relation formerHead) implements Fact {}

        /** So many more, or fewer. */
        record Changed(int by) implements Fact {}
    }

    private static final Composition NONE = new Composition(Chronicle.empty());

    static Composition none() {
        return NONE;
    }

    Composition with(LocalDate day, Fact fact) {
        return new Composition(facts.with(day, fact));
    }

    /** With what an event of the household's people says, given who belonged to it before. */
    Composition after(MemberEvent event, Roster before) {
        LocalDate day = event.effectiveOn();
        Composition changed = this;
        int by = before.changeBy(event);
        if (by != 0) {
            changed = changed.with(day, new Changed(by));
        }
        if (event instanceof HeadChanged change) {
            return changed.with(day, new Headed(change.head(), change.formerHead()));
        }
        if (event instanceof MemberCorrected correction) {
            return changed.with(day, new Described(correction.member()));
        }
        for (Member member : event.members()) {
            changed = changed.with(day, new Described(member));
        }
        return changed;
    }

    /** What the last registration or review on or before a day stated. */
    Optional<Details> statedOn(LocalDate day) {
        return facts.entries().stream()
                .filter(entry -> !entry.effectiveOn().isAfter(day))
                .map(Chronicle.Entry::value)
                .filter(Stated.class::isInstance)
                .map(fact -> ((Stated) fact).details())
                .reduce((earlier, later) -> later);
    }

    /** The day of the next registration or review after a day. */
    Optional<LocalDate> statedAfter(LocalDate day) {
        return facts.entries().stream()
                .filter(entry -> entry.value() instanceof Stated)
                .map(Chronicle.Entry::effectiveOn)
                .filter(stated -> stated.isAfter(day))
                .findFirst();
    }

    /** The days on which anything of it changes, in order. */
    List<LocalDate> days() {
        return facts.entries().stream()
                .map(Chronicle.Entry::effectiveOn)
                .distinct()
                .toList();
    }

    /**
     * The people on a day; empty before the registration.
     *
     * @param present who belongs to the household on that day
     */
    Optional<People> on(LocalDate day, Collection<PersonId> present) {
        Fold fold = new Fold(present);
        facts.entries().stream()
                .filter(entry -> !entry.effectiveOn().isAfter(day))
                .forEach(entry -> fold.add(entry.value()));
        return fold.people();
    }

    private static final class Fold {

        private final Collection<PersonId> present;
        private final Map<PersonId, Member> described = new LinkedHashMap<>();
        private Optional<Person> head = Optional.empty();
        private Optional<PersonId> headId = Optional.empty();
        private int number;
        private boolean isRegistered;

        private Fold(Collection<PersonId> present) {
            this.present = present;
        }

        private void add(Fact fact) {
            if (fact instanceof Stated stated) {
                state(stated.details());
            } else if (fact instanceof Described news) {
                describe(news.member());
            } else if (fact instanceof Headed change) {
                headId.filter(former -> !former.equals(change.head().id()))
                        .ifPresent(former ->
                                described.computeIfPresent(former, (id, member) -> member.as(change.formerHead())));
                described.putIfAbsent(change.head().id(), change.head());
                describe(described.get(change.head().id()).as(Relation.HEAD));
            } else {
                number += ((Changed) fact).by();
            }
        }

        private void state(Details details) {
            isRegistered = true;
            number = details.members();
            headId = described.values().stream()
                    .filter(member -> present.contains(member.id()))
                    .filter(member -> member.person().isNamedAs(details.head()))
                    .map(Member::id)
                    .reduce((one, other) -> headId.filter(one::equals).isPresent() ? one : other);
            head = Optional.of(details.head());
        }

        private void describe(Member member) {
            described.put(member.id(), member);
            if (member.isHead() || headId.filter(member.id()::equals).isPresent()) {
                headId = Optional.of(member.id());
                head = Optional.of(member.person());
            }
        }

        private Optional<People> people() {
            return head.filter(named -> isRegistered)
                    .map(named -> new People(
                            named,
                            headId,
                            number,
                            described.values().stream()
                                    .filter(member -> present.contains(member.id()))
                                    .map(this::related)
                                    .toList()));
        }

        /** There is one head; somebody whom a review replaced as head is a relative of whom no more is known. */
        private Member related(Member member) {
            if (headId.filter(member.id()::equals).isPresent()) {
                return member.as(Relation.HEAD);
            }
            return member.isHead() ? member.as(Relation.OTHER_RELATIVE) : member;
        }
    }
}
