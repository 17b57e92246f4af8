package org.progressledger.fund.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.progressledger.web.AreaChoice;

/**
 * The fields by which a reader chooses whose money is shown.
 *
 * @param path page that the fields lead to
 * @param hidden what else stands in the address
 * @param unit identity of the unit that is shown instead of an area; empty for an area
 * @param programme key of the part of a programme that is shown; empty for all
 * @param year budget year
 * @param from first of the two days
 */
record FundChoice(
        String path,
        Map<String, String> hidden,
        AreaChoice areas,
        String unit,
        List<Offered> programmes,
        String programme,
        int year,
        LocalDate from) {

    /** @param value key as it stands in an address */
    record Offered(String value, String label) {}
}
