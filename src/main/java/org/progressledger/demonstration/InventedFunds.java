package org.progressledger.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.progressledger.demonstration.InventedProject.Payment;
import org.progressledger.demonstration.InventedProject.Pot;
import org.progressledger.territory.AdministrativeUnit;

/** Plans and payments of the province for 2025 and 2026, all of them invented, as files that go through the import. */
final class InventedFunds {

    private static final String CENTRAL = "Ngân sách trung ương";
    private static final String TREASURY = "Kho bạc Nhà nước khu vực (mẫu)";
    private static final String PRIME_MINISTER = "Thủ tướng Chính phủ (quyết định mẫu)";
    private static final String PROVINCE = "UBND tỉnh (quyết định mẫu)";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static final List<String> PLAN_HEADER = List.of(
            "Cấp giao",
            "Mã ĐVQHNS",
            "Mã ĐVQHNS cấp trên",
            "Mã xã",
            "Mã chương trình",
            "Nguồn vốn",
            "Tính chất",
            "Năm kế hoạch",
            "Niên độ",
            "Mã dự án",
            "Tên dự án",
            "Loại công trình",
            "Số vốn",
            "Căn cứ kéo dài",
            "Số quyết định",
            "Ngày quyết định",
            "Cơ quan ban hành");

    private static final List<String> PAYMENT_HEADER = List.of(
            "Số chứng từ",
            "Dòng chứng từ",
            "Ngày hạch toán",
            "Kho bạc",
            "Mã ĐVQHNS",
            "Mã dự án",
            "Mã chương trình",
            "Mã nguồn",
            "Tính chất",
            "Năm kế hoạch",
            "Niên độ",
            "Loại thanh toán",
            "Số tiền",
            "Trong đó thu hồi tạm ứng");

    /** Rows that the ledger refuses, so that the Treasury has something that it lacks. */
    static final int REFUSED = 2;

    private final DemonstrationProvince province;
    private final InventedProgrammes programmes;

    InventedFunds(DemonstrationProvince province, InventedProgrammes programmes) {
        this.province = province;
        this.programmes = programmes;
    }

    /** All files, in the order in which they are sent. */
    List<InventedTable> tables() {
        List<InventedProject> of2025 = projects(2025);
        List<InventedProject> of2026 = projects(2026);
        return List.of(
                plan("ke-hoach-von-2025.xlsx", "KẾ HOẠCH VỐN NĂM 2025", planRows(of2025, 2025)),
                payments("thanh-toan-kho-bac-2025.csv", 2025, paymentRows("KB25-MẪU-", of2025, false)),
                plan("keo-dai-2025-sang-2026.xlsx", "KÉO DÀI, THU HỒI, HỦY VỐN NĂM 2025", carriedRows(of2025)),
                plan("ke-hoach-von-2026.xlsx", "KẾ HOẠCH VỐN NĂM 2026", planRows(of2026, 2026)),
                payments("thanh-toan-kho-bac-2026.csv", 2026, paymentsOf2026(of2025, of2026)));
    }

    private List<InventedProject> projects(int year) {
        List<InventedProject> projects = new ArrayList<>();
        Map<AdministrativeUnit, String> holders = programmes.holders();
        for (Pot pot : InventedPots.ALL) {
            if (pot.year() == year) {
                projects.addAll(projects(pot, holders, projects.size()));
            }
        }
        return projects;
    }

    private List<InventedProject> projects(Pot pot, Map<AdministrativeUnit, String> holders, int before) {
        Map<AdministrativeUnit, Integer> weights = new LinkedHashMap<>();
        holders.keySet().forEach(commune -> {
            Landscape.Kind landscape =
                    province.landscapeOf(province.formerCommunesOf(commune).get(0));
            if (pot.lowlandToo() || landscape != Landscape.Kind.LOWLAND) {
                int most = landscape == Landscape.Kind.UPLAND ? 160 : 100;
                weights.put(
                        commune,
                        Draw.of(province.seed(), pot.item() + " " + commune.id())
                                .between(50, most));
            }
        });
        long sum = weights.values().stream().mapToLong(Integer::longValue).sum();
        List<InventedProject> projects = new ArrayList<>();
        weights.forEach((commune, weight) -> projects.add(InventedProject.drawn(
                Draw.of(province.seed(), "spent " + pot.item() + " " + commune.id()),
                pot,
                commune,
                holders.get(commune),
                "MẪU-%d-%04d".formatted(pot.year(), before + projects.size() + 1),
                Math.max(pot.total() * weight / sum, 10),
                pot.year() < 2026)));
        return projects;
    }

    private static InventedTable plan(String fileName, String title, List<List<ListValue>> rows) {
        return new InventedTable(
                fileName,
                LocalDate.of(2026, Month.JANUARY, 1),
                List.of("UBND TỈNH (SỐ LIỆU MẪU)", title, "Đơn vị tính: triệu đồng"),
                PLAN_HEADER,
                rows);
    }

    private static InventedTable payments(String fileName, int year, List<List<ListValue>> rows) {
        return new InventedTable(fileName, LocalDate.of(year, Month.DECEMBER, 31), List.of(), PAYMENT_HEADER, rows);
    }

    private List<List<ListValue>> planRows(List<InventedProject> projects, int year) {
        boolean first = year == 2025;
        Decided assigned = new Decided(
                "1/QĐ-TTG-MẪU",
                first ? LocalDate.of(2024, Month.DECEMBER, 20) : LocalDate.of(2026, Month.MARCH, 10),
                PRIME_MINISTER);
        Decided shared = new Decided(
                "2/QĐ-MẪU", first ? LocalDate.of(2025, Month.JULY, 4) : LocalDate.of(2026, Month.MARCH, 31), PROVINCE);
        Decided detailed = new Decided(
                "3/QĐ-MẪU", first ? LocalDate.of(2025, Month.JULY, 15) : LocalDate.of(2026, Month.APRIL, 20), PROVINCE);
        List<List<ListValue>> rows = new ArrayList<>();
        Map<Whole, Long> wholes = new LinkedHashMap<>();
        Map<Part, Long> parts = new LinkedHashMap<>();
        for (InventedProject project : projects) {
            Whole whole = new Whole(project.pot().programme(), project.pot().nature());
            wholes.merge(whole, project.planned(), Long::sum);
            parts.merge(new Part(whole, project.commune().code(), project.holder()), project.planned(), Long::sum);
        }
        wholes.forEach((whole, amount) -> rows.add(planRow(
                "Giao từ ngoài",
                InventedProgrammes.FINANCE,
                "",
                province.code(),
                whole,
                year,
                "",
                "",
                "",
                amount,
                assigned)));
        parts.forEach((part, amount) -> rows.add(planRow(
                "Giao lại",
                part.holder(),
                InventedProgrammes.FINANCE,
                part.commune(),
                part.whole(),
                year,
                "",
                "",
                "",
                amount,
                shared)));
        for (InventedProject project : projects) {
            rows.add(planRow(
                    "Phân bổ chi tiết",
                    project.holder(),
                    project.holder(),
                    project.commune().code(),
                    new Whole(project.pot().item(), project.pot().nature()),
                    year,
                    project.code(),
                    project.pot().kind() + " " + project.commune().label() + " (mẫu)",
                    project.pot().kind(),
                    project.planned(),
                    detailed));
        }
        return rows;
    }

    private record Whole(String item, String nature) {}

    private record Part(Whole whole, String commune, String holder) {}

    private record Decided(String number, LocalDate day, String issuer) {}

    private static List<ListValue> planRow(
            String level,
            String holder,
            String above,
            String unit,
            Whole whole,
            int year,
            String project,
            String name,
            String kind,
            long amount,
            Decided decision) {
        return row(level, holder, above, unit, whole, year, "", project, name, kind, amount, "", decision);
    }

    private static List<ListValue> row(
            String level,
            String holder,
            String above,
            String unit,
            Whole whole,
            int year,
            String budgetYear,
            String project,
            String name,
            String kind,
            long amount,
            String basis,
            Decided decision) {
        return List.of(
                ListValue.of(level),
                ListValue.of(holder),
                ListValue.of(above),
                ListValue.of(unit),
                ListValue.of(whole.item()),
                ListValue.of(CENTRAL),
                ListValue.of(whole.nature()),
                ListValue.of(Integer.toString(year)),
                ListValue.of(budgetYear),
                ListValue.of(project),
                ListValue.of(name),
                ListValue.of(kind),
                new ListValue.Amount(BigDecimal.valueOf(amount)),
                ListValue.of(basis),
                ListValue.of(decision.number()),
                new ListValue.Day(decision.day()),
                ListValue.of(decision.issuer()));
    }

    private static List<List<ListValue>> carriedRows(List<InventedProject> projects) {
        Decided carried = new Decided("4/NQ-MẪU", LocalDate.of(2026, Month.FEBRUARY, 9), "Quốc hội (nghị quyết mẫu)");
        Decided cancelled = new Decided("5/QĐ-MẪU", LocalDate.of(2026, Month.FEBRUARY, 27), PROVINCE);
        Decided recalled = new Decided("6/QĐ-TTG-MẪU", LocalDate.of(2026, Month.SEPTEMBER, 15), PRIME_MINISTER);
        List<List<ListValue>> rows = new ArrayList<>();
        for (InventedProject project : projects) {
            if (project.carried() > 0) {
                rows.add(laterRow("Kéo dài", project, "2025", project.carried(), "Quốc hội", carried));
            }
            if (project.cancelled() > 0) {
                rows.add(laterRow("Hủy", project, "2025", project.cancelled(), "", cancelled));
            }
            if (project.recalled() > 0) {
                rows.add(laterRow("Thu hồi vốn", project, "2026", project.recalled(), "", recalled));
            }
        }
        return rows;
    }

    private static List<ListValue> laterRow(
            String level, InventedProject project, String budgetYear, long amount, String basis, Decided decision) {
        return row(
                level,
                project.holder(),
                "",
                project.commune().code(),
                new Whole(project.pot().item(), project.pot().nature()),
                project.pot().year(),
                budgetYear,
                project.code(),
                "",
                "",
                amount,
                basis,
                decision);
    }

    private static List<List<ListValue>> paymentsOf2026(List<InventedProject> of2025, List<InventedProject> of2026) {
        List<List<ListValue>> rows = new ArrayList<>(paymentRows("KB26-KD-MẪU-", of2025, true));
        rows.addAll(paymentRows("KB26-MẪU-", of2026, false));
        InventedProject any = of2026.get(0);
        Payment unplanned = new Payment("Thanh toán", LocalDate.of(2026, Month.AUGUST, 20), 120, 0);
        Payment beyond = new Payment("Thanh toán", LocalDate.of(2026, Month.AUGUST, 21), 2 * any.planned() + 1, 0);
        rows.add(paymentRow("KB26-THIẾU-MẪU-1", any, "MẪU-KHÔNG-CÓ", unplanned, 2026));
        rows.add(paymentRow("KB26-THIẾU-MẪU-2", any, any.code(), beyond, 2026));
        return rows;
    }

    private static List<List<ListValue>> paymentRows(String series, List<InventedProject> projects, boolean later) {
        List<List<ListValue>> rows = new ArrayList<>();
        for (InventedProject project : projects) {
            int year = later ? project.pot().year() + 1 : project.pot().year();
            for (Payment payment : later ? project.paidLater() : project.payments()) {
                rows.add(paymentRow(series + (rows.size() + 1), project, project.code(), payment, year));
            }
        }
        return rows;
    }

    private static List<ListValue> paymentRow(
            String voucher, InventedProject project, String code, Payment payment, int budgetYear) {
        return List.of(
                ListValue.of(voucher),
                ListValue.of("1"),
                new ListValue.Day(payment.day()),
                ListValue.of(TREASURY),
                ListValue.of(project.holder()),
                ListValue.of(code),
                ListValue.of(project.pot().treasuryCode()),
                ListValue.of("M1"),
                ListValue.of(project.pot().investment() ? "M1" : "M2"),
                ListValue.of(Integer.toString(project.pot().year())),
                ListValue.of(Integer.toString(budgetYear)),
                ListValue.of(payment.kind()),
                new ListValue.Amount(BigDecimal.valueOf(payment.amount()).multiply(MILLION)),
                payment.recovered() > 0
                        ? new ListValue.Amount(
                                BigDecimal.valueOf(payment.recovered()).multiply(MILLION))
                        : ListValue.EMPTY);
    }
}
