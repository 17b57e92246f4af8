package org.progressledger.audit.web.figures;

import java.util.Optional;
import java.util.Set;
import org.progressledger.audit.figures.FigureCause;
import org.progressledger.facts.Paging;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * Which events of a figure are asked for, as it stands in an address.
 *
 * @param cause of a difference, the cause to open; all but the redrawing when empty
 * @param eventType of a difference, stored name of the events to open; all when empty
 * @param after position after which to begin; at the first when empty
 * @param limit at most so many events, 1 to 500; 50 when empty
 */
record Opening(Optional<FigureCause> cause, Optional<String> eventType, Optional<Long> after, Optional<Integer> limit) {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    Set<String> eventTypes() {
        return eventType.filter(type -> !type.isBlank()).map(Set::of).orElseGet(Set::of);
    }

    /** @throws ProblemException if a number is out of its range */
    Paging paging() {
        int size = limit.orElse(USUAL);
        if (size < 1 || size > MOST) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "limit"));
        }
        if (after.filter(position -> position < 0).isPresent()) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", "after"));
        }
        return after.map(position -> new Paging(position, size)).orElseGet(() -> Paging.first(size));
    }
}
