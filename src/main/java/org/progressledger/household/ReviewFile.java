package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reviews of a household, one after the other: at most the last one is under way.
 *
 * @param reviews in the order of recording, which is also that of their days
 */
record ReviewFile(List<Review> reviews) {

    static final ReviewFile NONE = new ReviewFile(List.of());

    ReviewFile {
        reviews = List.copyOf(reviews);
    }

    ReviewFile after(HouseholdEvent event) {
        Optional<Review> underWay = underWay();
        if (underWay.isPresent()) {
            return ReviewStage.isStep(event, underWay.get().lastDay())
                    ? with(reviews.size() - 1, underWay.get().after(event))
                    : this;
        }
        return ReviewStage.begunBy(event)
                .map(stage -> with(reviews.size(), Review.begunBy((ReviewEvent) event, stage)))
                .orElse(this);
    }

    private ReviewFile with(int place, Review review) {
        List<Review> changed = new ArrayList<>(reviews.subList(0, place));
        changed.add(review);
        return new ReviewFile(changed);
    }

    /** The last review that began, under way or over. */
    Optional<Review> last() {
        return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.get(reviews.size() - 1));
    }

    Optional<Review> underWay() {
        return last().filter(Review::isUnderWay);
    }

    /** The last review that had begun by a day, as it stood on that day. */
    Optional<Review> on(LocalDate day) {
        return reviews.stream().flatMap(review -> review.on(day).stream()).reduce((earlier, later) -> later);
    }
}
