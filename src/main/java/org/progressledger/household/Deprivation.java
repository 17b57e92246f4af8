package org.progressledger.household;

/**
 * The indicators of deprivation of basic social services that a score sheet can mark, by the codes that rule sets give
 * them. Their words and which of them count on a day stand in the rule set (Decree 07/2021/NĐ-CP, article 3;
 * Decree 351/2025/NĐ-CP). New codes come last: the order is the order in stored sheets.
 */
public enum Deprivation {
    EMPLOYMENT,
    DEPENDANTS,
    NUTRITION,
    HEALTH_INSURANCE,
    ADULT_EDUCATION,
    CHILD_SCHOOLING,
    HOUSING_QUALITY,
    HOUSING_AREA,
    WATER_SOURCE,
    SANITATION,
    TELECOMMUNICATION,
    INFORMATION_MEANS,
    DIGITAL_SERVICES,
    DOMESTIC_WASTE
}
