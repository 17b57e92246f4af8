package org.progressledger.commune.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.web.KnownAt;
import org.progressledger.web.TimeChoice;

/**
 * What is asked about communes, as it stands in an address.
 *
 * @param province two-digit code; the province of which most is recorded when empty
 * @param area {@code province:51}, {@code former-province:51} or {@code district:535}; the whole province when empty
 * @param criteriaSet key of a criteria set, such as {@code NTM-2026}; the one for the title "met" on the day when empty
 * @param stage whose statements; the appraised ones, which are the official ones, when empty
 * @param boundaries {@code GEO-PRE} or {@code GEO-2025}; those in force on the day when empty
 * @param from first of two days; the last day of the year before when empty
 * @param effectiveOn the day, the last of two; today when empty
 * @param knownAt up to where the ledger is taken as known; all that is recorded when empty
 * @param atLeast position that the answer must have reached
 */
record ProgressRequest(
        Optional<String> province,
        Optional<String> area,
        Optional<String> criteriaSet,
        Optional<AssessmentStage> stage,
        Optional<String> boundaries,
        Optional<LocalDate> from,
        Optional<LocalDate> effectiveOn,
        Optional<KnownAt> knownAt,
        Optional<Long> atLeast) {

    ProgressRequest {
        area = area.filter(text -> !text.isBlank());
        boundaries = boundaries.filter(key -> !key.isBlank());
    }

    TimeChoice time() {
        return new TimeChoice(effectiveOn, knownAt, atLeast, boundaries);
    }

    /** What was chosen beside the two times and the drawing. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        province.ifPresent(code -> kept.put("province", code));
        area.ifPresent(text -> kept.put("area", text));
        criteriaSet.ifPresent(key -> kept.put("criteriaSet", key));
        stage.ifPresent(chosen -> kept.put("stage", chosen.name()));
        from.ifPresent(day -> kept.put("from", day.toString()));
        return kept;
    }
}
