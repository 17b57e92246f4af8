package org.progressledger.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A difference, by three rectangles of the plane of days and positions: what was known already and became true, what was
 * recorded between about days that both bases know, and what was recorded between about days between. The last one is in
 * neither figure if the later day goes with the earlier position.
 */
final class DifferenceParts {

    /** All that a part is told apart by, but for the cause that the rectangle decides. */
    private record Group(String eventType, boolean correction, Dimensions dimensions) {}

    private final FigureMemory memory;
    private final Asked asked;
    private final Basis from;
    private final Basis to;
    private final LocalDate earlierDay;
    private final LocalDate laterDay;
    private final long earlierPosition;
    private final long laterPosition;

    DifferenceParts(FigureMemory memory, Asked asked, DifferenceQuery query) {
        this.memory = memory;
        this.asked = asked;
        this.from = query.from();
        this.to = query.to();
        boolean forward = !to.effectiveOn().isBefore(from.effectiveOn());
        this.earlierDay = forward ? from.effectiveOn() : to.effectiveOn();
        this.laterDay = forward ? to.effectiveOn() : from.effectiveOn();
        this.earlierPosition = Math.min(from.knownAt(), to.knownAt());
        this.laterPosition = Math.max(from.knownAt(), to.knownAt());
    }

    /** In order of cause, event type and dimensions. */
    List<FigureDifference.Part> parts() {
        FigureGroups<Group> groups = new FigureGroups<>(memory.keys(), this::groupOf);
        Sum sum = new Sum();
        int days = Integer.signum(to.effectiveOn().compareTo(from.effectiveOn()));
        int positions = Long.compare(to.knownAt(), from.knownAt());
        if (days != 0) {
            FigureSums<Group> known = sums(groups, 0, earlierPosition);
            sum.add(known.on(laterDay), days, false, true);
            sum.add(known.on(earlierDay), -days, false, true);
        }
        if (positions != 0) {
            FigureSums<Group> recorded = sums(groups, earlierPosition, laterPosition);
            sum.add(recorded.on(earlierDay), positions, true, false);
            if (days == positions) {
                sum.add(recorded.on(laterDay), positions, true, true);
                sum.add(recorded.on(earlierDay), -positions, true, true);
            }
        }
        return sum.parts();
    }

    private Optional<Group> groupOf(FigureKey key) {
        return asked.groupOf(key).map(dimensions -> new Group(key.eventType(), key.correction(), dimensions));
    }

    private FigureSums<Group> sums(FigureGroups<Group> groups, long first, long end) {
        FigureSums<Group> sums = new FigureSums<>(groups, List.of(earlierDay, laterDay));
        memory.add(first, end, sums);
        return sums;
    }

    /** The contributions to parts of these causes and event types; an empty set is all of them. */
    ContributionPage page(Set<DifferenceCause> causes, Set<String> eventTypes, Paging paging) {
        FigureGroups<Group> opened = new FigureGroups<>(
                memory.keys(),
                key -> groupOf(key).filter(group -> eventTypes.isEmpty() || eventTypes.contains(group.eventType())));
        int dayFrom = FigureSums.day(from.effectiveOn());
        int dayTo = FigureSums.day(to.effectiveOn());
        int earlier = Math.min(dayFrom, dayTo);
        return new OpenedFigure(memory, opened, (position, key, effectiveOn) -> {
                    int times = counts(position, effectiveOn, to.knownAt(), dayTo)
                            - counts(position, effectiveOn, from.knownAt(), dayFrom);
                    return times == 0
                                    || causes.isEmpty()
                                    || causes.contains(DifferenceCause.ofOneSided(
                                            position >= earlierPosition,
                                            effectiveOn > earlier,
                                            memory.keys().get(key).correction()))
                            ? times
                            : 0;
                })
                .page(0, laterPosition, paging);
    }

    private static int counts(long position, int effectiveOn, long knownAt, int day) {
        return position < knownAt && effectiveOn <= day ? 1 : 0;
    }

    private static final class Sum {

        private record Name(DifferenceCause cause, String eventType, Dimensions dimensions) {}

        private static final Comparator<FigureDifference.Part> IN_ORDER = Comparator.comparing(
                        FigureDifference.Part::cause)
                .thenComparing(FigureDifference.Part::eventType)
                .thenComparing(part -> part.dimensions().toString());

        private final Map<Name, Long> amounts = new HashMap<>();

        void add(Map<Group, Long> totals, int sign, boolean recordedBetween, boolean dayBetween) {
            totals.forEach((group, total) -> amounts.merge(
                    new Name(
                            DifferenceCause.ofOneSided(recordedBetween, dayBetween, group.correction()),
                            group.eventType(),
                            group.dimensions()),
                    Math.multiplyExact(total, sign),
                    Math::addExact));
        }

        List<FigureDifference.Part> parts() {
            return amounts.entrySet().stream()
                    .filter(part -> part.getValue() != 0)
                    .map(part -> new FigureDifference.Part(
                            part.getKey().cause(),
                            part.getKey().eventType(),
                            part.getKey().dimensions(),
                            part.getValue()))
                    .sorted(IN_ORDER)
                    .toList();
        }
    }
}
