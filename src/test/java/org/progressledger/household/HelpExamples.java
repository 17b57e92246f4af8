package org.progressledger.household;

import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.decisionOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.household.HelpEvent.HelperAssigned;
import org.progressledger.household.HelpEvent.HelperReleased;
import org.progressledger.household.HelpEvent.Praised;
import org.progressledger.household.HelpEvent.SupportReceived;
import org.progressledger.household.HelpEvent.SupportReversed;
import org.progressledger.shared.Money;

/** Invented help for tests. */
public final class HelpExamples {

    public static final PersonInCharge HELPER =
            new PersonInCharge("Nông Văn Mẫu", "Phó Bí thư", "Đảng ủy xã Mẫu", HelperKind.PARTY_MEMBER);
    public static final PersonInCharge OTHER_HELPER =
            new PersonInCharge("Bế Thị Mẫu", "Công chức", "UBND xã Mẫu", HelperKind.CADRE);

    private HelpExamples() {}

    /** One event of every kind. */
    static List<HelpEvent> events() {
        LocalDate day = LocalDate.of(2025, 1, 10);
        return List.of(
                new HelperAssigned(HOUSEHOLD, HELPER, day, Optional.of(LocalDate.of(2025, 12, 31)), decisionOf(2024)),
                new HelperReleased(
                        HOUSEHOLD, "0193bb7e-6c00-7000-8000-000000000002", "chuyển công tác", LocalDate.of(2025, 6, 1)),
                new SupportReceived(
                        HOUSEHOLD,
                        SupportKind.HOUSING,
                        SupportSource.ENTERPRISE,
                        Optional.of(new Money(60_000_000)),
                        Optional.of("nhà ở và 20 ngày công"),
                        day,
                        decisionOf(2024)),
                new SupportReversed(
                        HOUSEHOLD, "0193bb7e-6c00-7000-8000-000000000003", "ghi nhầm hộ", day, decisionOf(2025)),
                new Praised(HOUSEHOLD, "Giấy khen", "Chủ tịch UBND xã Mẫu", day, decisionOf(2024)));
    }
}
