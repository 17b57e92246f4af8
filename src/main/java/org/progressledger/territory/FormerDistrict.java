package org.progressledger.territory;

/**
 * The district and province to which a unit belonged on 30 June 2025, the last day of districts.
 *
 * @param code three digits (Decision 124/2004/QĐ-TTg), such as {@code 167}
 * @param name with its kind, such as {@code Huyện Định Hóa}
 * @param provinceCode two digits in the numbering of that time, such as {@code 06}
 * @param provinceName with its kind, such as {@code Tỉnh Bắc Kạn}
 */
public record FormerDistrict(String code, String name, String provinceCode, String provinceName) {}
