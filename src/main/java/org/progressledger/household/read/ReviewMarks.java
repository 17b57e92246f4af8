package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.ReviewStage;
import org.progressledger.shared.UnitId;

/**
 * As little of the reviews of a household as is needed to say which stage they were at on every day.
 *
 * @param marks in the order of recording, which is also that of their days
 */
record ReviewMarks(List<Mark> marks) {

    /** @param stage stage from that day on; empty if no review is under way */
    record Mark(LocalDate on, Optional<ReviewStage> stage) {}

    static final ReviewMarks NONE = new ReviewMarks(List.of());

    ReviewMarks after(HouseholdEvent event) {
        Optional<Mark> last = marks.isEmpty() ? Optional.empty() : Optional.of(marks.get(marks.size() - 1));
        Optional<ReviewStage> stage = last.flatMap(Mark::stage);
        if (stage.isPresent()) {
            return ReviewStage.isStep(event, last.get().on())
                    ? with(event, stage.get().after(event))
                    : this;
        }
        Optional<ReviewStage> begun = ReviewStage.begunBy(event);
        return begun.isPresent() ? with(event, begun) : this;
    }

    private ReviewMarks with(HouseholdEvent event, Optional<ReviewStage> stage) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(new Mark(ReviewStage.dayOf(event), stage));
        return new ReviewMarks(List.copyOf(more));
    }

    /** The days on which the household is under review, in order, given where it lives and when it ended. */
    List<ReviewSpan> spans(Standings standings) {
        if (marks.isEmpty()) {
            return List.of();
        }
        List<ReviewSpan> spans = new ArrayList<>();
        LocalDate from = Span.OPEN;
        Optional<ReviewStanding> current = Optional.empty();
        for (LocalDate day : days(standings)) {
            Optional<ReviewStanding> standing = on(day, standings);
            if (!standing.equals(current)) {
                if (current.isPresent()) {
                    spans.add(new ReviewSpan(from, day, current.get()));
                }
                from = day;
                current = standing;
            }
        }
        if (current.isPresent()) {
            spans.add(new ReviewSpan(from, Span.OPEN, current.get()));
        }
        return spans;
    }

    private TreeSet<LocalDate> days(Standings standings) {
        TreeSet<LocalDate> days = new TreeSet<>();
        marks.forEach(mark -> days.add(mark.on()));
        standings.placements().forEach(placement -> days.add(placement.on()));
        standings.closedOn().ifPresent(days::add);
        return days;
    }

    private Optional<ReviewStanding> on(LocalDate day, Standings standings) {
        if (standings.hasEndedBy(day)) {
            return Optional.empty();
        }
        Optional<UnitId> unit = standings.unitOn(day);
        return marks.stream()
                .filter(mark -> !mark.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .flatMap(Mark::stage)
                .flatMap(stage -> unit.map(lived -> new ReviewStanding(lived, stage)));
    }
}
