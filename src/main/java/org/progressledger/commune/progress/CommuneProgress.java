package org.progressledger.commune.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.progressledger.commune.CommuneBook;
import org.progressledger.commune.CommuneBooks;
import org.progressledger.commune.CommuneGroups;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.DrawnArea;
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
     * The units of an area under a drawing that are rural communes on a day, by code, with their attributes of that day; a
     * unit that had ended then with those of its last day, one that began later with those of its drawing. None for an
     * unknown area.
     *
     * @param knownAt position up to which the ledger is taken as known
     */
    public List<AdministrativeUnit> communes(AreaKey area, Boundaries boundaries, LocalDate day, long knownAt) {
        return communes(area, boundaries, day, knownAt, DrawnArea::units);
    }

    /** Those of the communes of a question that also have ground from elsewhere; they count whole (decision 0167). */
    public List<AdministrativeUnit> partly(ProgressQuestion question, LocalDate day) {
        return communes(question.area(), question.boundaries(), day, question.knownAt(), DrawnArea::partly);
    }

    private List<AdministrativeUnit> communes(
            AreaKey area,
            Boundaries boundaries,
            LocalDate day,
            long knownAt,
            Function<DrawnArea, List<AdministrativeUnit>> which) {
        Territory known = territory.knownAt(knownAt);
        return new AreasUnder(boundaries, known)
                .of(area).stream()
                        .flatMap(drawn -> which.apply(drawn).stream())
                        .map(drawn -> asOf(known, drawn, day))
                        .filter(unit -> unit.kind() == UnitKind.XA)
                        .sorted(Comparator.comparing(AdministrativeUnit::code))
                        .toList();
    }

    private static AdministrativeUnit asOf(Territory known, AdministrativeUnit drawn, LocalDate day) {
        return known.unit(drawn.id(), day)
                .or(() -> drawn.validity()
                        .to()
                        .filter(last -> last.isBefore(day))
                        .flatMap(last -> known.unit(drawn.id())))
                .orElse(drawn);
    }

    public CommunesOnDay on(ProgressQuestion question, LocalDate day) {
        List<AdministrativeUnit> communes = communes(question, day);
        return on(question, day, communes, booksOf(communes, question.knownAt()));
    }

    /** A unit of whatever drawing and kind, as {@link #communes} has it on a day; empty if it was not known. */
    public Optional<AdministrativeUnit> unit(UnitId id, LocalDate day, long knownAt) {
        Territory known = territory.knownAt(knownAt);
        return known.unit(id).map(unit -> asOf(known, unit, day));
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
        List<AdministrativeUnit> before = communes(question, from);
        List<AdministrativeUnit> after = communes(question, to);
        Map<UnitId, AdministrativeUnit> either = new LinkedHashMap<>();
        Stream.concat(after.stream(), before.stream()).forEach(unit -> either.putIfAbsent(unit.id(), unit));
        Map<UnitId, CommuneBook> known = booksOf(either.values(), question.knownAt());
        List<CommuneBook> inOrder = either.values().stream()
                .sorted(Comparator.comparing(AdministrativeUnit::code))
                .map(unit -> known.get(unit.id()))
                .toList();
        return new ProgressBetween(
                on(question, from, before, known),
                on(question, to, after, known),
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
        Territory territoryThen = territory.knownAt(question.knownAt());
        return new CommunesOnDay(
                question,
                day,
                communes.stream()
                        .map(unit -> on(question, day, unit, known.get(unit.id()), territoryThen))
                        .toList());
    }

    private CommuneOnDay on(
            ProgressQuestion question,
            LocalDate day,
            AdministrativeUnit unit,
            CommuneBook book,
            Territory territoryThen) {
        return CommuneOnDay.of(
                unit,
                groups.groupOf(territoryThen, unit.id(), day),
                book,
                book.results().standing(question.criteriaSet(), question.stage(), day),
                sets);
    }

    private List<AdministrativeUnit> communes(ProgressQuestion question, LocalDate day) {
        return communes(question.area(), question.boundaries(), day, question.knownAt());
    }

    private Map<UnitId, CommuneBook> booksOf(Collection<AdministrativeUnit> communes, long knownAt) {
        return books.of(communes.stream().map(AdministrativeUnit::id).toList(), knownAt);
    }
}
