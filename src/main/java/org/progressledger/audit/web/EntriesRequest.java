package org.progressledger.audit.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.progressledger.accountability.Post;
import org.progressledger.audit.Grouping;
import org.progressledger.audit.PeriodEvent.ReportingPeriodClosed;
import org.progressledger.web.KnownAt;
import org.progressledger.web.TimeChoice;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which entries are asked for, as it stands in an address.
 *
 * @param province two-digit code; that of the area when empty
 * @param area {@code province:51}, {@code former-province:51} or {@code district:535}; the whole province when empty
 * @param unit one unit ({@code 05569@2025}) instead of an area
 * @param boundaries key of the drawing of the map; the one in force on the day when empty
 * @param leastDays fewest days from the effective day to that of recording
 * @param recordedFrom first day of recording; any when empty
 * @param recordedTo last day of recording; any when empty
 * @param post whose holder counts as head; the chair of the People's Committee when empty
 * @param recorder account that recorded; any when empty
 * @param type stored name of the event; any when empty
 * @param kind {@code ENTRY}, {@code CORRECTION} or {@code WITHDRAWAL}; any when empty
 * @param headWhenRecorded identifier of a term; {@code none} for entries without a head; any when empty
 * @param headOnTheDay identifier of a term; {@code none} for entries without a head; any when empty
 * @param effectiveOn last effective day; today when empty
 * @param knownAt up to where the ledger is taken as known; all that is recorded when empty
 * @param atLeast position that the answer must have reached
 */
record EntriesRequest(
        Optional<String> province,
        Optional<String> area,
        Optional<String> unit,
        Optional<String> boundaries,
        Optional<Long> leastDays,
        Optional<LocalDate> recordedFrom,
        Optional<LocalDate> recordedTo,
        Optional<Post> post,
        Optional<String> recorder,
        Optional<String> type,
        Optional<String> kind,
        Optional<String> headWhenRecorded,
        Optional<String> headOnTheDay,
        Optional<LocalDate> effectiveOn,
        Optional<KnownAt> knownAt,
        Optional<Long> atLeast) {

    static final String NO_HEAD = "none";

    private static final Map<Grouping, String> PARAMETERS = Map.of(
            Grouping.UNIT, "unit",
            Grouping.HEAD_WHEN_RECORDED, "headWhenRecorded",
            Grouping.HEAD_ON_THE_DAY, "headOnTheDay",
            Grouping.RECORDER, "recorder",
            Grouping.TYPE, "type",
            Grouping.KIND, "kind");

    EntriesRequest {
        province = said(province);
        area = said(area);
        unit = said(unit);
        boundaries = said(boundaries);
        recorder = said(recorder);
        type = said(type);
        kind = said(kind);
        headWhenRecorded = said(headWhenRecorded);
        headOnTheDay = said(headOnTheDay);
    }

    private static Optional<String> said(Optional<String> text) {
        return text.filter(some -> !some.isBlank());
    }

    /** The same about a closed period: its last day, its province and, unless another is chosen, its drawing. */
    EntriesRequest within(ReportingPeriodClosed closed) {
        boolean isPlaced = area.isPresent() || unit.isPresent();
        return with(
                isPlaced ? province : Optional.of(closed.period().province()),
                Optional.of(boundaries.orElse(closed.boundaries())),
                Optional.of(closed.to()),
                knownAt);
    }

    /** The same as known then. */
    EntriesRequest asKnownAt(Optional<KnownAt> known) {
        return with(province, boundaries, effectiveOn, known);
    }

    private EntriesRequest with(
            Optional<String> province,
            Optional<String> boundaries,
            Optional<LocalDate> effectiveOn,
            Optional<KnownAt> knownAt) {
        return new EntriesRequest(
                province,
                area,
                unit,
                boundaries,
                leastDays,
                recordedFrom,
                recordedTo,
                post,
                recorder,
                type,
                kind,
                headWhenRecorded,
                headOnTheDay,
                effectiveOn,
                knownAt,
                atLeast);
    }

    TimeChoice time() {
        return new TimeChoice(effectiveOn, knownAt, atLeast, boundaries);
    }

    /** The group that is asked for, but for the unit. */
    Map<Grouping, String> only() {
        Map<Grouping, String> only = new LinkedHashMap<>();
        recorder.ifPresent(name -> only.put(Grouping.RECORDER, name));
        type.ifPresent(name -> only.put(Grouping.TYPE, name));
        kind.ifPresent(name -> only.put(Grouping.KIND, name));
        headWhenRecorded.ifPresent(term -> only.put(Grouping.HEAD_WHEN_RECORDED, head(term)));
        headOnTheDay.ifPresent(term -> only.put(Grouping.HEAD_ON_THE_DAY, head(term)));
        return only;
    }

    private static String head(String term) {
        return term.equals(NO_HEAD) ? "" : term;
    }

    /** What was chosen beside the two times and the drawing. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        province.ifPresent(code -> kept.put("province", code));
        area.ifPresent(text -> kept.put("area", text));
        unit.ifPresent(text -> kept.put("unit", text));
        leastDays.ifPresent(days -> kept.put("leastDays", days.toString()));
        recordedFrom.ifPresent(day -> kept.put("recordedFrom", day.toString()));
        recordedTo.ifPresent(day -> kept.put("recordedTo", day.toString()));
        post.ifPresent(choice -> kept.put("post", choice.name()));
        recorder.ifPresent(name -> kept.put("recorder", name));
        type.ifPresent(name -> kept.put("type", name));
        kind.ifPresent(name -> kept.put("kind", name));
        headWhenRecorded.ifPresent(term -> kept.put("headWhenRecorded", term));
        headOnTheDay.ifPresent(term -> kept.put("headOnTheDay", term));
        return kept;
    }

    /** This path with everything that was chosen. */
    String at(String path) {
        return link(path, Map.of());
    }

    /** This path with everything that was chosen, of one group. */
    String ofGroup(String path, Grouping grouping, String key) {
        return link(path, Map.of(PARAMETERS.get(grouping), key.isEmpty() ? NO_HEAD : key));
    }

    private String link(String path, Map<String, String> further) {
        Map<String, String> parameters = new LinkedHashMap<>(kept());
        parameters.putAll(further);
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(time().at(path));
        parameters.forEach((name, value) -> link.replaceQueryParam(name, "{" + name + "}"));
        return link.encode().buildAndExpand(parameters).toUriString();
    }
}
