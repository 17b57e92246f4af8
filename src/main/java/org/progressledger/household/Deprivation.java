package org.progressledger.household;

import org.progressledger.shared.Bilingual;

/** The twelve indicators of deprivation of basic social services (Decree 07/2021/NĐ-CP, article 3 and its appendix). */
public enum Deprivation implements Bilingual {
    EMPLOYMENT("Việc làm", "Employment"),
    DEPENDANTS("Người phụ thuộc trong hộ gia đình", "Dependants"),
    NUTRITION("Dinh dưỡng", "Nutrition"),
    HEALTH_INSURANCE("Bảo hiểm y tế", "Health insurance"),
    ADULT_EDUCATION("Trình độ giáo dục của người lớn", "Adult education"),
    CHILD_SCHOOLING("Tình trạng đi học của trẻ em", "Child schooling"),
    HOUSING_QUALITY("Chất lượng nhà ở", "Housing quality"),
    HOUSING_AREA("Diện tích nhà ở bình quân đầu người", "Housing area per person"),
    WATER_SOURCE("Nguồn nước sinh hoạt", "Water source"),
    SANITATION("Nhà tiêu hợp vệ sinh", "Hygienic toilet"),
    TELECOMMUNICATION("Sử dụng dịch vụ viễn thông", "Use of telecommunication services"),
    INFORMATION_MEANS("Phương tiện phục vụ tiếp cận thông tin", "Means of access to information");

    private final String vietnamese;
    private final String english;

    Deprivation(String vietnamese, String english) {
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
