package org.progressledger.fund.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.progressledger.web.KnownAt;
import org.progressledger.web.TimeChoice;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is asked about money, as it stands in an address.
 *
 * @param province two-digit code; that of the area, or the first with money, when empty
 * @param area {@code province:51}, {@code former-province:51} or {@code district:535}; the whole province when empty
 * @param unit one unit ({@code 05569@2025}) instead of an area
 * @param programme key of a programme or of a part of one; all when empty
 * @param year budget year of the accounts; that of the day when empty
 * @param boundaries {@code GEO-PRE} or {@code GEO-2025}; those in force on the day when empty
 * @param from first of two days; the last day of the year before the budget year when empty
 * @param effectiveOn the day, the last of two; today when empty
 * @param knownAt up to where the ledger is taken as known; all that is recorded when empty
 * @param atLeast position that the answer must have reached
 */
record FundsRequest(
        Optional<String> province,
        Optional<String> area,
        Optional<String> unit,
        Optional<String> programme,
        Optional<Integer> year,
        Optional<String> boundaries,
        Optional<LocalDate> from,
        Optional<LocalDate> effectiveOn,
        Optional<KnownAt> knownAt,
        Optional<Long> atLeast) {

    /** Today, as known now, of the province with most money. */
    static final FundsRequest NOW = new FundsRequest(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    FundsRequest {
        province = province.filter(text -> !text.isBlank());
        area = area.filter(text -> !text.isBlank());
        unit = unit.filter(text -> !text.isBlank());
        programme = programme.filter(text -> !text.isBlank());
        boundaries = boundaries.filter(text -> !text.isBlank());
    }

    TimeChoice time() {
        return new TimeChoice(effectiveOn, knownAt, atLeast, boundaries);
    }

    /** What was chosen beside the two times and the drawing. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        province.ifPresent(code -> kept.put("province", code));
        area.ifPresent(text -> kept.put("area", text));
        unit.ifPresent(text -> kept.put("unit", text));
        programme.ifPresent(key -> kept.put("programme", key));
        year.ifPresent(number -> kept.put("year", number.toString()));
        from.ifPresent(day -> kept.put("from", day.toString()));
        return kept;
    }

    /** This path with everything that was chosen. */
    public String at(String path) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(path);
        kept().forEach(link::replaceQueryParam);
        return time().at(link.build().toUriString());
    }

    /** This path with everything that was chosen, of one unit. */
    public String ofUnit(String path, String unit) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(path);
        kept().forEach(link::replaceQueryParam);
        link.replaceQueryParam("area").replaceQueryParam("unit", unit);
        return time().at(link.build().toUriString());
    }
}
