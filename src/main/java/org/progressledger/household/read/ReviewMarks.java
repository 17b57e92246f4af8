package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.ReviewStage;

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
    List<Span<ReviewStanding>> spans(Standings standings) {
        if (marks.isEmpty()) {
            return List.of();
        }
        SortedSet<LocalDate> days = standings.livedDays();
        marks.forEach(mark -> days.add(mark.on()));
        return Span.over(
                days,
                day -> stageOn(day)
                        .flatMap(
                                stage -> standings.homeOn(day).map(home -> new ReviewStanding(home.lineage(), stage))));
    }

    private Optional<ReviewStage> stageOn(LocalDate day) {
        return marks.stream()
                .filter(mark -> !mark.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .flatMap(Mark::stage);
    }
}
