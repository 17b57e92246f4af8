package org.progressledger.commune.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.commune.Holding;
import org.progressledger.commune.progress.CommuneOnDay;
import org.progressledger.commune.progress.TitleAtRisk;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.UnitId;

/**
 * A commune on a day.
 *
 * @param group code of its group of communes; absent if no decision says it
 * @param assessed whether anything is stated of it
 * @param met how many criteria are met
 * @param unmet how many are stated not to be met
 * @param notStated of how many nothing is stated
 * @param of how many there are
 * @param titles what it holds, from the lowest to the highest
 * @param atRisk titles that the rule of their set asks to withdraw
 */
record CommuneLine(
        UnitId unit,
        String name,
        Optional<String> group,
        boolean assessed,
        int met,
        int unmet,
        int notStated,
        int of,
        List<Held> titles,
        List<AtRisk> atRisk) {

    record Held(Title title, String criteriaSet, LocalDate since) {

        static Held of(Holding holding) {
            return new Held(holding.title(), holding.ruleSet(), holding.since());
        }
    }

    /**
     * @param criteria numbers of the criteria that are appraised as not met
     * @param decisive those of them that are decisive
     * @param share of all criteria in percent
     */
    record AtRisk(Title title, String criteriaSet, List<Integer> criteria, List<Integer> decisive, BigDecimal share) {

        static AtRisk of(TitleAtRisk risk) {
            return new AtRisk(
                    risk.criteriaSet().title(),
                    risk.criteriaSet().key(),
                    risk.risk().unmet(),
                    risk.risk().decisive(),
                    risk.risk().share());
        }
    }

    static CommuneLine of(CommuneOnDay commune) {
        return new CommuneLine(
                commune.id(),
                commune.unit().label(),
                commune.group(),
                commune.isAssessed(),
                commune.met(),
                commune.standing().unmet().size(),
                commune.standing().notStated().size(),
                commune.standing().criteria().size(),
                commune.titles().stream().map(Held::of).toList(),
                commune.risks().stream().map(AtRisk::of).toList());
    }
}
