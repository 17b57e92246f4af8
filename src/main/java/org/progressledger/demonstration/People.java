package org.progressledger.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.progressledger.household.Gender;

/** Invents heads of households, visibly so. */
final class People {

    /** Coprime with the number of values, so that no number comes twice. */
    private static final long STEP = 733_494_871L;

    private static final long NUMBERS = 1_000_000_000L;

    private static final Map<String, List<String>> FAMILY_NAMES = Map.of(
            "Tày", List.of("Hoàng", "Nông", "Ma", "Lường", "Hà", "Triệu", "Nguyễn", "Dương"),
            "Nùng", List.of("Nông", "Hoàng", "Lý", "Mông", "Lương", "Vi"),
            "Dao", List.of("Triệu", "Bàn", "Đặng", "Lý", "Phùng"),
            "Mông", List.of("Giàng", "Sùng", "Vàng", "Hoàng", "Lý", "Dương"),
            "Sán Chay", List.of("Trần", "Ninh", "Hoàng", "Lâm", "Lý"),
            "Sán Dìu", List.of("Từ", "Trương", "Diệp", "Lê", "Lưu"),
            "Kinh", List.of("Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đỗ", "Bùi", "Đặng"));

    /** Sizes of households, as often as they come. */
    private static final List<Integer> MEMBERS = List.of(1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 6, 6, 7);

    private static final List<String> MIDDLE_NAMES = List.of("Văn", "Đức", "Hữu", "Quang", "Minh", "Xuân");
    private static final List<String> MALE_NAMES =
            List.of("Hùng", "Thắng", "Dũng", "Sơn", "Hòa", "Thành", "Tài", "Bình", "Khoa", "Toàn", "Thuận", "Quý");
    private static final List<String> FEMALE_NAMES =
            List.of("Hạnh", "Hoa", "Thủy", "Liên", "Mai", "Lan", "Nga", "Thoa", "Huệ", "Loan", "Tuyết", "Sinh");

    private final long firstNumber;

    People(long seed) {
        this.firstNumber = Math.floorMod(seed * STEP, NUMBERS);
    }

    /**
     * @param order number of the household in its commune, from 1
     */
    InventedHousehold invent(Village village, Landscape landscape, int order, Draw draw) {
        Gender gender = draw.chance(0.72) ? Gender.MALE : Gender.FEMALE;
        String ethnicity = draw.weighted(landscape.ethnicities());
        String commune = village.former().code();
        return new InventedHousehold(
                "%s-%05d".formatted(commune, order),
                name(gender, ethnicity, draw),
                gender,
                LocalDate.of(draw.between(1938, 1999), 1, 1).plusDays(draw.between(0, 364)),
                personalNumber(commune, order),
                ethnicity,
                draw.oneOf(MEMBERS),
                village);
    }

    static String name(Gender gender, String ethnicity, Draw draw) {
        String family = draw.oneOf(FAMILY_NAMES.get(ethnicity));
        return gender == Gender.FEMALE
                ? family + " Thị Mẫu " + draw.oneOf(FEMALE_NAMES)
                : family + " " + draw.oneOf(MIDDLE_NAMES) + " Mẫu " + draw.oneOf(MALE_NAMES);
    }

    private String personalNumber(String commune, int order) {
        long household = Long.parseLong(commune) * 10_000 + order;
        return "999%09d".formatted((firstNumber + household * STEP) % NUMBERS);
    }
}
