package org.progressledger.intake;

/** A column of a list of what the Treasury booked. */
enum PaymentColumn implements MoneyColumn {
    ORDER("STT"),
    VOUCHER("Số chứng từ"),
    LINE("Dòng chứng từ"),
    BOOKED("Ngày hạch toán"),
    TREASURY("Kho bạc"),
    HOLDER("Mã ĐVQHNS"),
    HOLDER_NAME("Tên đơn vị"),
    PROJECT("Mã dự án"),
    PROJECT_NAME("Tên dự án"),
    ITEM("Mã chương trình"),
    SOURCE("Mã nguồn"),
    NATURE("Tính chất"),
    PLAN_YEAR("Năm kế hoạch"),
    BUDGET_YEAR("Niên độ"),
    KIND("Loại thanh toán"),
    AMOUNT("Số tiền"),
    RECOVERED("Trong đó thu hồi tạm ứng"),
    AMOUNT_UNIT("Đơn vị tính"),
    NOTE("Nội dung");

    private final String header;

    PaymentColumn(String header) {
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
