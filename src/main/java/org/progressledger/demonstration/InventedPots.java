package org.progressledger.demonstration;

import java.util.List;
import org.progressledger.demonstration.InventedProject.Pot;

/**
 * What the communes of the province get in 2025 and 2026, all of it invented. The totals are the province's share by
 * communes, 92 of 3,321, of what the government published: of 2025 what was disbursed by 31 August divided by the share
 * that it was of the plan, programme by programme; of 2026 the central allocation of 35,000 billion đồng. Seven tenths of each are
 * investment, as in the resolution on 2026-2030, but of poverty reduction, which is recurrent money alone.
 */
final class InventedPots {

    /** In million đồng: what was published by 31 August 2025 over its share of the plan, times 92 of 3,321 communes. */
    static final List<Pot> ALL = List.of(
            pot2025("NTM-2021", "NTM-2021/02", "0490", true, "Đường giao thông", 519_400, 0.56, true),
            pot2025("NTM-2021", "NTM-2021/03", "0490", false, "Phát triển sản xuất", 222_600, 0.56, true),
            pot2025("DTTS-2021", "DTTS-2021/04/1", "0510", true, "Hạ tầng thiết yếu", 393_200, 0.45, false),
            pot2025("DTTS-2021", "DTTS-2021/03/2", "0510", false, "Chuỗi giá trị", 168_500, 0.45, false),
            pot2025("GN-2021", "GN-2021/2", "0470", false, "Mô hình sinh kế", 149_700, 0.42, false),
            pot2026("NTM-2026/1", "NTM-2026/1/01", "0991", true, "Hạ tầng thiết yếu", 407_200, true),
            pot2026("NTM-2026/1", "NTM-2026/1/02", "0991", false, "Phát triển sản xuất", 203_600, true),
            pot2026("NTM-2026/1", "NTM-2026/1/03", "0991", false, "Môi trường", 87_300, true),
            pot2026("NTM-2026/2", "NTM-2026/2/02", "0992", true, "Hạ tầng thôn, bản", 271_500, false));

    private static Pot pot2025(
            String programme,
            String item,
            String code,
            boolean investment,
            String kind,
            long total,
            double august,
            boolean lowlandToo) {
        return new Pot(programme, item, code, investment, kind, 2025, total, august, lowlandToo);
    }

    /** Of the share that is spent by August the year before is taken. */
    private static Pot pot2026(
            String programme,
            String item,
            String code,
            boolean investment,
            String kind,
            long total,
            boolean lowlandToo) {
        return new Pot(programme, item, code, investment, kind, 2026, total, 0.51, lowlandToo);
    }

    private InventedPots() {}
}
