package org.progressledger.programme;

import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;

/**
 * A body that spends budget money, known to the Treasury by its code.
 *
 * @param code code of a unit that has relations with the State budget (mã đơn vị quan hệ ngân sách, mã ĐVQHNS): seven
 *     digits (Circular 185/2015/TT-BTC)
 * @param name such as {@code Ban quản lý dự án xã Định Hóa}
 * @param unit the administrative unit whose level it belongs to: a commune, a former district or the province
 * @param validity days on which the Treasury books under this code
 */
public record BudgetUnit(String code, String name, UnitId unit, Validity validity) {}
