package org.progressledger.household;

import org.progressledger.shared.Bilingual;

/** The eight reasons of poverty (nguyên nhân nghèo) of the review forms (Circular 07/2021/TT-BLĐTBXH). */
public enum PovertyReason implements Bilingual {
    LACK_OF_LAND("R1", "Không có/thiếu đất sản xuất", "No or too little productive land"),
    LACK_OF_CAPITAL("R2", "Không có/thiếu vốn sản xuất, kinh doanh", "No or too little capital"),
    LACK_OF_LABOUR("R3", "Không có/thiếu lao động", "No or too little labour"),
    LACK_OF_TOOLS("R4", "Không có/thiếu công cụ, phương tiện sản xuất", "No or too few tools and means of production"),
    LACK_OF_KNOWLEDGE("R5", "Không có kiến thức về sản xuất", "No knowledge of production"),
    LACK_OF_SKILLS("R6", "Không có kỹ năng lao động, sản xuất", "No skills of labour or production"),
    ILLNESS_OR_ACCIDENT("R7", "Có người ốm đau, bệnh nặng, tai nạn", "Sickness, serious disease or accident"),
    OTHER("R8", "Nguyên nhân khác", "Other reason");

    private final String code;
    private final String vietnamese;
    private final String english;

    PovertyReason(String code, String vietnamese, String english) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Code from R1 to R8. */
    public String code() {
        return code;
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
