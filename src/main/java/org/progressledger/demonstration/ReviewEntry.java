package org.progressledger.demonstration;

import org.progressledger.household.Movement;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.DecisionReference;
import org.progressledger.territory.AdministrativeUnit;

/**
 * A row of a review list.
 *
 * @param household whom it is about
 * @param unit unit on the day of the decision
 * @param area kind of area of that unit
 * @param assessment scores, deprivations and reasons
 * @param circumstances traits and children
 * @param opening class before the review
 * @param closing class that the decision recognises
 * @param movement from opening to closing
 * @param decision the commune's decision
 */
record ReviewEntry(
        InventedHousehold household,
        AdministrativeUnit unit,
        AreaKind area,
        Assessment assessment,
        Circumstances circumstances,
        PovertyClass opening,
        PovertyClass closing,
        Movement movement,
        DecisionReference decision) {}
