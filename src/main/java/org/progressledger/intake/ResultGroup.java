package org.progressledger.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.ruleset.AssessmentStage;

/**
 * The results of one occasion, or those of one row whose occasion cannot be read. They are decided together, because a
 * criterion is the conclusion from its indicators (decision 0157).
 *
 * @param from ordinal of the first of them among the results of the file, counted group by group
 * @param occasion empty if it cannot be read; then all of them are refused
 * @param results at least one, in the order of the file
 */
record ResultGroup(int from, Optional<Occasion> occasion, List<ReadResult> results) {

    ResultGroup {
        results = List.copyOf(results);
    }

    /**
     * Groups by stage, because an appraisal stands on the stages before it, and of one stage in the order in which the
     * first result of each stands in the file.
     */
    static List<ResultGroup> of(Collection<ReadResult> results) {
        Map<Object, List<ReadResult>> byOccasion = new LinkedHashMap<>();
        results.forEach(result -> byOccasion
                .computeIfAbsent(key(result), occasion -> new ArrayList<>())
                .add(result));
        List<ResultGroup> groups = new ArrayList<>();
        int next = 1;
        List<List<ReadResult>> inOrder = byOccasion.values().stream()
                .sorted(Comparator.comparing(ResultGroup::stage))
                .toList();
        for (List<ReadResult> group : inOrder) {
            groups.add(new ResultGroup(next, group.get(0).occasion(), group));
            next += group.size();
        }
        return groups;
    }

    private static AssessmentStage stage(List<ReadResult> group) {
        return group.get(0).occasion().map(Occasion::stage).orElse(AssessmentStage.SELF_ASSESSED);
    }

    private static Object key(ReadResult result) {
        return result.occasion()
                .<Object>map(occasion -> occasion)
                .orElseGet(() -> List.of(result.place().sheet(), result.place().number()));
    }

    int to() {
        return from + results.size() - 1;
    }
}
