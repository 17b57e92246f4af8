package org.progressledger.fund.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.facts.Basis;
import org.progressledger.fund.BudgetYearRules;
import org.progressledger.fund.FundCube.FundRow;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.outturn.AttentionRules;
import org.progressledger.fund.outturn.BurnUp;
import org.progressledger.fund.outturn.Forecast;
import org.progressledger.fund.outturn.OutturnQuestion;
import org.progressledger.fund.outturn.Outturns;
import org.progressledger.fund.outturn.OverdueAdvance;
import org.progressledger.fund.outturn.PriorityShare;
import org.progressledger.fund.outturn.ScatteredInvestment;
import org.progressledger.fund.read.AllocationStory;
import org.progressledger.fund.read.FundQueries;
import org.progressledger.fund.web.CubeAnswer.MoneyBasis;
import org.progressledger.fund.web.FundQuestions.Asked;
import org.progressledger.shared.UnitId;
import org.springframework.stereotype.Component;

/** Puts together what a page or a program is told about how money is spent. */
@Component
class OutturnViews {

    private final Outturns outturns;
    private final FundQueries queries;
    private final AttentionRules attention;
    private final BudgetYearRules budgetYears;

    OutturnViews(Outturns outturns, FundQueries queries, AttentionRules attention, BudgetYearRules budgetYears) {
        this.outturns = outturns;
        this.queries = queries;
        this.attention = attention;
        this.budgetYears = budgetYears;
    }

    OutturnAnswer outturn(Asked asked, Locale locale) {
        return OutturnAnswer.of(
                asked, outturns.on(question(asked, asked.from())), outturns.on(question(asked, asked.to())), locale);
    }

    AttentionAnswer attention(Asked asked, Locale locale) {
        FundTexts texts = new FundTexts(asked.territory(), asked.programmes(), locale);
        OutturnQuestion question = question(asked, asked.to());
        return new AttentionAnswer(
                MoneyBasis.of(asked, Optional.empty()),
                asked.year(),
                attention,
                PriorityShare.of(outturns.on(question).byUnit(), asked.territory(), asked.to()).stream()
                        .map(share -> AttentionAnswer.Share.of(share, texts))
                        .toList(),
                ScatteredInvestment.of(outturns.projects(question), asked.money(), attention).stream()
                        .map(investment -> AttentionAnswer.Scattered.of(investment, texts))
                        .toList(),
                OverdueAdvance.of(
                                queries.allocations(budget(), asked.basis().knownAt()).stream()
                                        .map(AllocationStory::book)
                                        .filter(book ->
                                                asked.money().has(book.purpose().unit()))
                                        .filter(book -> asked.item()
                                                .map(item ->
                                                        book.purpose().item().isWithin(item.key()))
                                                .orElse(true))
                                        .toList(),
                                asked.to(),
                                attention)
                        .stream()
                        .map(AttentionAnswer.Advance::of)
                        .toList());
    }

    private static Map<FundDimension, List<String>> budget() {
        return Map.of(
                FundDimension.SOURCE,
                Arrays.stream(FundSource.values())
                        .filter(FundSource::isBudget)
                        .map(FundSource::name)
                        .toList());
    }

    BurnUpAnswer burnUp(Asked asked, Locale locale) {
        FundTexts texts = new FundTexts(asked.territory(), asked.programmes(), locale);
        List<FundRow> rows = outturns.months(question(asked, asked.to()));
        return new BurnUpAnswer(
                MoneyBasis.of(asked, Optional.empty()),
                burnUp(rows, asked, asked.year()),
                forecast(rows, asked),
                lines(
                        rows,
                        asked,
                        row -> row.by().get(FundDimension.PROGRAMME),
                        key -> texts.of(FundDimension.PROGRAMME, key)),
                lines(
                        rows,
                        asked,
                        row -> asked.money()
                                .listedUnder(UnitId.parse(row.by().get(FundDimension.UNIT)))
                                .toString(),
                        key -> texts.of(FundDimension.UNIT, key)));
    }

    private List<BurnUpAnswer.Line> lines(
            List<FundRow> rows, Asked asked, Function<FundRow, String> key, Function<String, String> name) {
        Map<String, List<FundRow>> parts =
                rows.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        List<BurnUpAnswer.Line> lines = new ArrayList<>();
        parts.forEach((part, some) -> {
            Forecast forecast = forecast(some, asked);
            if (forecast.capital().dong() != 0 || forecast.disbursed().dong() != 0) {
                lines.add(new BurnUpAnswer.Line(part, name.apply(part), forecast));
            }
        });
        return lines;
    }

    private Forecast forecast(List<FundRow> rows, Asked asked) {
        int year = asked.year();
        Map<Boolean, List<FundRow>> carriedOrNot = rows.stream()
                .collect(Collectors.partitioningBy(
                        row -> Boolean.parseBoolean(row.by().get(FundDimension.CARRIED))));
        return Forecast.of(
                burnUp(rows, asked, year),
                List.of(
                        burnUp(carriedOrNot.get(false), asked, year),
                        burnUp(carriedOrNot.get(true), asked, year, budgetYears.extendedUntil(year - 1))),
                burnUp(rows, asked, year - 1),
                asked.to());
    }

    private BurnUp burnUp(List<FundRow> rows, Asked asked, int year) {
        return burnUp(rows, asked, year, budgetYears.usualLastDay(year));
    }

    private static BurnUp burnUp(List<FundRow> rows, Asked asked, int year, LocalDate deadline) {
        return BurnUp.of(
                year,
                rows.stream()
                        .filter(row -> row.by().get(FundDimension.BUDGET_YEAR).equals(Integer.toString(year)))
                        .toList(),
                asked.to(),
                deadline);
    }

    private static OutturnQuestion question(Asked asked, LocalDate day) {
        return new OutturnQuestion(
                asked.money(),
                asked.where(),
                asked.year(),
                new Basis(day, asked.basis().knownAt()));
    }
}
