package org.progressledger.demonstration;

import java.util.List;
import java.util.Locale;
import org.progressledger.territory.AdministrativeUnit;

/**
 * A file that is going to be sent.
 *
 * @param fileName its name, with the extension of its format
 * @param year year of the review
 * @param format workbook or text
 * @param units the units in it
 */
record ListPlan(String fileName, int year, Format format, List<AdministrativeUnit> units) {

    enum Format {
        XLSX,
        CSV;

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
