package org.progressledger.intake;

import org.progressledger.shared.UnitId;

/** Provinces as places of money. */
final class Places {

    /** Edition of the code list in which the provinces of today first stood. */
    private static final int EDITION_OF_PROVINCES = 2025;

    static final int PROVINCE_CODE_LENGTH = 2;

    private Places() {}

    static UnitId province(String code) {
        return new UnitId(code, EDITION_OF_PROVINCES);
    }

    static boolean isProvince(UnitId unit) {
        return isProvinceCode(unit.code());
    }

    static boolean isProvinceCode(String code) {
        return code.length() == PROVINCE_CODE_LENGTH;
    }
}
