package org.progressledger.fund;

import org.progressledger.shared.Bilingual;

/** Where the money of a programme comes from; the rows I to VI of form Biểu 07/11. */
public enum FundSource implements Bilingual {
    CENTRAL("Ngân sách trung ương", "Central budget", true),
    PROVINCIAL("Ngân sách tỉnh", "Provincial budget", true),
    /** Until 30 June 2025. */
    DISTRICT("Ngân sách huyện", "District budget", true),
    COMMUNE("Ngân sách xã", "Commune budget", true),
    /** Vốn nước ngoài (VNN): official development assistance and preferential loans. */
    ODA("Vốn ODA, vốn vay ưu đãi", "Official development assistance", true),
    INTEGRATED("Vốn lồng ghép", "Integrated from other programmes", false),
    POLICY_CREDIT("Vốn tín dụng chính sách", "Policy credit", false),
    ENTERPRISES("Vốn doanh nghiệp", "Enterprises", false),
    COMMUNITY_CASH("Cộng đồng, người dân: tiền mặt", "Community, in cash", false),
    COMMUNITY_IN_KIND("Cộng đồng, người dân: ngày công, hiện vật quy đổi", "Community, in labour and kind", false);

    private final String vietnamese;
    private final String english;
    private final boolean budget;

    FundSource(String vietnamese, String english, boolean budget) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.budget = budget;
    }

    @Override
    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String english() {
        return english;
    }

    /**
     * Whether it is money of the State budget, assigned before it is spent and paid by the Treasury. Of other money there is
     * a plan and what was contributed, and the plan is no ceiling.
     */
    public boolean isBudget() {
        return budget;
    }
}
