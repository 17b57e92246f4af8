package org.progressledger.commune.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.progressledger.commune.CommuneBook;
import org.progressledger.commune.CommuneBooks;
import org.progressledger.commune.CommuneGroups;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.progressledger.territory.UnitKind;

/**
 * Answers how communes stand. Only rural communes (xã) count, those of the drawing that is asked for: a commune that was
 * merged away stands where it stood under the old drawing, and a merged one begins without results (decision 0145).
 */
public final class CommuneProgress {

    private final CommuneBooks books;
    private final CriteriaSets sets;
    private final CommuneGroups groups;
    private final Territory territory;

    public CommuneProgress(CommuneBooks books, CriteriaSets sets, CommuneGroups groups, Territory territory) {
        this.books = books;
        this.sets = sets;
        this.groups = groups;
        this.territory = territory;
    }

    /**
     * The rural communes of a province under a drawing, by code.
     *
     * @param knownAt position up to which the ledger is taken as known
     */
    public List<AdministrativeUnit> communes(String province, Boundaries boundaries, long knownAt) {
        return territory.knownAt(knownAt - 1).unitsOf(province, boundaries.drawnOn()).stream()
                .filter(unit -> unit.kind() == UnitKind.XA)
                .toList();
    }

    public CommunesOnDay on(ProgressQuestion question, LocalDate day) {
        List<AdministrativeUnit> communes = communes(question);
        return on(question, day, communes, booksOf(communes, question.knownAt()));
    }

    /** One commune, of whatever drawing. */
    public CommuneOnDay on(ProgressQuestion question, LocalDate day, AdministrativeUnit commune) {
        List<AdministrativeUnit> alone = List.of(commune);
        return on(question, day, alone, booksOf(alone, question.knownAt()))
                .communes()
                .get(0);
    }

    /**
     * @param from first day, not after the last
     * @param to last day
     */
    public ProgressBetween between(ProgressQuestion question, LocalDate from, LocalDate to) {
        List<AdministrativeUnit> communes = communes(question);
        Map<UnitId, CommuneBook> known = booksOf(communes, question.knownAt());
        List<CommuneBook> inOrder =
                communes.stream().map(AdministrativeUnit::id).map(known::get).toList();
        return new ProgressBetween(
                on(question, from, communes, known),
                on(question, to, communes, known),
                inOrder.stream()
                        .flatMap(book -> LostCriterion.of(book, question, from, to).stream())
                        .toList(),
                inOrder.stream()
                        .flatMap(book -> TitleChange.of(book, from, to).stream())
                        .toList());
    }

    private CommunesOnDay on(
            ProgressQuestion question,
            LocalDate day,
            Collection<AdministrativeUnit> communes,
            Map<UnitId, CommuneBook> known) {
        return new CommunesOnDay(
                question,
                day,
                communes.stream()
                        .map(unit -> on(question, day, unit, known.get(unit.id())))
                        .toList());
    }

    private CommuneOnDay on(ProgressQuestion question, LocalDate day, AdministrativeUnit unit, CommuneBook book) {
        return CommuneOnDay.of(
                unit,
                groups.groupOf(unit.id(), day),
                book,
                book.results().standing(question.criteriaSet(), question.stage(), day),
                sets);
    }

    private List<AdministrativeUnit> communes(ProgressQuestion question) {
        return communes(question.province(), question.boundaries(), question.knownAt());
    }

    private Map<UnitId, CommuneBook> booksOf(Collection<AdministrativeUnit> communes, long knownAt) {
        return books.of(communes.stream().map(AdministrativeUnit::id).toList(), knownAt);
    }
}
