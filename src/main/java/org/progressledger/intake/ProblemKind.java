package org.progressledger.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All problems of one kind in a list, so that a kind that every row has hides no other.
 *
 * @param first the first of them in the order of the rows
 * @param count how many there are, from 1
 */
public record ProblemKind(RowProblem first, int count) {

    /** Counts problems while a list is checked. */
    static final class Tally {

        private final Map<ProblemCode, ProblemKind> kinds = new TreeMap<>();

        void add(Collection<RowProblem> problems) {
            problems.forEach(problem -> kinds.merge(
                    problem.code(),
                    new ProblemKind(problem, 1),
                    (known, another) -> new ProblemKind(known.first(), known.count() + another.count())));
        }

        /** What is refused before what is reported. */
        List<ProblemKind> kinds() {
            return List.copyOf(kinds.values());
        }
    }
}
