package org.progressledger.report.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.progressledger.report.criteria.CriteriaFormQuestion;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.shared.UnitId;
import org.progressledger.web.KnownAt;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a form about criteria is asked about, as it stands in an address.
 *
 * @param province two-digit code; the province of which most is recorded when empty
 * @param area {@code province:51}, {@code former-province:51} or {@code district:535}; the whole province when empty
 * @param commune unit of form 10 ({@code 05569@2025}), of whatever area; the first of the area when empty
 * @param criteriaSet key of a criteria set; the one for the title "met" on the closing day when empty
 * @param stage whose statements; the appraised ones when empty
 * @param boundaries key of a drawing; the one of the closing day when empty
 * @param from opening day; the last day of the year before when empty
 * @param to closing day; {@code effectiveOn} when empty
 * @param effectiveOn the same day by the name that it has on other pages; today when empty
 * @param knownAt up to where the ledger is taken as known; all that is recorded when empty
 * @param atLeast position that the answer must have reached
 */
record CriteriaFormRequest(
        Optional<String> province,
        Optional<String> area,
        Optional<String> commune,
        Optional<String> criteriaSet,
        Optional<AssessmentStage> stage,
        Optional<String> boundaries,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<LocalDate> effectiveOn,
        Optional<KnownAt> knownAt,
        Optional<Long> atLeast) {

    CriteriaFormRequest {
        boundaries = boundaries.filter(text -> !text.isBlank());
    }

    /** All of a question, so that the same is answered whatever is recorded since. */
    static CriteriaFormRequest of(CriteriaFormQuestion question) {
        return new CriteriaFormRequest(
                Optional.empty(),
                Optional.of(question.progress().area().toString()),
                question.commune().map(UnitId::toString),
                Optional.of(question.progress().criteriaSet().key()),
                Optional.of(question.progress().stage()),
                Optional.of(question.progress().boundaries().key()),
                Optional.of(question.from()),
                Optional.empty(),
                Optional.of(question.to()),
                Optional.of(new KnownAt.Position(question.progress().knownAt())),
                Optional.empty());
    }

    /** The same as known then. */
    CriteriaFormRequest asKnownAt(Optional<KnownAt> known) {
        return new CriteriaFormRequest(
                province, area, commune, criteriaSet, stage, boundaries, from, to, effectiveOn, known, atLeast);
    }

    Optional<LocalDate> closing() {
        return to.or(() -> effectiveOn);
    }

    /** This path with everything that was chosen. */
    String at(String path) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(path);
        province.ifPresent(code -> link.queryParam("province", code));
        area.ifPresent(text -> link.queryParam("area", text));
        commune.ifPresent(unit -> link.queryParam("commune", unit));
        keptForAnotherArea().forEach(link::queryParam);
        return link.encode().toUriString();
    }

    /** What was chosen beside the area and the commune in it, by its name in the address. */
    Map<String, String> keptForAnotherArea() {
        Map<String, String> kept = new LinkedHashMap<>();
        criteriaSet.ifPresent(key -> kept.put("criteriaSet", key));
        stage.ifPresent(chosen -> kept.put("stage", chosen.name()));
        boundaries.ifPresent(key -> kept.put("boundaries", key));
        from.ifPresent(day -> kept.put("from", day.toString()));
        to.ifPresent(day -> kept.put("to", day.toString()));
        effectiveOn.filter(day -> to.isEmpty()).ifPresent(day -> kept.put("effectiveOn", day.toString()));
        knownAt.ifPresent(known -> kept.put("knownAt", known.toString()));
        return kept;
    }
}
