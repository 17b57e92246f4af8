package org.progressledger.report.money;

import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.report.table.Label;

/**
 * The lines I to VI of form 07, as fine as they go. The forms have no line for development assistance, which is central
 * money, nor for districts, which ended: theirs is counted with the communes.
 */
enum SourceRow {
    CENTRAL_INVESTMENT("1. Vốn đầu tư phát triển", "1. Investment", Group.CENTRAL),
    CENTRAL_RECURRENT("2. Vốn sự nghiệp", "2. Recurrent", Group.CENTRAL),
    PROVINCE("1. Ngân sách tỉnh", "1. Province", Group.LOCAL),
    COMMUNE("2. Ngân sách xã", "2. Commune", Group.LOCAL),
    INTEGRATED("Vốn lồng ghép", "Integrated", Group.INTEGRATED),
    CREDIT("Vốn tín dụng chính sách", "Policy credit", Group.CREDIT),
    ENTERPRISES("Vốn doanh nghiệp", "Enterprises", Group.ENTERPRISES),
    CASH("1. Tiền mặt", "1. Cash", Group.PEOPLE),
    IN_KIND("2. Ngày công, hiện vật quy đổi", "2. Labour and goods converted", Group.PEOPLE);

    /** The lines with Roman numbers. */
    enum Group {
        CENTRAL("I. Ngân sách trung ương", "I. Central budget"),
        LOCAL("II. Ngân sách địa phương", "II. Local budget"),
        INTEGRATED("III. Vốn lồng ghép", "III. Integrated capital"),
        CREDIT("IV. Vốn tín dụng chính sách", "IV. Policy credit"),
        ENTERPRISES("V. Vốn doanh nghiệp", "V. Enterprises"),
        PEOPLE("VI. Cộng đồng và người dân", "VI. Community and people");

        private final Label label;

        Group(String vietnamese, String english) {
            this.label = new Label(vietnamese, english);
        }

        Label label() {
            return label;
        }
    }

    private final Label label;
    private final Group group;

    SourceRow(String vietnamese, String english, Group group) {
        this.label = new Label(vietnamese, english);
        this.group = group;
    }

    Label label() {
        return label;
    }

    /** Its words with those of its group. */
    Label full() {
        return new Label(
                group.label().vietnamese() + ": " + label.vietnamese(),
                group.label().english() + ": " + label.english());
    }

    Group group() {
        return group;
    }

    static SourceRow of(FundSource source, FundNature nature) {
        return switch (source) {
            case CENTRAL, ODA -> nature == FundNature.INVESTMENT ? CENTRAL_INVESTMENT : CENTRAL_RECURRENT;
            case PROVINCIAL -> PROVINCE;
            case COMMUNE, DISTRICT -> COMMUNE;
            case INTEGRATED -> INTEGRATED;
            case POLICY_CREDIT -> CREDIT;
            case ENTERPRISES -> ENTERPRISES;
            case COMMUNITY_CASH -> CASH;
            case COMMUNITY_IN_KIND -> IN_KIND;
        };
    }
}
