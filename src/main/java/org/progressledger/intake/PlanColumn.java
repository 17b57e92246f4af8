package org.progressledger.intake;

/** A column of a list of an annual or medium-term plan. */
enum PlanColumn implements MoneyColumn {
    ORDER("STT"),
    LEVEL("Cấp giao"),
    HOLDER("Mã ĐVQHNS"),
    HOLDER_NAME("Tên đơn vị"),
    HOLDER_ABOVE("Mã ĐVQHNS cấp trên"),
    UNIT_CODE("Mã xã"),
    UNIT_NAME("Tên xã"),
    ITEM("Mã chương trình"),
    SOURCE("Nguồn vốn"),
    NATURE("Tính chất"),
    PLAN_YEAR("Năm kế hoạch"),
    BUDGET_YEAR("Niên độ"),
    PROJECT("Mã dự án"),
    PROJECT_NAME("Tên dự án"),
    PROJECT_KIND("Loại công trình"),
    CAPACITY("Năng lực thiết kế"),
    OWNER("Mã chủ đầu tư"),
    FIRST_YEAR("Năm khởi công"),
    LAST_YEAR("Năm hoàn thành"),
    INVESTMENT("Tổng mức đầu tư"),
    CENTRAL("Trong đó NSTW"),
    AMOUNT("Số vốn"),
    PAYABLE_UNTIL("Được thanh toán đến ngày"),
    BASIS("Căn cứ kéo dài"),
    DECISION_NUMBER("Số quyết định"),
    DECISION_DATE("Ngày quyết định"),
    DECISION_ISSUER("Cơ quan ban hành"),
    AMOUNT_UNIT("Đơn vị tính"),
    NOTE("Ghi chú");

    private final String header;

    PlanColumn(String header) {
        this.header = header;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public String key() {
        return name();
    }
}
