package org.progressledger.territory.web;

import java.util.List;
import org.progressledger.territory.RecordedReorganisation;
import org.progressledger.territory.TerritoryRecords;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Looks up the reorganisations that were decided, as far as was known. */
@Component
class DecidedReorganisations {

    private final TerritoryRecords records;
    private final NamedUnits units;

    DecidedReorganisations(TerritoryRecords records, NamedUnits units) {
        this.records = records;
        this.units = units;
    }

    List<RecordedReorganisation> all(Asked asked) {
        return units.provinces().stream()
                .flatMap(province ->
                        records.reorganisations(province.code(), asked.basis().knownAt()).stream())
                .toList();
    }

    /** @throws ProblemException if there is none of that key, as far as was known then */
    RecordedReorganisation one(String province, String key, Asked asked) {
        return records
                .reorganisations(units.province(province).code(), asked.basis().knownAt())
                .stream()
                .filter(recorded -> recorded.decided().reorganisation().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "reorganisation-unknown", key)));
    }
}
