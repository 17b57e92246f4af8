package org.progressledger.report.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.progressledger.report.money.MoneyFormQuestion;
import org.progressledger.shared.UnitId;
import org.progressledger.web.KnownAt;
import org.progressledger.web.TimeChoice;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a form about money is asked about, as it stands in an address.
 *
 * @param province two-digit code; that with the most money when empty
 * @param area {@code province:51}, {@code former-province:51} or {@code district:535}; the whole province when empty
 * @param commune unit of forms 11 and 12 ({@code 05569@2025}); the first of the area when empty
 * @param programme key of a programme; the new-rural programme of the year when empty
 * @param year budget year whose plan it is; that of the closing day when empty
 * @param boundaries key of a drawing; the one of the closing day when empty
 * @param to closing day; {@code effectiveOn} when empty
 * @param effectiveOn the same day by the name that it has on other pages; today when empty
 * @param knownAt up to where the ledger is taken as known; all that is recorded when empty
 * @param atLeast position that the answer must have reached
 */
record MoneyFormRequest(
        Optional<String> province,
        Optional<String> area,
        Optional<String> commune,
        Optional<String> programme,
        Optional<Integer> year,
        Optional<String> boundaries,
        Optional<LocalDate> to,
        Optional<LocalDate> effectiveOn,
        Optional<KnownAt> knownAt,
        Optional<Long> atLeast) {

    MoneyFormRequest {
        province = province.filter(text -> !text.isBlank());
        area = area.filter(text -> !text.isBlank());
        commune = commune.filter(text -> !text.isBlank());
        programme = programme.filter(text -> !text.isBlank());
        boundaries = boundaries.filter(text -> !text.isBlank());
    }

    /** All of a question, so that the same is answered whatever is recorded since. */
    static MoneyFormRequest of(MoneyFormQuestion question) {
        return new MoneyFormRequest(
                Optional.empty(),
                Optional.of(question.area().toString()),
                question.commune().map(UnitId::toString),
                Optional.of(question.programme().path()),
                Optional.of(question.year()),
                Optional.of(question.boundaries().key()),
                Optional.empty(),
                Optional.of(question.to()),
                Optional.of(new KnownAt.Position(question.knownAt())),
                Optional.empty());
    }

    /** The same as known then. */
    MoneyFormRequest asKnownAt(Optional<KnownAt> known) {
        return new MoneyFormRequest(
                province, area, commune, programme, year, boundaries, to, effectiveOn, known, atLeast);
    }

    TimeChoice time() {
        return new TimeChoice(to.or(() -> effectiveOn), knownAt, atLeast, boundaries);
    }

    /** This path with everything that was chosen. */
    String at(String path) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(path);
        province.ifPresent(code -> link.queryParam("province", code));
        area.ifPresent(text -> link.queryParam("area", text));
        commune.ifPresent(unit -> link.queryParam("commune", unit));
        kept().forEach(link::queryParam);
        return link.encode().toUriString();
    }

    /** What was chosen beside the area and the commune in it, by its name in the address. */
    private Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        programme.ifPresent(key -> kept.put("programme", key));
        year.ifPresent(number -> kept.put("year", number.toString()));
        boundaries.ifPresent(key -> kept.put("boundaries", key));
        to.ifPresent(day -> kept.put("to", day.toString()));
        effectiveOn.filter(day -> to.isEmpty()).ifPresent(day -> kept.put("effectiveOn", day.toString()));
        knownAt.ifPresent(known -> kept.put("knownAt", known.toString()));
        return kept;
    }
}
