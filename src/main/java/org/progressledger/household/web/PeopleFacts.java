package org.progressledger.household.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.Member;
import org.progressledger.household.MemberEvent;
import org.progressledger.household.MemberEvent.HeadChanged;
import org.progressledger.household.MemberEvent.MemberCorrected;
import org.progressledger.household.MemberEvent.MemberJoined;
import org.progressledger.household.MemberEvent.MemberLeft;
import org.progressledger.household.MemberEvent.MergedInto;
import org.progressledger.household.MemberEvent.MovedIn;
import org.progressledger.household.MemberEvent.SplitFrom;
import org.progressledger.household.MemberEvent.SplitOff;
import org.progressledger.household.MemberEvent.TookIn;
import org.progressledger.household.web.HouseholdView.Fact;

/** What the timeline says of an entry about the people. */
final class PeopleFacts {

    private PeopleFacts() {}

    static List<Fact> of(HouseholdEvent event, Words words) {
        return event instanceof MemberEvent change
                ? Stream.of(who(change, words), how(change, words), number(change), place(change))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private static Optional<Fact> who(MemberEvent event, Words words) {
        List<Member> members =
                event instanceof MemberCorrected correction ? List.of(correction.member()) : event.members();
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(
                        "entry.member",
                        members.stream()
                                .map(member -> member.person().name() + " (" + words.of(member.relation()) + ")")
                                .collect(Collectors.joining("; "))));
    }

    private static Optional<Fact> how(MemberEvent event, Words words) {
        Optional<String> reason = Optional.empty();
        if (event instanceof MemberJoined joined) {
            reason = Optional.of(words.of(joined.reason()));
        } else if (event instanceof MemberLeft left) {
            reason = Optional.of(words.of(left.reason()));
        } else if (event instanceof MemberCorrected correction) {
            reason = Optional.of(correction.reason());
        } else if (event instanceof HeadChanged change) {
            reason = Optional.of(change.reason());
        }
        return reason.map(text -> new Fact("entry.reason", text));
    }

    private static Optional<Fact> number(MemberEvent event) {
        Optional<Integer> number = Optional.empty();
        if (event instanceof SplitOff split) {
            number = Optional.of(split.number());
        } else if (event instanceof TookIn taken) {
            number = Optional.of(taken.number());
        }
        return number.map(many -> new Fact("entry.number", many.toString()));
    }

    private static Optional<Fact> place(MemberEvent event) {
        if (event instanceof SplitOff split) {
            return Optional.of(new Fact("entry.into-household", split.into().code()));
        }
        if (event instanceof MergedInto merging) {
            return Optional.of(new Fact("entry.into-household", merging.into().code()));
        }
        if (event instanceof SplitFrom split) {
            return Optional.of(new Fact("entry.from-household", split.from().code()));
        }
        if (event instanceof TookIn taken) {
            return Optional.of(new Fact("entry.from-household", taken.from().code()));
        }
        return event instanceof MovedIn moved ? Optional.of(new Fact("entry.from", moved.from())) : Optional.empty();
    }
}
