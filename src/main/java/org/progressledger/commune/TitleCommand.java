package org.progressledger.commune;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/** What can be asked of a commune's titles. Sent through {@link Communes}, which brings along the results that count. */
public sealed interface TitleCommand {

    /** The commune. */
    UnitId unit();

    DecisionReference decision();

    /**
     * Grants the title of a criteria set.
     *
     * @param ruleSet key of the criteria set; it says which title
     * @param satisfaction share of residents who are satisfied, in percent, 0 to 100
     * @param constructionDebt whether there is outstanding debt of basic construction
     * @param councilVote share of the appraisal council in favour, in percent, 0 to 100
     * @param councilMetOn day of its meeting
     * @param effectiveOn first day of the title
     */
    record GrantTitle(
            UnitId unit,
            String ruleSet,
            BigDecimal satisfaction,
            boolean constructionDebt,
            BigDecimal councilVote,
            LocalDate councilMetOn,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TitleCommand {}

    /**
     * Lets a merged commune keep a title of those that went into it.
     *
     * @param ruleSet key of the criteria set by which they held it; it says which title
     * @param predecessors the units whose title it is
     * @param effectiveOn first day of the title
     */
    record AcknowledgeTitle(
            UnitId unit, String ruleSet, List<UnitId> predecessors, LocalDate effectiveOn, DecisionReference decision)
            implements TitleCommand {

        public AcknowledgeTitle {
            predecessors = List.copyOf(predecessors);
        }
    }

    /**
     * Withdraws the recognition.
     *
     * @param criteria numbers of the criteria that are no longer met
     * @param reason why, in words
     * @param effectiveOn first day without the title
     */
    record WithdrawTitle(
            UnitId unit,
            Title title,
            List<Integer> criteria,
            String reason,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TitleCommand {

        public WithdrawTitle {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * Ends a title without a withdrawal, such as with the period of its set.
     *
     * @param effectiveOn first day without the title
     */
    record LapseTitle(UnitId unit, Title title, String reason, LocalDate effectiveOn, DecisionReference decision)
            implements TitleCommand {}

    /**
     * Takes an entry back that was a mistake.
     *
     * @param withdraws identifier of the event that should not have been
     */
    record WithdrawTitleEntry(UnitId unit, String withdraws, String reason, DecisionReference decision)
            implements TitleCommand {}
}
