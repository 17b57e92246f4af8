package org.progressledger.commune.progress;

import java.util.List;
import java.util.Optional;
import org.progressledger.commune.CommuneBook;
import org.progressledger.commune.Holding;
import org.progressledger.commune.Standing;
import org.progressledger.commune.Verdict;
import org.progressledger.commune.WithdrawalRisk;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;

/**
 * A commune as it stands at the end of a day.
 *
 * @param unit the commune
 * @param group code of its group of communes; empty if no decision says it
 * @param standing its criteria under one set at one stage
 * @param titles what it holds, from the lowest to the highest
 * @param risks those of them that the rule of their set asks to withdraw, by the appraised results
 */
public record CommuneOnDay(
        AdministrativeUnit unit,
        Optional<String> group,
        Standing standing,
        List<Holding> titles,
        List<TitleAtRisk> risks) {

    public CommuneOnDay {
        titles = List.copyOf(titles);
        risks = List.copyOf(risks);
    }

    static CommuneOnDay of(
            AdministrativeUnit unit, Optional<String> group, CommuneBook book, Standing standing, CriteriaSets sets) {
        List<Holding> titles = book.titles().heldOn(standing.day());
        return new CommuneOnDay(
                unit,
                group,
                standing,
                titles,
                titles.stream()
                        .flatMap(held -> sets.byKey(held.ruleSet()).stream())
                        .map(set -> atRisk(set, book, standing))
                        .filter(risk -> risk.risk().isAtRisk())
                        .toList());
    }

    private static TitleAtRisk atRisk(CriteriaSet set, CommuneBook book, Standing standing) {
        return new TitleAtRisk(set, WithdrawalRisk.of(set, book.results(), book.titles(), standing.day()));
    }

    public UnitId id() {
        return unit.id();
    }

    /** Whether anything is stated of it under the set, at the stage, up to the day. */
    public boolean isAssessed() {
        return standing.isAssessed();
    }

    /** How many criteria are met; 0 while it is not assessed. */
    public int met() {
        return standing.met().size();
    }

    public Verdict verdict(int criterion) {
        return standing.criteria().stream()
                .filter(known -> known.criterion() == criterion)
                .map(known -> known.verdict())
                .findFirst()
                .orElse(Verdict.NOT_STATED);
    }

    public boolean meets(int criterion) {
        return verdict(criterion) == Verdict.MET;
    }

    /** Whether it is assessed and meets as many criteria as the band says. */
    public boolean isIn(CriteriaBand band) {
        return isAssessed() && band.contains(met());
    }

    public boolean holds(Title title) {
        return titles.stream().anyMatch(held -> held.title() == title);
    }

    /** The highest title that it holds. */
    public Optional<Holding> highest() {
        return titles.isEmpty() ? Optional.empty() : Optional.of(titles.get(titles.size() - 1));
    }
}
