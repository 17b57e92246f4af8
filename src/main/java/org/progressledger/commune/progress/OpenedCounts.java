package org.progressledger.commune.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.UnitId;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the counts of the communes of an area on a day open: the events behind them, or the communes themselves where
 * nothing that happened makes up the count. Each address names all that the count rests on, so that what it leads to shows
 * the same number for ever.
 */
public record OpenedCounts(ProgressQuestion question, LocalDate day) {

    /** The communes in a list, of which only some are shown. */
    public String listed(String show) {
        return address("/communes", byStatements(Map.of("show", show)));
    }

    /** The events by which so many communes meet about so many criteria. */
    public String inBand(CriteriaBand band) {
        return figure(
                "criteria-met",
                byStatements(Map.of(
                        "met",
                        IntStream.rangeClosed(band.least(), band.most())
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(",")))));
    }

    /** The events by which so many communes meet a criterion. */
    public String meeting(int criterion) {
        return criteriaMet(Map.of("criterion", Integer.toString(criterion)));
    }

    /** The same of some of the communes; of at least one. */
    public String meeting(int criterion, Collection<UnitId> communes) {
        return criteriaMet(Map.of(
                "criterion",
                Integer.toString(criterion),
                "unit",
                communes.stream().map(UnitId::toString).collect(Collectors.joining(","))));
    }

    /** The events by which a commune meets so many criteria. */
    public String metBy(UnitId commune) {
        return criteriaMet(Map.of("unit", commune.toString()));
    }

    /** The events by which so many communes hold a title. */
    public String holding(Title title) {
        return figure("titles", Map.of("title", title.name()));
    }

    private String criteriaMet(Map<String, String> which) {
        Map<String, String> where = byStatements(which);
        where.put("verdict", "MET");
        return figure("criteria", where);
    }

    private Map<String, String> byStatements(Map<String, String> which) {
        Map<String, String> where = new LinkedHashMap<>(which);
        where.put("criteriaSet", question.criteriaSet().key());
        where.put("stage", question.stage().name());
        return where;
    }

    private String figure(String key, Map<String, String> where) {
        return address("/figures/" + key + "/events", where);
    }

    private String address(String path, Map<String, String> where) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("area", question.area());
        where.forEach((name, value) -> address.queryParam(name, value));
        return address.queryParam("effectiveOn", day)
                .queryParam("knownAt", question.knownAt())
                .queryParam("boundaries", question.boundaries().key())
                .encode()
                .toUriString();
    }
}
