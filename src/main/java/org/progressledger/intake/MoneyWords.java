package org.progressledger.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.progressledger.fund.CarryOverBasis;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.shared.Bilingual;

/** The words in which lists say sources, natures, levels and kinds of payment, without tone marks and case. */
final class MoneyWords {

    private static final Map<String, FundSource> SOURCES = words(
            FundSource.values(),
            Map.of(
                    "NSTW", FundSource.CENTRAL,
                    "NST", FundSource.PROVINCIAL,
                    "NS tỉnh", FundSource.PROVINCIAL,
                    "NSH", FundSource.DISTRICT,
                    "NS huyện", FundSource.DISTRICT,
                    "NSX", FundSource.COMMUNE,
                    "NS xã", FundSource.COMMUNE,
                    "Vốn nước ngoài", FundSource.ODA,
                    "VNN", FundSource.ODA));

    private static final Map<String, FundNature> NATURES = words(
            FundNature.values(),
            Map.of(
                    "Đầu tư", FundNature.INVESTMENT,
                    "Vốn đầu tư", FundNature.INVESTMENT,
                    "ĐTPT", FundNature.INVESTMENT,
                    "Vốn đầu tư công", FundNature.INVESTMENT,
                    "Vốn sự nghiệp", FundNature.RECURRENT,
                    "Sự nghiệp", FundNature.RECURRENT,
                    "Kinh phí sự nghiệp", FundNature.RECURRENT,
                    "Thường xuyên", FundNature.RECURRENT,
                    "CTX", FundNature.RECURRENT));

    private static final Map<String, CarryOverBasis> BASES = words(
            CarryOverBasis.values(),
            Map.of(
                    "Thủ tướng", CarryOverBasis.PRIME_MINISTER,
                    "UBND", CarryOverBasis.PEOPLES_COMMITTEE,
                    "Chuyển nguồn", CarryOverBasis.BUDGET_LAW,
                    "Luật NSNN", CarryOverBasis.BUDGET_LAW,
                    "Quốc hội", CarryOverBasis.NATIONAL_ASSEMBLY,
                    "Nghị quyết Quốc hội", CarryOverBasis.NATIONAL_ASSEMBLY));

    private static final Map<String, PlanLevel> LEVELS = words(
            PlanLevel.values(),
            Map.of(
                    "Cấp trên giao", PlanLevel.ASSIGNED,
                    "Giao đầu năm", PlanLevel.ASSIGNED,
                    "Phân bổ", PlanLevel.SHARE,
                    "Giao đơn vị", PlanLevel.SHARE,
                    "Chi tiết", PlanLevel.DETAIL,
                    "Chuyển nguồn", PlanLevel.CARRIED_OVER,
                    "Hủy dự toán", PlanLevel.CANCELLED));

    private static final Map<String, PaymentKind> KINDS = words(
            PaymentKind.values(),
            Map.of(
                    "TU", PaymentKind.ADVANCE,
                    "Tạm ứng vốn", PaymentKind.ADVANCE,
                    "TT", PaymentKind.PAYMENT,
                    "Thanh toán KLHT", PaymentKind.PAYMENT,
                    "Thực chi", PaymentKind.PAYMENT,
                    "Thu hồi", PaymentKind.RECOVERY,
                    "THTU", PaymentKind.RECOVERY));

    private MoneyWords() {}

    private static <E extends Enum<E> & Bilingual> Map<String, E> words(E[] all, Map<String, E> others) {
        Map<String, E> words = new HashMap<>();
        for (E value : all) {
            words.put(Words.fold(value.vietnamese()), value);
            words.put(Words.fold(value.english()), value);
            words.put(Words.fold(value.name()), value);
        }
        others.forEach((word, value) -> words.put(Words.fold(word), value));
        return Map.copyOf(words);
    }

    static Optional<FundSource> source(String text) {
        return Optional.ofNullable(SOURCES.get(Words.fold(text)));
    }

    static Optional<FundNature> nature(String text) {
        return Optional.ofNullable(NATURES.get(Words.fold(text)));
    }

    static Optional<CarryOverBasis> basis(String text) {
        return Optional.ofNullable(BASES.get(Words.fold(text)));
    }

    static Optional<PlanLevel> level(String text) {
        return Optional.ofNullable(LEVELS.get(Words.fold(text)));
    }

    static Optional<PaymentKind> kind(String text) {
        return Optional.ofNullable(KINDS.get(Words.fold(text)));
    }
}
