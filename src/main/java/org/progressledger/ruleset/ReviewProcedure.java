package org.progressledger.ruleset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.shared.Decimals;
import org.progressledger.shared.Validity;

/**
 * How households are reviewed while it is in force. Every number in it is data that a province can change.
 *
 * @param key stable name in events, such as {@code QTRS-2021}
 * @param owner who set it
 * @param validity days on which it is in force
 * @param draft whether it stands in for one that is not known or not yet issued
 * @param legalBasis texts of law behind it
 * @param unverified what in it nobody has checked against the text of law yet
 * @param steps the steps before the decision, each with the days on which it exists; a step not named does not exist
 * @param periodicFrom first day of the yearly window of the periodic review
 * @param periodicTo last day of it
 * @param leastAgreement least share of those present at the village meeting who agree, from 0 to 1
 * @param newlyEscapedMonths how many months after the decision a household counts as newly escaped
 * @param fallingBackYears how many years back a household that was poor before counts as fallen back; empty for all
 *     earlier periods in this ledger
 */
public record ReviewProcedure(
        String key,
        RuleSetOwner owner,
        Validity validity,
        boolean draft,
        List<LegalText> legalBasis,
        List<Wording> unverified,
        Map<ReviewStep, Validity> steps,
        MonthDay periodicFrom,
        MonthDay periodicTo,
        BigDecimal leastAgreement,
        int newlyEscapedMonths,
        Optional<Integer> fallingBackYears) {

    public ReviewProcedure {
        legalBasis = List.copyOf(legalBasis);
        unverified = List.copyOf(unverified);
        steps = Map.copyOf(steps);
        leastAgreement = Decimals.shortest(leastAgreement);
    }

    /** Whether the step exists on that day. */
    public boolean has(ReviewStep step, LocalDate day) {
        return steps.containsKey(step) && steps.get(step).covers(day);
    }

    /** Whether the day lies in the yearly window of the periodic review. */
    public boolean isPeriodic(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return !date.isBefore(periodicFrom) && !date.isAfter(periodicTo);
    }
}
