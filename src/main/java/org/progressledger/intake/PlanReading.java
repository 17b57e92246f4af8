package org.progressledger.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.CarryOverBasis;
import org.progressledger.fund.Entry;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.PlanYears;
import org.progressledger.fund.ProjectCommand.DescribeProject;
import org.progressledger.fund.Purpose;
import org.progressledger.programme.BudgetUnit;
import org.progressledger.programme.CodeMap;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.Programmes;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;

/** Understands the rows of a plan. */
final class PlanReading implements MoneyReading {

    private final Territory territory;
    private final CodeCells codes;
    private final DayCells days;
    private final UnitCells units;
    private final AmountCells amounts = new AmountCells(PlanColumn.AMOUNT_UNIT);
    private final Places places;
    private final ParentSearch parents;

    PlanReading(Territory territory, Programmes programmes, CodeMap codeMap, Clock clock) {
        this.territory = territory;
        this.codes = new CodeCells(programmes, codeMap);
        this.days = new DayCells(clock);
        this.units = new UnitCells(territory, PlanColumn.UNIT_CODE, PlanColumn.UNIT_NAME, ProblemCode.COMMUNE_DIVIDED);
        this.places = new Places(territory);
        this.parents = new ParentSearch(places, codeMap);
    }

    @Override
    public MoneyListForm form() {
        return MoneyListForm.PLAN;
    }

    @Override
    public MoneyRow read(RowCells row) {
        Optional<MoneyLine> line = line(row);
        return new MoneyRow(row.place(), order(row), row.problems(), line.filter(any -> !row.isRefused()));
    }

    private Optional<MoneyLine> line(RowCells row) {
        Optional<DecisionReference> decision = decision(row);
        Optional<PlanLevel> level = codes.word(row, PlanColumn.LEVEL, "words.PLAN_LEVEL", MoneyWords::level);
        Optional<String> holder = codes.code(row, PlanColumn.HOLDER);
        Optional<PlanYears> years = codes.planYears(row, PlanColumn.PLAN_YEAR);
        OptionalInt budgetYear = codes.year(row, PlanColumn.BUDGET_YEAR);
        Optional<Money> amount = amounts.required(row, PlanColumn.AMOUNT);
        if (decision.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = decision.get().date();
        Optional<ItemKey> item = codes.item(row, PlanColumn.ITEM, day);
        Optional<FundSource> source = codes.source(row, PlanColumn.SOURCE, day);
        Optional<FundNature> nature = codes.nature(row, PlanColumn.NATURE, day);
        Optional<UnitId> unit = unit(row, holder, level, day);
        Optional<String> project = project(row, level);
        Optional<CarryOverBasis> basis = level.filter(PlanLevel.CARRIED_OVER::equals)
                .flatMap(carried -> codes.word(row, PlanColumn.BASIS, "words.BASIS", MoneyWords::basis));
        Optional<String> above = row.plain(PlanColumn.HOLDER_ABOVE, row.entered(PlanColumn.HOLDER_ABOVE));
        Optional<LocalDate> payableUntil = days.anyDay(row, PlanColumn.PAYABLE_UNTIL);
        Optional<String> note = row.plain(PlanColumn.NOTE, row.entered(PlanColumn.NOTE));
        if (row.isRefused()) {
            return Optional.empty();
        }
        Purpose purpose = new Purpose(
                years.orElseThrow(),
                holder.orElseThrow(),
                unit.orElseThrow(),
                item.orElseThrow(),
                source.orElseThrow(),
                nature.orElseThrow(),
                project);
        Entry entry = new Entry(
                id(decision.get(), level.orElseThrow(), budgetYear, purpose),
                amount.orElseThrow(),
                day,
                decision.get(),
                note);
        return Optional.of(new PlanLine(
                level.get(),
                purpose,
                above,
                budgetYear,
                payableUntil,
                basis,
                described(row, level.get(), purpose, entry),
                entry,
                parents));
    }

    /** One decision says one thing about one purpose, so that the same plan is found again. */
    private static String id(DecisionReference decision, PlanLevel level, OptionalInt budgetYear, Purpose purpose) {
        return String.join(
                " ",
                decision.number(),
                decision.date().toString(),
                level.name(),
                budgetYear.isPresent() ? Integer.toString(budgetYear.getAsInt()) : "-",
                AllocationId.of(purpose).text());
    }

    private Optional<DecisionReference> decision(RowCells row) {
        Optional<String> number = row.plain(PlanColumn.DECISION_NUMBER, row.required(PlanColumn.DECISION_NUMBER));
        Optional<LocalDate> date = days.day(row, PlanColumn.DECISION_DATE);
        Optional<String> issuer = row.plain(PlanColumn.DECISION_ISSUER, row.required(PlanColumn.DECISION_ISSUER));
        return number.isPresent() && date.isPresent() && issuer.isPresent()
                ? Optional.of(new DecisionReference(number.get(), date.get(), issuer.get()))
                : Optional.empty();
    }

    /** Without a code, the place of the holder. */
    private Optional<UnitId> unit(RowCells row, Optional<String> holder, Optional<PlanLevel> level, LocalDate day) {
        String code = row.raw(PlanColumn.UNIT_CODE).shown();
        if (code.isEmpty()) {
            return holder.flatMap(unit -> codes.codes()
                    .budgetUnit(unit, day)
                    .map(BudgetUnit::unit)
                    .or(() -> row.refuse(
                            PlanColumn.UNIT_CODE, ProblemCode.BUDGET_UNIT_UNKNOWN, unit, DayCells.SHOWN.format(day))));
        }
        if (Places.isProvinceCode(code)) {
            return territory.province(code).isPresent()
                    ? Optional.of(Places.province(code))
                    : row.refuse(PlanColumn.UNIT_CODE, ProblemCode.PLACE_UNKNOWN, code);
        }
        return Places.isDistrictCode(code) && territory.unitOn(code, day).isEmpty()
                ? district(row, code, level, day)
                : units.unit(row, day).map(AdministrativeUnit::id);
    }

    /** New money goes to no district that has ended; what one has already is carried over or taken back later too. */
    private Optional<UnitId> district(RowCells row, String code, Optional<PlanLevel> level, LocalDate day) {
        return places.district(code)
                .filter(district -> day.isBefore(Territory.REORGANISATION)
                        || level.filter(PlanLevel::bringsMoney).isEmpty())
                .or(() -> row.refuse(PlanColumn.UNIT_CODE, ProblemCode.PLACE_UNKNOWN, code));
    }

    /** Every row in detail names its project; of other rows that were given on before, one that does not is about the rest. */
    private Optional<String> project(RowCells row, Optional<PlanLevel> level) {
        if (level.filter(PlanLevel.DETAIL::equals).isPresent()) {
            return codes.code(row, PlanColumn.PROJECT);
        }
        return level.filter(PlanLevel::bringsMoney).isPresent()
                ? Optional.empty()
                : row.plain(PlanColumn.PROJECT, row.entered(PlanColumn.PROJECT));
    }

    private Optional<DescribeProject> described(RowCells row, PlanLevel level, Purpose purpose, Entry entry) {
        Optional<String> name = row.plain(PlanColumn.PROJECT_NAME, row.entered(PlanColumn.PROJECT_NAME));
        if (level != PlanLevel.DETAIL || name.isEmpty()) {
            return Optional.empty();
        }
        Money investment = amounts.orNothing(row, PlanColumn.INVESTMENT)
                .filter(Money::isPositive)
                .orElse(entry.amount());
        Money central = row.raw(PlanColumn.CENTRAL).isBlank()
                ? purpose.source() == FundSource.CENTRAL ? investment : Money.ZERO
                : amounts.orNothing(row, PlanColumn.CENTRAL).orElse(Money.ZERO);
        int first = codes.year(row, PlanColumn.FIRST_YEAR)
                .orElse(purpose.planYears().first());
        return Optional.of(new DescribeProject(
                purpose.project().orElseThrow(),
                name.get(),
                row.plain(PlanColumn.PROJECT_KIND, row.entered(PlanColumn.PROJECT_KIND))
                        .orElse(purpose.nature() == FundNature.INVESTMENT ? "Công trình" : "Nhiệm vụ"),
                List.of(purpose.unit()),
                row.plain(PlanColumn.CAPACITY, row.entered(PlanColumn.CAPACITY)),
                first,
                codes.year(row, PlanColumn.LAST_YEAR)
                        .orElse(Math.max(first, purpose.planYears().last())),
                investment,
                central,
                row.plain(PlanColumn.OWNER, row.entered(PlanColumn.OWNER)).orElse(purpose.holder()),
                entry.effectiveOn(),
                entry.document()));
    }

    /** The account of a year before those of later ones; in each, what brings money before what gives it on; the whole before its parts. */
    @Override
    public String order(RowCells row) {
        int level = MoneyWords.level(row.raw(PlanColumn.LEVEL).shown())
                .map(PlanLevel::ordinal)
                .orElse(0);
        long steps = row.raw(PlanColumn.ITEM)
                .shown()
                .chars()
                .filter(character -> character == '/')
                .count();
        return "%02d %d %d %02d"
                .formatted(
                        yearsCarried(row.again()),
                        level,
                        Math.max(
                                Places.PROVINCE_CODE_LENGTH,
                                Math.min(
                                        9, row.raw(PlanColumn.UNIT_CODE).shown().length())),
                        Math.min(steps, 99));
    }

    /** How many years after its plan the account lies that a row is about. */
    private int yearsCarried(RowCells row) {
        OptionalInt account = codes.year(row, PlanColumn.BUDGET_YEAR);
        return codes.planYears(row, PlanColumn.PLAN_YEAR)
                .filter(plan -> account.isPresent())
                .map(plan -> Math.min(99, Math.max(0, account.getAsInt() - plan.last())))
                .orElse(0);
    }
}
