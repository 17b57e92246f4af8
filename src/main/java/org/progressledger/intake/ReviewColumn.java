package org.progressledger.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.progressledger.household.Deprivation;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.household.PovertyReason;

/** A column of the detailed lists of poor and near-poor households (Circular 07/2021/TT-BLĐTBXH, appendix VII). */
sealed interface ReviewColumn extends ListColumn {

    /**
     * Its headers, that of the official list first.
     *
     * @param scores says how rule sets call what score sheets mark
     */
    List<String> headers(ScoreColumns scores);

    /** Whether a list without this column is refused, whatever other columns it has. */
    boolean isRequired();

    /** Every column, in the order of the official list. */
    static List<ReviewColumn> all() {
        List<ReviewColumn> all = new ArrayList<>(Arrays.asList(Plain.values()));
        Arrays.stream(Deprivation.values()).map(OfDeprivation::new).forEach(all::add);
        Arrays.stream(PovertyReason.values()).map(OfReason::new).forEach(all::add);
        Arrays.stream(HouseholdTrait.values()).map(OfTrait::new).forEach(all::add);
        all.addAll(Arrays.asList(OfChildren.values()));
        return all;
    }

    enum Plain implements ReviewColumn {
        ORDER("STT", false),
        HOUSEHOLD_CODE("Mã hộ", true),
        HEAD_NAME("Họ và tên chủ hộ", true),
        GENDER("Giới tính", true),
        BIRTH("Ngày, tháng, năm sinh", true),
        PERSONAL_NUMBER("Số định danh cá nhân", false),
        ETHNICITY("Dân tộc", false),
        MEMBERS("Số nhân khẩu", true),
        VILLAGE("Thôn", true),
        UNIT_CODE("Mã xã", true),
        UNIT_NAME("Xã, phường", false),
        AREA("Khu vực", true),
        B1("Điểm B1", true),
        B2("Điểm B2", true),
        OPENING("Phân loại đầu kỳ", false),
        CLOSING("Phân loại cuối kỳ", true),
        MOVEMENT("Diễn biến", false),
        CAUSE("Nguyên nhân thay đổi", false),
        DECISION_NUMBER("Số quyết định", true),
        DECISION_DATE("Ngày quyết định", true),
        NOTE("Ghi chú", false);

        private final String header;
        private final boolean required;

        Plain(String header, boolean required) {
            this.header = header;
            this.required = required;
        }

        @Override
        public String key() {
            return name();
        }

        @Override
        public List<String> headers(ScoreColumns scores) {
            return List.of(header);
        }

        @Override
        public boolean isRequired() {
            return required;
        }
    }

    /** Marked where the household is deprived. {@link ScoreColumns#missing} says which of them a list must have. */
    record OfDeprivation(Deprivation deprivation) implements ReviewColumn {
        @Override
        public String key() {
            return deprivation.name();
        }

        @Override
        public List<String> headers(ScoreColumns scores) {
            return scores.headers(deprivation);
        }

        @Override
        public boolean isRequired() {
            return false;
        }
    }

    /** Marked where the reason of poverty applies. */
    record OfReason(PovertyReason reason) implements ReviewColumn {
        @Override
        public String key() {
            return reason.code();
        }

        @Override
        public List<String> headers(ScoreColumns scores) {
            return scores.headers(reason);
        }

        @Override
        public boolean isRequired() {
            return false;
        }
    }

    /** Marked where the household is counted by it. */
    record OfTrait(HouseholdTrait trait) implements ReviewColumn {
        @Override
        public String key() {
            return trait.name();
        }

        @Override
        public List<String> headers(ScoreColumns scores) {
            return List.of(
                    switch (trait) {
                        case NO_LABOUR_CAPACITY, REVOLUTION_MERIT -> trait.vietnamese();
                        case LOCAL_ETHNIC_GROUP -> "Dân tộc tại chỗ";
                        case AGRICULTURAL -> trait.vietnamese() + " có mức sống trung bình";
                    });
        }

        @Override
        public boolean isRequired() {
            return false;
        }
    }

    /** Numbers of children under 16. */
    enum OfChildren implements ReviewColumn {
        CHILDREN("Số trẻ em"),
        CHILDREN_WITHOUT_INSURANCE("Số trẻ em không có bảo hiểm y tế"),
        CHILDREN_MALNOURISHED("Số trẻ em suy dinh dưỡng"),
        CHILDREN_NOT_AT_SCHOOL("Số trẻ em không đi học");

        private final String header;

        OfChildren(String header) {
            this.header = header;
        }

        @Override
        public String key() {
            return name();
        }

        @Override
        public List<String> headers(ScoreColumns scores) {
            return List.of(header);
        }

        @Override
        public boolean isRequired() {
            return false;
        }
    }
}
