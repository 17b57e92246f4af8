package org.progressledger.audit.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.audit.Delays;
import org.progressledger.audit.EntrySummary;
import org.progressledger.audit.Grouping;
import org.progressledger.audit.web.EntryQuestions.Asked;
import org.progressledger.facts.Basis;
import org.progressledger.shared.UnitId;

/**
 * Entries counted in groups.
 *
 * @param boundaries key of the drawing of the map by whose units is counted
 * @param area what the entries are of, in words
 * @param leastDays fewest days from the effective day to that of recording; empty for any
 * @param groups by every grouping, those with most entries first
 */
record SummaryAnswer(
        Basis basis,
        String boundaries,
        String area,
        Optional<Long> leastDays,
        Delays all,
        Map<Grouping, List<Line>> groups) {

    /**
     * @param key as it stands in an address; the empty text for entries without a head
     * @param name in words
     * @param median middle delay in days
     * @param greatest greatest delay in days
     * @param link the same page of this group alone
     */
    record Line(String key, String name, long entries, long median, long greatest, String link) {}

    static SummaryAnswer of(Asked asked, EntrySummary summary, AuditTexts texts, String path) {
        Map<Grouping, List<Line>> groups = new EnumMap<>(Grouping.class);
        summary.groups()
                .forEach((grouping, some) -> groups.put(
                        grouping,
                        some.stream()
                                .map(group -> new Line(
                                        group.key(),
                                        name(grouping, group.key(), summary, texts),
                                        group.delays().entries(),
                                        group.delays().median(),
                                        group.delays().greatest(),
                                        asked.request().ofGroup(path, grouping, group.key())))
                                .toList()));
        return new SummaryAnswer(
                asked.basis(),
                asked.boundaries().key(),
                asked.unit().map(texts::unit).orElseGet(asked.area()::name),
                asked.question().leastDelay(),
                summary.all(),
                groups);
    }

    private static String name(Grouping grouping, String key, EntrySummary summary, AuditTexts texts) {
        return switch (grouping) {
            case UNIT -> texts.unit(UnitId.parse(key));
            case HEAD_WHEN_RECORDED, HEAD_ON_THE_DAY ->
                Optional.ofNullable(summary.heads().get(key))
                        .map(head -> texts.head(head.term()) + ", " + texts.unit(head.unit()))
                        .orElseGet(() -> texts.said("audit.no-head"));
            case RECORDER -> key;
            case TYPE -> texts.type(key);
            case KIND -> texts.said("entry-effect." + key);
        };
    }
}
