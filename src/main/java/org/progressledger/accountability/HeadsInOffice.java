package org.progressledger.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;

/**
 * Says who led a unit on a day. A term ends at the latest with its unit; what a unit did that went whole into another is
 * answered for by the head of the other one from its first day on.
 *
 * @param books of units of which anything was known on the basis
 * @param territory as known on the basis
 */
public record HeadsInOffice(Map<UnitId, HeadBook> books, Territory territory) {

    /** All terms of a unit, by post and then by their days. */
    public List<Term> terms(UnitId unit) {
        List<Term> terms = books.getOrDefault(unit, HeadBook.EMPTY).terms();
        return territory
                .unit(unit)
                .map(AdministrativeUnit::validity)
                .flatMap(validity -> validity.to())
                .map(last -> terms.stream().map(term -> term.untilAtMost(last)).toList())
                .orElse(terms);
    }

    /** Who leads a unit on a day, or the one that it went into by then; empty if nobody is recorded or nobody knows. */
    public Optional<Term> of(UnitId unit, Post post, LocalDate day) {
        return terms(territory.located(unit, day)).stream()
                .filter(term -> term.post() == post && term.days().covers(day))
                .findFirst();
    }
}
