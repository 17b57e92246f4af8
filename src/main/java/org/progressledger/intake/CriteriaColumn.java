package org.progressledger.intake;

import java.util.Arrays;
import java.util.List;

/**
 * A column of a list of criteria results: of one that has a row for each commune and criterion, or of one that has a row
 * for each commune and a column for each criterion.
 */
sealed interface CriteriaColumn extends ListColumn {

    /** The columns that have a name, in the order in which the ledger writes them. */
    enum Plain implements CriteriaColumn {
        ORDER("STT"),
        UNIT_CODE("Mã xã"),
        UNIT_NAME("Tên xã"),
        RULE_SET("Bộ tiêu chí"),
        CRITERION("Tiêu chí"),
        INDICATOR("Chỉ tiêu"),
        NAME("Tên tiêu chí"),
        STAGE("Giai đoạn"),
        VALUE("Kết quả"),
        MET("Đạt / không đạt"),
        EFFECTIVE("Ngày áp dụng"),
        DECISION_NUMBER("Số quyết định"),
        DECISION_DATE("Ngày quyết định"),
        DECISION_ISSUER("Cơ quan ban hành"),
        EVIDENCE_TITLE("Minh chứng"),
        EVIDENCE_HASH("Mã băm minh chứng"),
        EVIDENCE_PLACE("Nơi lưu minh chứng"),
        NOTE("Ghi chú");

        private final String header;

        Plain(String header) {
            this.header = header;
        }

        String header() {
            return header;
        }

        @Override
        public String key() {
            return name();
        }

        static List<Plain> all() {
            return Arrays.asList(values());
        }
    }

    /** The column of one criterion or indicator. */
    sealed interface Wide extends CriteriaColumn {

        /** Number of what it is about, such as {@code 2} or {@code 2.1}. */
        String number();

        @Override
        default String key() {
            return number();
        }
    }

    /** Its cells say whether the criterion is met. */
    record OfCriterion(int criterion) implements Wide {

        @Override
        public String number() {
            return Integer.toString(criterion);
        }
    }

    /** Its cells say whether the indicator is met. */
    record OfIndicator(String number) implements Wide {}
}
