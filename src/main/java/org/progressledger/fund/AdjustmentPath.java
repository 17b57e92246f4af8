package org.progressledger.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.progressledger.fund.AllocationEvent.AdjustedAway;
import org.progressledger.fund.AllocationEvent.AdjustedTo;
import org.progressledger.fund.AllocationEvent.ShareLowered;
import org.progressledger.fund.AllocationEvent.ShareRaised;
import org.progressledger.fund.AllocationEvent.TransferEvent;
import org.progressledger.fund.FundCommand.AdjustCapital;

/**
 * The way of an adjustment: up from the one allocation to the nearest one above both, and down to the other. Without one
 * above both, each side reaches up to its root.
 *
 * @param up from the allocation that gives, in the order upward, without the common one
 * @param common the nearest allocation above both; it may be the one that gives or the one that receives
 * @param down to the allocation that receives, in the order downward, without the common one
 * @param mediumTerm the medium-term allocation on which one of the others draws
 */
record AdjustmentPath(
        List<AllocationId> up,
        Optional<AllocationId> common,
        List<AllocationId> down,
        Function<AllocationId, Optional<Drawn>> mediumTerm) {

    /** @param budgetYear account of the medium-term allocation */
    record Drawn(AllocationId on, int budgetYear) {}

    static AdjustmentPath between(AllocationId from, AllocationId to, Function<AllocationId, AllocationBook> books) {
        List<AllocationId> above = upFrom(from, books);
        List<AllocationId> other = upFrom(to, books);
        Optional<AllocationId> common = above.stream().filter(other::contains).findFirst();
        List<AllocationId> down = new ArrayList<>(before(other, common));
        Collections.reverse(down);
        return new AdjustmentPath(
                before(above, common),
                common,
                down,
                allocation -> books.apply(allocation)
                        .mediumTerm()
                        .map(drawn -> new Drawn(
                                drawn, books.apply(drawn).purpose().planYears().last())));
    }

    /** The allocation and all above it, in the order upward. */
    static List<AllocationId> upFrom(AllocationId allocation, Function<AllocationId, AllocationBook> books) {
        return Stream.iterate(
                        Optional.of(allocation),
                        Optional::isPresent,
                        below -> below.flatMap(known -> books.apply(known).parent()))
                .map(Optional::orElseThrow)
                .toList();
    }

    private static List<AllocationId> before(List<AllocationId> way, Optional<AllocationId> common) {
        return common.map(known -> way.subList(0, way.indexOf(known))).orElse(way);
    }

    /** Whether the one that gives is above the one that receives. */
    boolean isDownward() {
        return up.isEmpty();
    }

    /**
     * What happens in the stream of every allocation on the way. What becomes free comes before what uses it, so that also
     * in the middle of the commit nobody sees a ceiling exceeded.
     */
    List<TransferEvent> events(AdjustCapital command, int year, LocalDate payableUntil) {
        Writing writing = new Writing(command, year, payableUntil, sides());
        Optional<AllocationId> below = Optional.empty();
        for (AllocationId allocation : up) {
            below.ifPresent(lower -> writing.lowered(allocation, lower, year));
            writing.away(allocation);
            mediumTerm
                    .apply(allocation)
                    .ifPresent(drawn -> writing.lowered(drawn.on(), allocation, drawn.budgetYear()));
            below = Optional.of(allocation);
        }
        Optional<AllocationId> highest = below;
        common.ifPresent(shared -> highest.ifPresent(lower -> writing.lowered(shared, lower, year)));
        Optional<AllocationId> above = common;
        for (AllocationId allocation : down) {
            above.ifPresent(higher -> writing.raised(higher, allocation, year));
            writing.to(allocation);
            mediumTerm.apply(allocation).ifPresent(drawn -> writing.raised(drawn.on(), allocation, drawn.budgetYear()));
            above = Optional.of(allocation);
        }
        return writing.events;
    }

    private List<AllocationId> sides() {
        List<AllocationId> moved = Stream.concat(up.stream(), down.stream()).toList();
        return Stream.of(
                        up.stream(),
                        common.stream(),
                        down.stream(),
                        moved.stream().flatMap(allocation -> mediumTerm.apply(allocation).map(Drawn::on).stream()))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /** Writes the events of one adjustment. */
    private record Writing(
            AdjustCapital command,
            int year,
            LocalDate payableUntil,
            List<AllocationId> sides,
            List<TransferEvent> events) {

        Writing(AdjustCapital command, int year, LocalDate payableUntil, List<AllocationId> sides) {
            this(command, year, payableUntil, sides, new ArrayList<>());
        }

        void away(AllocationId allocation) {
            events.add(new AdjustedAway(allocation, command.entry(), command.to(), year, payableUntil, sides));
        }

        void to(AllocationId allocation) {
            events.add(new AdjustedTo(allocation, command.entry(), command.from(), year, payableUntil, sides));
        }

        void lowered(AllocationId allocation, AllocationId below, int account) {
            events.add(new ShareLowered(allocation, command.entry(), below, account, payableUntil, sides));
        }

        void raised(AllocationId allocation, AllocationId below, int account) {
            events.add(new ShareRaised(allocation, command.entry(), below, account, payableUntil, sides));
        }
    }
}
