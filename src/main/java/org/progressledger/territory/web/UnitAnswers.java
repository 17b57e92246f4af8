package org.progressledger.territory.web;

import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.TerritoryRecords;
import org.progressledger.territory.UnitRecord;
import org.springframework.stereotype.Component;

/** Puts together what is recorded of one unit. */
@Component
class UnitAnswers {

    private final TerritoryRecords records;

    UnitAnswers(TerritoryRecords records) {
        this.records = records;
    }

    /** @throws org.progressledger.web.ProblemException if there is no such unit, as far as was known then */
    UnitAnswer of(String text, Asked asked) {
        UnitId unit = NamedUnits.unit(text, asked.day(), asked.territory()).id();
        AdministrativeUnit known = asked.territory().unit(unit).orElseThrow();
        UnitRecord recorded = records.unit(unit, asked.basis().knownAt()).orElseThrow();
        return UnitAnswer.of(
                asked, known, recorded, records.history(unit, asked.basis().knownAt()));
    }
}
