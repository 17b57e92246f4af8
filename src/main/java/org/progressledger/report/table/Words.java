package org.progressledger.report.table;

/** Words that stand above columns of several tables. */
final class Words {

    static final Label ALL = new Label("Tổng số dân cư", "All inhabitants");
    static final Label POOR = new Label("Hộ nghèo", "Poor");
    static final Label NEAR_POOR = new Label("Hộ cận nghèo", "Near-poor");
    static final Label HOUSEHOLDS = new Label("Số hộ", "Households");
    static final Label PERSONS = new Label("Số khẩu", "Persons");
    static final Label SHARE = new Label("Tỷ lệ (%)", "Share (%)");
    static final Label SHARE_OF_HOUSEHOLDS = new Label("Tỷ lệ hộ (%)", "Share of households (%)");
    static final Label SHARE_OF_PERSONS = new Label("Tỷ lệ khẩu (%)", "Share of persons (%)");

    private Words() {}
}
