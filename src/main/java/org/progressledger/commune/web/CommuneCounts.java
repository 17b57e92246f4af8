package org.progressledger.commune.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.progressledger.commune.progress.CommunesOnDay;
import org.progressledger.commune.progress.CriteriaBand;
import org.progressledger.commune.progress.OpenedCounts;
import org.progressledger.ruleset.Title;

/**
 * Counts of the communes of an area on a day.
 *
 * @param communes all of them
 * @param byGroup by code of the group; of no group under the empty text
 * @param byCriteriaMet those assessed, by how many criteria are met, exactly; none that is 0
 * @param bands as the reports band them, from the highest to the lowest; each commune that is assessed is in one
 * @param notAssessed those of which nobody stated anything; with the bands they make up all
 * @param titles of each title, from the lowest to the highest
 * @param atRisk communes with a title that the rule of its set asks to withdraw
 */
record CommuneCounts(
        long communes,
        Map<String, Long> byGroup,
        Map<Integer, Long> byCriteriaMet,
        List<Band> bands,
        NotAssessed notAssessed,
        List<Titled> titles,
        long atRisk) {

    /**
     * @param code such as {@code 10}, {@code 5-9} or {@code <5}
     * @param opens page of the events behind the number
     */
    record Band(String code, int least, int most, long communes, Map<String, Long> byGroup, String opens) {}

    /** @param opens page of the communes: nothing happened by which they are not assessed */
    record NotAssessed(long communes, Map<String, Long> byGroup, String opens) {}

    /** @param opens page of the events behind the number */
    record Titled(Title title, long communes, Map<String, Long> byGroup, String opens) {}

    static CommuneCounts of(CommunesOnDay day) {
        OpenedCounts opened = day.opened();
        Map<String, Long> groups = new TreeMap<>();
        day.byGroup().forEach((group, count) -> groups.put(group.orElse(""), count));
        return new CommuneCounts(
                day.communes().size(),
                groups,
                day.byCriteriaMet(),
                CriteriaBand.of(day.question().criteriaSet()).stream()
                        .map(band -> new Band(
                                band.code(),
                                band.least(),
                                band.most(),
                                day.inBand(band),
                                each(groups, group -> day.inBand(band, group)),
                                opened.inBand(band)))
                        .toList(),
                new NotAssessed(
                        day.notAssessed(),
                        each(groups, group -> day.of(group).notAssessed()),
                        opened.listed(CommuneFilter.NOT_ASSESSED)),
                Arrays.stream(Title.values())
                        .map(title -> new Titled(
                                title,
                                day.holding(title),
                                each(groups, group -> day.of(group).holding(title)),
                                opened.holding(title)))
                        .toList(),
                day.atRisk().size());
    }

    private static Map<String, Long> each(Map<String, Long> groups, Function<Optional<String>, Long> count) {
        Map<String, Long> each = new LinkedHashMap<>();
        groups.keySet()
                .forEach(group -> each.put(group, count.apply(Optional.of(group).filter(code -> !code.isEmpty()))));
        return each;
    }
}
