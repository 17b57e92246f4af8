package org.progressledger.fund;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.programme.BudgetUnit;
import org.progressledger.programme.CodeMap;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.programme.Programmes;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

/** Real units of Thái Nguyên and real laws; invented programmes, budget units and decisions. */
final class FundExamples {

    static final Territory TERRITORY = WholeCountry.TERRITORY;
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), VietnamTime.ZONE);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static final UnitId PROVINCE = new UnitId("19", 2025);
    static final UnitId DINH_HOA = UnitId.parse("05569@2025");
    static final UnitId PHUONG_TIEN = UnitId.parse("05563@2025");

    static final ItemKey PROGRAMME = new ItemKey("MAU");
    static final ItemKey ROADS = new ItemKey("MAU/1/02");
    static final ItemKey LIVELIHOODS = new ItemKey("MAU/2/01");
    static final ItemKey ENDED = new ItemKey("CU");

    /** Known to the Treasury. */
    static final String HOLDER = "1084712";

    private FundExamples() {}

    static FundRules rules() {
        return new FundRules(programmes(), codes(), TERRITORY, CLOCK);
    }

    static FundDecider decider() {
        return new FundDecider(rules(), BudgetYearRules.load());
    }

    static Purpose province(int year, FundNature nature) {
        return new Purpose(
                PlanYears.of(year), HOLDER, PROVINCE, PROGRAMME, FundSource.CENTRAL, nature, Optional.empty());
    }

    static Purpose commune(int year, FundNature nature, UnitId commune) {
        return new Purpose(
                PlanYears.of(year), HOLDER, commune, PROGRAMME, FundSource.CENTRAL, nature, Optional.empty());
    }

    static Purpose project(int year, FundNature nature, UnitId commune, String code) {
        return new Purpose(PlanYears.of(year), HOLDER, commune, ROADS, FundSource.CENTRAL, nature, Optional.of(code));
    }

    static Purpose mediumTerm(Optional<String> code) {
        return new Purpose(
                new PlanYears(2024, 2026),
                HOLDER,
                code.isPresent() ? DINH_HOA : PROVINCE,
                code.isPresent() ? ROADS : PROGRAMME,
                FundSource.CENTRAL,
                FundNature.INVESTMENT,
                code);
    }

    static Entry entry(String id, long amount, LocalDate day) {
        return new Entry(
                id,
                new Money(amount),
                day,
                new DecisionReference("12/QĐ-UBND", day, "UBND tỉnh Mẫu"),
                Optional.empty());
    }

    static DecisionReference document() {
        return new DecisionReference("99/QĐ-UBND", LocalDate.of(2026, 11, 1), "UBND tỉnh Mẫu");
    }

    static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static Programmes programmes() {
        Validity longest = Validity.between(day(2021, 1, 1), day(2030, 12, 31));
        List<ProgrammeItem> items = Stream.of(
                        item(PROGRAMME, longest),
                        item(ROADS, longest),
                        item(LIVELIHOODS, longest),
                        item(ENDED, Validity.between(day(2021, 1, 1), day(2025, 12, 31))))
                .toList();
        return answering(
                Programmes.class,
                (method, arguments) -> items.stream()
                        .filter(item -> item.key().equals(arguments[0]))
                        .findFirst());
    }

    private static ProgrammeItem item(ItemKey key, Validity validity) {
        return new ProgrammeItem(
                key, "Nội dung mẫu", Optional.empty(), RuleSetOwner.NATIONAL, "1/QĐ-MẪU", false, validity);
    }

    private static CodeMap codes() {
        BudgetUnit known = new BudgetUnit(HOLDER, "Ban quản lý mẫu", PROVINCE, Validity.since(day(2016, 1, 1)));
        return answering(
                CodeMap.class,
                (method, arguments) ->
                        Optional.of(known).filter(unit -> unit.code().equals(arguments[0])));
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T answering(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
