package org.progressledger.report.money;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.progressledger.fund.FundDimension;
import org.progressledger.report.table.OpenedCell;

/**
 * A cell of a form about money with the finest cells that it adds up.
 *
 * @param cell its columns but the first and the last are named like the measures, in đồng; the last is rounded to million VND
 * @param entries by what the entries of money of each part are found, in the order of the parts
 */
public record OpenedMoney(OpenedCell cell, List<Map<FundDimension, Set<String>>> entries) {

    public OpenedMoney {
        entries = List.copyOf(entries);
    }
}
