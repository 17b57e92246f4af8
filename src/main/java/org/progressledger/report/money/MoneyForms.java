package org.progressledger.report.money;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.facts.Basis;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.FundCube.FundRow;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.FundQuestion;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.outturn.AreaSums;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.programme.Programmes;
import org.progressledger.report.Equation;
import org.progressledger.report.EquationName;
import org.progressledger.report.EquationRule;
import org.progressledger.report.FormCheck;
import org.progressledger.report.FormRefusedException;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.Label;
import org.progressledger.shared.Money;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.DrawnArea;
import org.progressledger.territory.RecordedArea;
import org.progressledger.territory.RecordedPlaces;
import org.progressledger.territory.Territory;

/** Makes the forms about money, and hands out only what holds within itself. */
public final class MoneyForms {

    static final Label TOTAL = new Label("Tổng số", "Total");

    private static final long MILLION = 1_000_000;
    private static final Set<FundMeasure> MEASURES = EnumSet.of(
            FundMeasure.ASSIGNED,
            FundMeasure.ADVANCED,
            FundMeasure.PAID,
            FundMeasure.RECOVERED,
            FundMeasure.CONTRIBUTED);

    private final AreaSums sums;
    private final Territory territory;
    private final Programmes programmes;

    MoneyForms(FundCube cube, Territory territory, Programmes programmes) {
        this.sums = new AreaSums(cube);
        this.territory = territory;
        this.programmes = programmes;
    }

    /**
     * @throws FormRefusedException if the area or the commune is not known
     * @throws org.progressledger.report.UnbalancedFormException if anything that must hold does not
     */
    public MoneyForm release(MoneyFormQuestion question) {
        return release(question, counted(question));
    }

    /**
     * A cell with the finest cells that it adds up.
     *
     * @param line number of the row, from 1
     * @param column code of a column
     * @throws FormRefusedException if the area, the commune or the cell is not known
     * @throws org.progressledger.report.UnbalancedFormException if anything that must hold does not
     */
    public OpenedMoney open(MoneyFormQuestion question, int line, String column) {
        Counted counted = counted(question);
        MoneyForm form = release(question, counted);
        int place = form.columns().stream().map(FormColumn::code).toList().indexOf(column);
        if (place < 0 || line < 1 || line > form.rows().size()) {
            throw FormRefusedException.unknownCell(form.number(), Integer.toString(line), column);
        }
        OpenedMoney opened = counted.counting(question).open(form, line - 1, place, counted.contents()::name);
        FormCheck.released(opened.cell());
        return opened;
    }

    /** What a form is made of. */
    private record Counted(Label name, RecordedArea money, Set<String> items, MoneyByContent contents) {

        MoneyCounting counting(MoneyFormQuestion question) {
            return question.kind().isBySource() ? MoneyBySource.counting(contents.mobilised()) : contents.counting();
        }
    }

    private Counted counted(MoneyFormQuestion question) {
        Territory known = territory.knownAt(question.knownAt());
        Programmes named = programmes.knownAt(question.knownAt());
        RecordedPlaces units = new RecordedPlaces(question.boundaries(), known);
        Label name;
        RecordedArea money;
        if (question.kind().isOfCommune()) {
            AdministrativeUnit commune =
                    question.commune().flatMap(known::unit).orElseThrow(() -> unknown(question.commune()));
            name = capitalised(commune.label());
            money = units.of(commune.id());
        } else {
            DrawnArea area = new AreasUnder(question.boundaries(), known)
                    .of(question.area())
                    .orElseThrow(() -> unknown(Optional.of(question.area())));
            name = capitalised(area.name());
            money = units.in(area);
        }
        Set<String> items = named.items().stream()
                .map(ProgrammeItem::key)
                .filter(key -> key.isWithin(question.programme()))
                .map(ItemKey::path)
                .collect(Collectors.toSet());
        Mobilised mobilised = Mobilised.of(sums.of(
                asked(question, items, false, List.of(FundDimension.ITEM, FundDimension.SOURCE, FundDimension.NATURE)),
                money));
        return new Counted(name, money, items, new MoneyByContent(mobilised, named, question.programme()));
    }

    private MoneyForm release(MoneyFormQuestion question, Counted counted) {
        Mobilised mobilised = counted.contents().mobilised();
        List<FundRow> whole =
                sums.of(asked(question, counted.items(), false, List.of(FundDimension.SOURCE)), counted.money());
        List<FundRow> carried = sums.of(asked(question, counted.items(), true, List.of()), counted.money());
        MoneyCounting counting = counted.counting(question);
        List<FormRow> rows = counting.rows();
        List<Equation> equations = new ArrayList<>(
                question.kind().isBySource()
                        ? MoneyBySource.equations(rows)
                        : counted.contents().equations(rows));
        equations.addAll(near(mobilised, whole));
        return FormCheck.released(new MoneyForm(
                question, counted.name(), counting.formColumns(), rows, notes(mobilised, carried), equations));
    }

    private static FundQuestion asked(
            MoneyFormQuestion question, Set<String> items, boolean carried, List<FundDimension> by) {
        Map<FundDimension, Set<String>> where = new EnumMap<>(FundDimension.class);
        where.put(FundDimension.ITEM, items);
        where.put(FundDimension.BUDGET_YEAR, Set.of(Integer.toString(question.year())));
        where.put(FundDimension.CARRIED, Set.of(Boolean.toString(carried)));
        return new FundQuestion(MEASURES, where, by, Optional.empty(), new Basis(question.to(), question.knownAt()));
    }

    /** What the form adds up from rounded cells is, but for the rounding, what the sources have in đồng. */
    private static List<Equation> near(Mobilised mobilised, List<FundRow> whole) {
        long plan = 0;
        long done = 0;
        for (FundRow row : whole) {
            FundSource source = FundSource.valueOf(row.by().get(FundDimension.SOURCE));
            plan += row.sums().get(FundMeasure.ASSIGNED).dong();
            done += Mobilised.mobilised(row, source).dong();
        }
        Mobilised.Millions total = mobilised.sum(place -> true);
        long most = mobilised.cells().size() * MILLION / 2;
        return List.of(
                Equation.atMost(
                        EquationName.of(EquationRule.MONEY_IS_NEAR_THE_DONG, new Label("kế hoạch", "plan")),
                        Math.abs(total.plan() * MILLION - plan),
                        most),
                Equation.atMost(
                        EquationName.of(EquationRule.MONEY_IS_NEAR_THE_DONG, new Label("đã huy động", "mobilised")),
                        Math.abs(total.mobilised() * MILLION - done),
                        most));
    }

    private static List<Label> notes(Mobilised mobilised, List<FundRow> carried) {
        List<Label> notes = new ArrayList<>(
                List.of(
                        new Label(
                                "Mỗi ô nhỏ nhất (một nội dung của một nguồn) được làm tròn đến triệu đồng; mọi số cộng là tổng các số đã làm tròn. Chính xác: kế hoạch %s đồng, đã huy động %s đồng."
                                        .formatted(
                                                dots(mobilised.exact().plan(), '.'),
                                                dots(mobilised.exact().mobilised(), '.')),
                                "Each finest cell (a content of a source) is rounded to million VND; every sum is that of the rounded numbers. Exactly: plan %s đồng, mobilised %s đồng."
                                        .formatted(
                                                dots(mobilised.exact().plan(), ','),
                                                dots(mobilised.exact().mobilised(), ','))),
                        new Label(
                                "Đã huy động: vốn ngân sách là số giải ngân của kế hoạch năm; vốn khác là số đã huy động. Kế hoạch phần còn lại của năm là kế hoạch trừ số đã huy động, không dưới 0. Vốn ODA tính vào ngân sách trung ương; ngân sách huyện tính vào ngân sách xã.",
                                "Mobilised: of budget money what is disbursed of the year's plan, of other money what was contributed. The plan for the rest of the year is the plan less what is mobilised, never below 0. Development assistance counts as central, district money as communes' budget.")));
        carried.stream()
                .map(FundRow::disbursed)
                .filter(amount -> amount.dong() != 0)
                .forEach(amount -> notes.add(new Label(
                        "Ngoài ra đã giải ngân %s đồng vốn kéo dài từ các năm trước, không thuộc kế hoạch năm."
                                .formatted(dots(amount, '.')),
                        "Besides, %s đồng carried over from earlier years were disbursed, which are not of the year's plan."
                                .formatted(dots(amount, ',')))));
        return notes;
    }

    private static String dots(Money amount, char separator) {
        return String.format(Locale.ROOT, "%,d", amount.dong()).replace(',', separator);
    }

    static long number(FormRow row, int place) {
        return ((FormCell.Count) row.cells().get(place)).number();
    }

    private static FormRefusedException unknown(Optional<?> area) {
        return new FormRefusedException(
                FormRefusedException.Reason.UNKNOWN_AREA,
                "There is no " + area.map(Object::toString).orElse("commune"));
    }

    private static Label capitalised(String name) {
        String capitalised = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return new Label(capitalised, capitalised);
    }
}
