package org.progressledger.report.table;

import java.util.Arrays;
import java.util.Optional;

/** The fifteen tables of the official report on the review (Circular 07/2021/TT-BLĐTBXH, appendix VII). */
public enum AppendixTable {
    OFFICIAL_RESULT(
            "Tổng hợp kết quả rà soát chính thức hộ nghèo, hộ cận nghèo",
            "Official result of the review of poor and near-poor households"),
    MOVEMENT_OF_POOR("Tổng hợp diễn biến hộ nghèo", "Movement of poor households"),
    MOVEMENT_OF_NEAR_POOR("Tổng hợp diễn biến hộ cận nghèo", "Movement of near-poor households"),
    POOR_BY_DEPRIVATION(
            "Số hộ nghèo thiếu hụt các dịch vụ xã hội cơ bản",
            "Poor households by deprivation of basic social services"),
    POOR_DEPRIVATION_RATES(
            "Tỷ lệ hộ nghèo thiếu hụt các dịch vụ xã hội cơ bản",
            "Share of poor households deprived of basic social services"),
    NEAR_POOR_BY_DEPRIVATION(
            "Số hộ cận nghèo thiếu hụt các dịch vụ xã hội cơ bản",
            "Near-poor households by deprivation of basic social services"),
    NEAR_POOR_DEPRIVATION_RATES(
            "Tỷ lệ hộ cận nghèo thiếu hụt các dịch vụ xã hội cơ bản",
            "Share of near-poor households deprived of basic social services"),
    POOR_BY_GROUP("Phân tích hộ nghèo theo nhóm đối tượng", "Poor households by group"),
    POOR_BY_ETHNICITY("Phân tích hộ nghèo theo dân tộc", "Poor households by ethnicity"),
    POOR_BY_REASON("Phân tích hộ nghèo theo nguyên nhân nghèo", "Poor households by reason of poverty"),
    CHILDREN(
            "Tổng hợp thiếu hụt của trẻ em thuộc hộ nghèo, hộ cận nghèo",
            "Deprivation of children of poor and near-poor households"),
    POOR_SUMMARY("Tổng hợp hộ nghèo đa chiều", "Summary of multidimensionally poor households"),
    NEAR_POOR_SUMMARY("Tổng hợp hộ cận nghèo đa chiều", "Summary of multidimensionally near-poor households"),
    LIST_OF_POOR("Danh sách chi tiết hộ nghèo", "Detailed list of poor households"),
    LIST_OF_NEAR_POOR("Danh sách chi tiết hộ cận nghèo", "Detailed list of near-poor households");

    private final Label title;

    AppendixTable(String vietnamese, String english) {
        this.title = new Label(vietnamese, english);
    }

    /** From 1 to 15, as the report numbers them. */
    public int number() {
        return ordinal() + 1;
    }

    public Label title() {
        return title;
    }

    /** Whether it speaks of two days; the others speak of the closing day alone. */
    public boolean needsPeriod() {
        return this == MOVEMENT_OF_POOR || this == MOVEMENT_OF_NEAR_POOR || isList();
    }

    /** Whether its rows are households: personal data. */
    public boolean isList() {
        return this == LIST_OF_POOR || this == LIST_OF_NEAR_POOR;
    }

    /** The form of that number; empty if there is none. */
    public static Optional<AppendixTable> of(int number) {
        return Arrays.stream(values()).filter(form -> form.number() == number).findFirst();
    }
}
