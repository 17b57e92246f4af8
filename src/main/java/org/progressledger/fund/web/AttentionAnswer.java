package org.progressledger.fund.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.outturn.AttentionRules;
import org.progressledger.fund.outturn.OverdueAdvance;
import org.progressledger.fund.outturn.PriorityShare;
import org.progressledger.fund.outturn.ScatteredInvestment;
import org.progressledger.fund.web.CubeAnswer.MoneyBasis;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;

/**
 * Where money of a budget year needs attention.
 *
 * @param rules by which projects are small and advances overdue
 * @param scattered each unit with projects, those with most small ones first
 * @param advances overdue on the day, the longest first
 */
record AttentionAnswer(
        MoneyBasis basis,
        int year,
        AttentionRules rules,
        List<Share> priorities,
        List<Scattered> scattered,
        List<Advance> advances) {

    /** @param communes with money and that attribute on the day */
    record Share(
            PriorityShare.Priority priority,
            String name,
            int communes,
            Money capital,
            Optional<BigDecimal> shareOfCapital,
            Money disbursed,
            Optional<BigDecimal> shareOfDisbursed) {

        static Share of(PriorityShare share, FundTexts texts) {
            return new Share(
                    share.priority(),
                    texts.of(share.priority()),
                    share.communes(),
                    share.capital(),
                    share.shareOfCapital(),
                    share.disbursed(),
                    share.shareOfDisbursed());
        }
    }

    /** @param flagged whether more are small than the rules let pass */
    record Scattered(UnitId unit, String name, int projects, int small, Money capital, Money mean, boolean flagged) {

        static Scattered of(ScatteredInvestment investment, FundTexts texts) {
            return new Scattered(
                    investment.unit(),
                    texts.unit(investment.unit()),
                    investment.projects(),
                    investment.small(),
                    investment.capital(),
                    investment.mean(),
                    investment.scattered());
        }
    }

    /**
     * @param outstanding what is not recovered of it
     * @param byContract whether the entry says by when; else it is older than the rules let pass
     */
    record Advance(
            AllocationId allocation,
            String entry,
            LocalDate paidOn,
            LocalDate dueOn,
            boolean byContract,
            long daysOverdue,
            Money outstanding) {

        static Advance of(OverdueAdvance overdue) {
            return new Advance(
                    overdue.allocation(),
                    overdue.advance().entry(),
                    overdue.advance().paidOn(),
                    overdue.dueOn(),
                    overdue.byContract(),
                    overdue.daysOverdue(),
                    overdue.advance().amount());
        }
    }
}
