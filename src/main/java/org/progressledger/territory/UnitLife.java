package org.progressledger.territory;

import java.time.LocalDate;
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
 * A unit through its life.
 *
 * @param codes what code it carries from day to day; names and kinds likewise
 * @param attributes what decisions say of it
 */
record UnitLife(
        UnitId id,
        Province province,
        Optional<FormerDistrict> formerDistrict,
        Validity validity,
        Dated<String> codes,
        Dated<String> names,
        Dated<UnitKind> kinds,
        Map<UnitAttribute, Dated<AttributeStatement>> attributes) {

    static UnitLife begun(
            UnitId id,
            Province province,
            Optional<FormerDistrict> formerDistrict,
            LocalDate day,
            String code,
            String name,
            UnitKind kind) {
        return new UnitLife(
                id,
                province,
                formerDistrict,
                Validity.since(day),
                Dated.since(day, code),
                Dated.since(day, name),
                Dated.since(day, kind),
                Map.of());
    }

    UnitLife endedOn(LocalDate lastDay) {
        return with(Validity.between(validity.from(), lastDay), codes, names, kinds, attributes);
    }

    UnitLife renamed(LocalDate since, String name) {
        return with(validity, codes, names.with(since, name), kinds, attributes);
    }

    UnitLife reclassified(LocalDate since, UnitKind kind) {
        return with(validity, codes, names, kinds.with(since, kind), attributes);
    }

    UnitLife recoded(LocalDate since, String code) {
        return with(validity, codes.with(since, code), names, kinds, attributes);
    }

    UnitLife stated(UnitAttribute attribute, AttributeStatement statement) {
        Map<UnitAttribute, Dated<AttributeStatement>> more = new EnumMap<>(UnitAttribute.class);
        more.putAll(attributes);
        more.put(attribute, statementsOf(attribute).with(statement.since(), statement));
        return with(validity, codes, names, kinds, Map.copyOf(more));
    }

    private UnitLife with(
            Validity days,
            Dated<String> codesOfDays,
            Dated<String> namesOfDays,
            Dated<UnitKind> kindsOfDays,
            Map<UnitAttribute, Dated<AttributeStatement>> statements) {
        return new UnitLife(id, province, formerDistrict, days, codesOfDays, namesOfDays, kindsOfDays, statements);
    }

    Dated<AttributeStatement> statementsOf(UnitAttribute attribute) {
        return attributes.getOrDefault(attribute, Dated.nothing());
    }

    /** The unit as it stands from each day on which code, name or kind begin; at least one. */
    NavigableMap<LocalDate, AdministrativeUnit> asOfDays() {
        NavigableMap<LocalDate, AdministrativeUnit> days = new TreeMap<>();
        Stream.of(codes.days(), names.days(), kinds.days())
                .flatMap(day -> day)
                .filter(validity::covers)
                .forEach(day -> days.put(day, asOf(day)));
        return days;
    }

    private AdministrativeUnit asOf(LocalDate day) {
        return new AdministrativeUnit(
                id,
                codes.on(day).orElseThrow(),
                names.on(day).orElseThrow(),
                kinds.on(day).orElseThrow(),
                province,
                formerDistrict,
                validity);
    }

    /** The unit as it stands on that day; empty if it is not in force then. */
    Optional<AdministrativeUnit> on(LocalDate day) {
        return validity.covers(day) ? Optional.of(asOf(day)) : Optional.empty();
    }

    /** The codes that it carries on that day or on a later day of its life. */
    List<String> codesFrom(LocalDate day) {
        LocalDate first = day.isBefore(validity.from()) ? validity.from() : day;
        return validity.covers(first) ? codes.from(first).distinct().toList() : List.of();
    }
}
