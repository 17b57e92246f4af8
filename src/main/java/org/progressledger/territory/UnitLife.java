package org.progressledger.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;

/**
 * A unit through its life, as one province tells it or, if it went from one into another, as all of them together do.
 *
 * @param parents under what it stands from day to day; empty while it belongs to a province that this one does not speak of
 * @param codes what code it carries from day to day; names and kinds likewise
 * @param attributes what decisions say of it
 */
record UnitLife(
        UnitId id,
        Validity validity,
        Dated<Optional<Parent>> parents,
        Dated<String> codes,
        Dated<String> names,
        Dated<UnitKind> kinds,
        Map<UnitAttribute, Dated<AttributeStatement>> attributes) {

    static UnitLife begun(UnitId id, Parent parent, LocalDate day, String code, String name, UnitKind kind) {
        return new UnitLife(
                id,
                Validity.since(day),
                Dated.since(day, Optional.of(parent)),
                Dated.since(day, code),
                Dated.since(day, name),
                Dated.since(day, kind),
                Map.of());
    }

    /** What several provinces tell of one unit; each speaks of the days on which the unit belongs to it. */
    static UnitLife together(Collection<UnitLife> lives) {
        UnitLife first = lives.iterator().next();
        if (lives.size() == 1) {
            return first;
        }
        LocalDate from = lives.stream()
                .map(life -> life.validity.from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        Optional<LocalDate> to =
                lives.stream().flatMap(life -> life.validity.to().stream()).findFirst();
        Map<UnitAttribute, Dated<AttributeStatement>> said = new EnumMap<>(UnitAttribute.class);
        for (UnitAttribute attribute : UnitAttribute.values()) {
            Dated<AttributeStatement> statements = Dated.together(
                    lives.stream().map(life -> life.statementsOf(attribute).only(life::isHere)));
            if (!statements.statements().isEmpty()) {
                said.put(attribute, statements);
            }
        }
        return new UnitLife(
                first.id,
                new Validity(from, to),
                Dated.together(lives.stream().map(life -> life.parents.only(life::isHere))),
                Dated.together(lives.stream().map(life -> life.codes.only(life::isHere))),
                Dated.together(lives.stream().map(life -> life.names.only(life::isHere))),
                Dated.together(lives.stream().map(life -> life.kinds.only(life::isHere))),
                Map.copyOf(said));
    }

    UnitLife endedOn(LocalDate lastDay) {
        return with(Validity.between(validity.from(), lastDay), parents, codes, names, kinds, attributes);
    }

    UnitLife renamed(LocalDate since, String name) {
        return with(validity, parents, codes, names.with(since, name), kinds, attributes);
    }

    UnitLife reclassified(LocalDate since, UnitKind kind) {
        return with(validity, parents, codes, names, kinds.with(since, kind), attributes);
    }

    UnitLife recoded(LocalDate since, String code) {
        return with(validity, parents, codes.with(since, code), names, kinds, attributes);
    }

    UnitLife movedUnder(LocalDate since, Parent parent) {
        return with(validity, parents.with(since, Optional.of(parent)), codes, names, kinds, attributes);
    }

    UnitLife handedOver(LocalDate since) {
        return with(validity, parents.with(since, Optional.empty()), codes, names, kinds, attributes);
    }

    /** It comes back to a province to which it belonged before. */
    UnitLife takenOver(UnitLife again) {
        LocalDate since = again.validity.from();
        return movedUnder(
                        since, again.parents.on(since).flatMap(parent -> parent).orElseThrow())
                .recoded(since, again.codes.on(since).orElseThrow())
                .renamed(since, again.names.on(since).orElseThrow())
                .reclassified(since, again.kinds.on(since).orElseThrow());
    }

    UnitLife stated(UnitAttribute attribute, AttributeStatement statement) {
        Map<UnitAttribute, Dated<AttributeStatement>> more = new EnumMap<>(UnitAttribute.class);
        more.putAll(attributes);
        more.put(attribute, statementsOf(attribute).with(statement.since(), statement));
        return with(validity, parents, codes, names, kinds, Map.copyOf(more));
    }

    private UnitLife with(
            Validity days,
            Dated<Optional<Parent>> parentsOfDays,
            Dated<String> codesOfDays,
            Dated<String> namesOfDays,
            Dated<UnitKind> kindsOfDays,
            Map<UnitAttribute, Dated<AttributeStatement>> statements) {
        return new UnitLife(id, days, parentsOfDays, codesOfDays, namesOfDays, kindsOfDays, statements);
    }

    Dated<AttributeStatement> statementsOf(UnitAttribute attribute) {
        return attributes.getOrDefault(attribute, Dated.nothing());
    }

    /** Under what it stands on that day; empty if it is not in force or belongs to another province then. */
    Optional<Parent> parentOn(LocalDate day) {
        return validity.covers(day) ? parents.on(day).flatMap(parent -> parent) : Optional.empty();
    }

    boolean isHere(LocalDate day) {
        return parentOn(day).isPresent();
    }

    /** Whether it ends or something is said of it after that day. */
    boolean changesAfter(LocalDate day) {
        return validity.to().isPresent()
                || Stream.concat(
                                Stream.of(parents.days(), codes.days(), names.days(), kinds.days())
                                        .flatMap(days -> days),
                                attributes.values().stream().flatMap(Dated::days))
                        .anyMatch(said -> said.isAfter(day));
    }

    /** The unit as it stands from each day on which code, name, kind or parent begin; at least one. */
    NavigableMap<LocalDate, AdministrativeUnit> asOfDays() {
        NavigableMap<LocalDate, AdministrativeUnit> days = new TreeMap<>();
        Stream.of(codes.days(), names.days(), kinds.days(), parents.days())
                .flatMap(day -> day)
                .filter(this::isHere)
                .forEach(day -> days.put(day, asOf(day)));
        return days;
    }

    private AdministrativeUnit asOf(LocalDate day) {
        return new AdministrativeUnit(
                id,
                codes.on(day).orElseThrow(),
                names.on(day).orElseThrow(),
                kinds.on(day).orElseThrow(),
                parentOn(day).orElseThrow().province(),
                districtUntil(day),
                validity);
    }

    private Optional<FormerDistrict> districtUntil(LocalDate day) {
        return parents.until(day)
                .flatMap(Optional::stream)
                .filter(Parent.OfDistrict.class::isInstance)
                .map(parent -> ((Parent.OfDistrict) parent).district())
                .reduce((earlier, later) -> later);
    }

    /** The unit as it stands on that day; empty if it is not in force then. */
    Optional<AdministrativeUnit> on(LocalDate day) {
        return isHere(day) ? Optional.of(asOf(day)) : Optional.empty();
    }

    /** Each code with the days on which the unit carries it in this province. */
    Stream<Dated.Span<String>> codeSpans() {
        return parents.changes(Optional::isPresent)
                .spans(validity)
                .filter(Dated.Span::value)
                .flatMap(span -> codes.spans(span.days()));
    }

    /** The codes that it carries on that day or on a later day of its life. */
    List<String> codesFrom(LocalDate day) {
        return codeSpans()
                .filter(span ->
                        span.days().to().filter(last -> last.isBefore(day)).isEmpty())
                .map(Dated.Span::value)
                .distinct()
                .toList();
    }
}
