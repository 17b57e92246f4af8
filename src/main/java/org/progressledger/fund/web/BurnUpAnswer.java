package org.progressledger.fund.web;

import java.util.List;
import org.progressledger.fund.outturn.BurnUp;
import org.progressledger.fund.outturn.Forecast;
import org.progressledger.fund.web.CubeAnswer.MoneyBasis;

/**
 * Payment against plan and deadline, and what will not be spent.
 *
 * @param forecast of all money
 */
record BurnUpAnswer(MoneyBasis basis, BurnUp burnUp, Forecast forecast, List<Line> byProgramme, List<Line> byUnit) {

    /** @param key of the programme, or the unit under which money is listed */
    record Line(String key, String name, Forecast forecast) {}
}
