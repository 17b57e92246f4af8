package org.progressledger.report.direct;

import java.util.List;

/**
 * A table as a reader sees it.
 *
 * @param columns their codes
 */
public record DirectTable(List<String> columns, List<Row> rows) {

    /**
     * @param place the unit, {@code unassigned} or {@code total}; of a list, the code of the household
     * @param label the words of the row in Vietnamese
     * @param cells a {@link Long}, a {@link java.math.BigDecimal}, a {@link java.time.LocalDate} or Vietnamese words; the
     *     empty text where nothing is known
     */
    public record Row(String place, String label, List<Object> cells) {}
}
