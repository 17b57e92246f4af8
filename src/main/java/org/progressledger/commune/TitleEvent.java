package org.progressledger.commune;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/** What can happen to the titles of one commune; stream {@code title:<unit>}. What has landed never changes meaning. */
public sealed interface TitleEvent {

    /** Type of the aggregate, which begins the stored names of its events and its streams. */
    String TYPE = "title";

    UnitId unit();

    Title title();

    LocalDate effectiveOn();

    DecisionReference decision();

    /** From its day on, the commune holds the title. */
    sealed interface TitleConferred extends TitleEvent {

        /** Key of the criteria set that the title belongs to. */
        String ruleSet();
    }

    /**
     * The title was granted (công nhận).
     *
     * @param ruleSet key of the criteria set that was met
     * @param satisfaction share of residents who are satisfied, in percent, 0 to 100
     * @param constructionDebt whether there is outstanding debt of basic construction
     * @param councilVote share of the appraisal council in favour, in percent, 0 to 100
     * @param councilMetOn day of its meeting
     */
    record TitleGranted(
            UnitId unit,
            Title title,
            String ruleSet,
            BigDecimal satisfaction,
            boolean constructionDebt,
            BigDecimal councilVote,
            LocalDate councilMetOn,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TitleConferred {}

    /**
     * A merged commune keeps a title of those that went into it (thừa nhận).
     *
     * @param predecessors the units whose title it is
     */
    record TitleAcknowledged(
            UnitId unit,
            Title title,
            String ruleSet,
            List<UnitId> predecessors,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TitleConferred {

        public TitleAcknowledged {
            predecessors = List.copyOf(predecessors);
        }
    }

    /**
     * The recognition was withdrawn (thu hồi quyết định công nhận; Decision 18/2022/QĐ-TTg).
     *
     * @param criteria numbers of the criteria that were no longer met
     * @param reason why, in words
     */
    record TitleWithdrawn(
            UnitId unit,
            Title title,
            List<Integer> criteria,
            String reason,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TitleEvent {

        public TitleWithdrawn {
            criteria = List.copyOf(criteria);
        }
    }

    /** The title ended without a withdrawal, such as with the period of its set or with its commune. */
    record TitleLapsed(UnitId unit, Title title, String reason, LocalDate effectiveOn, DecisionReference decision)
            implements TitleEvent {}

    /**
     * An entry was a mistake. It stays in the book; from this entry on, the book knows better.
     *
     * @param withdraws identifier of the event that should not have been
     * @param effectiveOn day of that event
     */
    record TitleEntryWithdrawn(
            UnitId unit,
            Title title,
            String withdraws,
            String reason,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TitleEvent {}
}
