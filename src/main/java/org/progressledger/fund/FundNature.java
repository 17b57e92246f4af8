package org.progressledger.fund;

import org.progressledger.shared.Bilingual;

/** What kind of spending the money is for. */
public enum FundNature implements Bilingual {
    INVESTMENT("Vốn đầu tư phát triển", "Investment"),
    /** Called vốn sự nghiệp until 2025. */
    RECURRENT("Kinh phí thường xuyên", "Recurrent");

    private final String vietnamese;
    private final String english;

    FundNature(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    @Override
    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String english() {
        return english;
    }
}
