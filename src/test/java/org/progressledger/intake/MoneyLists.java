package org.progressledger.intake;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.programme.BudgetUnit;
import org.progressledger.programme.CodeKind;
import org.progressledger.programme.CodeMap;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.programme.Programmes;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;

/** Plans and payments of invented budget units in real communes, and how they are read in tests. */
final class MoneyLists {

    static final String PLAN = "Cấp giao;Mã ĐVQHNS;Mã xã;Mã chương trình;Nguồn vốn;Tính chất;Năm kế hoạch;Mã dự án;"
            + "Tên dự án;Số vốn;Căn cứ kéo dài;Số quyết định;Ngày quyết định;Cơ quan ban hành";
    static final String PAYMENTS =
            "Số chứng từ;Dòng chứng từ;Ngày hạch toán;Mã ĐVQHNS;Mã dự án;Mã chương trình;Mã nguồn;"
                    + "Tính chất;Năm kế hoạch;Loại thanh toán;Số tiền;Trong đó thu hồi tạm ứng";

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final Map<String, String> UNITS =
            Map.of("9000004", "19@2025", "9000101", "05569@2025", "9000167", "167@2004");
    private static final List<String> ITEMS = List.of("NTM-2026", "NTM-2026/1");

    private MoneyLists() {}

    /** A row of {@link #PLAN} of 2026 from the central budget for investment. */
    static String planned(
            String level, String holder, String unit, String item, String project, String name, String amount) {
        return String.join(
                ";",
                level,
                holder,
                unit,
                item,
                "NSTW",
                "Đầu tư",
                "2026",
                project,
                name,
                amount,
                "",
                "12/QĐ-UBND",
                "31/03/2026",
                "UBND tỉnh Mẫu");
    }

    /** A row of {@link #PAYMENTS} of project MẪU-1. */
    static String paid(String voucher, String line, String day, String kind, String amount, String recovered) {
        return String.join(
                ";", voucher, line, day, "9000101", "MẪU-1", "0990", "M1", "M1", "2026", kind, amount, recovered);
    }

    static Path csv(Path directory, String... lines) {
        return CriteriaLists.csv(directory, lines);
    }

    static List<MoneyRow> plan(Path file) {
        return read(new PlanReading(SampleLists.TERRITORY, programmes(), codes(), CriteriaLists.CLOCK), file);
    }

    static List<MoneyRow> payments(Path file) {
        return read(new PaymentReading(SampleLists.TERRITORY, programmes(), codes(), CriteriaLists.CLOCK), file);
    }

    private static List<MoneyRow> read(MoneyReading reading, Path file) {
        return new MoneyListReader<>(reading.form(), reading::read).read(file);
    }

    private static Programmes programmes() {
        return answering(
                Programmes.class,
                arguments -> ITEMS.stream()
                        .filter(item -> new ItemKey(item).equals(arguments[0]))
                        .map(item -> new ProgrammeItem(
                                new ItemKey(item),
                                "Nội dung mẫu",
                                Optional.empty(),
                                RuleSetOwner.NATIONAL,
                                "1/QĐ-MẪU",
                                false,
                                Validity.since(BEGIN)))
                        .findFirst());
    }

    private static CodeMap codes() {
        return answering(
                CodeMap.class,
                arguments -> arguments == null
                        ? UNITS.keySet().stream().map(MoneyLists::unit).toList()
                        : arguments[0] instanceof CodeKind kind
                                ? Optional.ofNullable(Map.of(
                                                        CodeKind.PROGRAMME, Map.of("0990", "NTM-2026"),
                                                        CodeKind.SOURCE, Map.of("M1", "CENTRAL"),
                                                        CodeKind.NATURE, Map.of("M1", "INVESTMENT"))
                                                .get(kind)
                                                .get(arguments[1]))
                                        .filter(meaning -> !((LocalDate) arguments[2]).isBefore(BEGIN))
                                : Optional.of((String) arguments[0])
                                        .filter(UNITS::containsKey)
                                        .map(MoneyLists::unit));
    }

    private static BudgetUnit unit(String code) {
        return new BudgetUnit(
                code, "Đơn vị mẫu", UnitId.parse(UNITS.get(code)), Validity.since(LocalDate.of(2021, 1, 1)));
    }

    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <T> T answering(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.to(arguments)));
    }
}
