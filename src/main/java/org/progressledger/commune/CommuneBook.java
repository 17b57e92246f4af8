package org.progressledger.commune;

import org.progressledger.shared.UnitId;

/**
 * All that is recorded about one commune's criteria and titles.
 *
 * @param unit the commune
 */
public record CommuneBook(UnitId unit, CriteriaBook results, TitleBook titles) {

    public static CommuneBook empty(UnitId unit) {
        return new CommuneBook(unit, CriteriaBook.EMPTY, TitleBook.EMPTY);
    }
}
