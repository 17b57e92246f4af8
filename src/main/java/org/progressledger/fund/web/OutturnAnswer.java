package org.progressledger.fund.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.outturn.Outturn;
import org.progressledger.fund.outturn.OutturnOnDay;
import org.progressledger.fund.outturn.OutturnOnDay.Part;
import org.progressledger.fund.web.CubeAnswer.MoneyBasis;
import org.progressledger.fund.web.FundQuestions.Asked;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;

/**
 * How the budget money of a budget year is spent, on two days.
 *
 * @param year budget year
 * @param from first of the two days
 * @param others money that is no budget money
 * @param apart units whose money is listed as of a unit that the drawing does not have
 */
record OutturnAnswer(
        MoneyBasis basis,
        int year,
        LocalDate from,
        Line before,
        Line after,
        Line moved,
        List<Line> byProgramme,
        List<Line> byComponent,
        List<Line> byUnit,
        List<Line> bySource,
        List<Line> byNature,
        List<Other> others,
        List<UnitId> apart) {

    /**
     * Amounts in đồng, rates in percent with one decimal, absent where there is no capital.
     *
     * @param key value of the dimension; empty for the whole
     * @param capital of the plan and carried over
     * @param disbursed advances and payments less what was recovered
     */
    record Line(
            String key,
            String name,
            Money capital,
            Money capitalOfPlan,
            Money capitalCarried,
            Money allocated,
            Optional<BigDecimal> allocatedShare,
            Money advanced,
            Money paid,
            Money recovered,
            Money disbursed,
            Money disbursedOfPlan,
            Money disbursedOfCarried,
            Optional<BigDecimal> rate,
            Optional<BigDecimal> rateOfPlan,
            Optional<BigDecimal> rateOfCarried,
            Money carriedIn,
            Money carriedOut,
            Money recalled,
            Money cancelled) {

        static Line of(String key, String name, Outturn outturn) {
            return new Line(
                    key,
                    name,
                    outturn.capital(),
                    outturn.capitalOfPlan(),
                    outturn.capitalCarried(),
                    outturn.of(FundMeasure.ALLOCATED),
                    outturn.allocatedShare(),
                    outturn.of(FundMeasure.ADVANCED),
                    outturn.of(FundMeasure.PAID),
                    outturn.of(FundMeasure.RECOVERED),
                    outturn.disbursed(),
                    outturn.disbursedOfPlan(),
                    outturn.disbursedOfCarried(),
                    outturn.rate(),
                    outturn.rateOfPlan(),
                    outturn.rateOfCarried(),
                    outturn.of(FundMeasure.CARRIED_IN),
                    outturn.of(FundMeasure.CARRIED_OUT),
                    outturn.of(FundMeasure.RECALLED),
                    outturn.of(FundMeasure.CANCELLED));
        }
    }

    record Other(FundSource source, String name, Money planned, Money contributed) {}

    static OutturnAnswer of(Asked asked, OutturnOnDay before, OutturnOnDay after, Locale locale) {
        FundTexts texts = new FundTexts(asked.territory(), asked.programmes(), locale);
        return new OutturnAnswer(
                MoneyBasis.of(asked, Optional.empty()),
                asked.year(),
                asked.from(),
                Line.of("", asked.name(), before.total()),
                Line.of("", asked.name(), after.total()),
                Line.of("", asked.name(), after.total().minus(before.total())),
                lines(after.by(FundDimension.PROGRAMME), named(texts, FundDimension.PROGRAMME)),
                lines(after.by(FundDimension.COMPONENT), named(texts, FundDimension.COMPONENT)),
                lines(after.byUnit(), named(texts, FundDimension.UNIT)),
                lines(after.by(FundDimension.SOURCE), named(texts, FundDimension.SOURCE)),
                lines(after.by(FundDimension.NATURE), named(texts, FundDimension.NATURE)),
                after.others().stream()
                        .map(other -> new Other(
                                other.source(), texts.of(other.source()), other.planned(), other.contributed()))
                        .toList(),
                after.apart());
    }

    private static Function<String, String> named(FundTexts texts, FundDimension dimension) {
        return value -> texts.of(dimension, value);
    }

    private static List<Line> lines(List<Part> parts, Function<String, String> name) {
        return parts.stream()
                .map(part -> Line.of(part.key(), name.apply(part.key()), part.outturn()))
                .toList();
    }
}
