package org.progressledger.fund.outturn;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.FundCube.FundRow;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;

/** Asks the figures for what pages about money show. */
public final class Outturns {

    private final AreaSums sums;

    Outturns(FundCube cube) {
        this.sums = new AreaSums(cube);
    }

    public OutturnOnDay on(OutturnQuestion question) {
        return new OutturnOnDay(question.area(), sums.of(question.by(OutturnOnDay.BY, 0), question.area()));
    }

    /** Capital of investment projects of the year's plan, by unit and project. */
    public List<FundRow> projects(OutturnQuestion question) {
        Map<FundDimension, Set<String>> where = new EnumMap<>(FundDimension.class);
        where.putAll(question.where());
        where.put(FundDimension.NATURE, Set.of(FundNature.INVESTMENT.name()));
        where.put(FundDimension.CARRIED, Set.of(Boolean.FALSE.toString()));
        OutturnQuestion ofInvestment = new OutturnQuestion(question.area(), where, question.year(), question.basis());
        return sums.of(ofInvestment.by(List.of(FundDimension.UNIT, FundDimension.PROJECT), 0), question.area());
    }

    /** Budget money of the year and the one before, by programme, unit, month, budget year and whether it was carried over. */
    public List<FundRow> months(OutturnQuestion question) {
        return sums
                .of(
                        question.by(
                                List.of(
                                        FundDimension.PROGRAMME,
                                        FundDimension.UNIT,
                                        FundDimension.MONTH,
                                        FundDimension.BUDGET_YEAR,
                                        FundDimension.CARRIED,
                                        FundDimension.SOURCE),
                                1),
                        question.area())
                .stream()
                .filter(row ->
                        FundSource.valueOf(row.by().get(FundDimension.SOURCE)).isBudget())
                .toList();
    }
}
