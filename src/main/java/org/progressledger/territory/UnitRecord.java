package org.progressledger.territory;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is recorded of a unit through its whole life.
 *
 * @param unit with the attributes of its last day, or of the latest that is known if it goes on
 * @param parents under what it stands from day to day, each by its decision, the earliest first
 * @param codes from day to day, the earliest first; names and kinds likewise
 * @param statements what decisions say of it, of each attribute the earliest first
 * @param villages those that ever belonged to it, those of units that went whole into it among them
 */
public record UnitRecord(
        AdministrativeUnit unit,
        List<Since<Parent>> parents,
        List<Since<String>> codes,
        List<Since<String>> names,
        List<Since<UnitKind>> kinds,
        Map<UnitAttribute, List<AttributeStatement>> statements,
        List<VillageRecord> villages) {

    public UnitRecord {
        parents = List.copyOf(parents);
        codes = List.copyOf(codes);
        names = List.copyOf(names);
        kinds = List.copyOf(kinds);
        statements = Map.copyOf(statements);
        villages = List.copyOf(villages);
    }

    static UnitRecord of(UnitLife life, List<VillageRecord> villages) {
        Map<UnitAttribute, List<AttributeStatement>> statements = new EnumMap<>(UnitAttribute.class);
        life.attributes()
                .forEach((attribute, dated) ->
                        statements.put(attribute, dated.values().toList()));
        return new UnitRecord(
                life.asOfDays().lastEntry().getValue(),
                life.parents().statements().stream()
                        .flatMap(said -> said.value().stream().map(parent -> new Since<>(said.since(), parent)))
                        .toList(),
                Since.of(life.codes()),
                Since.of(life.names()),
                Since.of(life.kinds()),
                statements,
                villages);
    }

    /** What decisions say of it on a day; empty if none says that it is so. */
    public Optional<String> attribute(UnitAttribute attribute, LocalDate day) {
        return statements.getOrDefault(attribute, List.of()).stream()
                .filter(statement -> !statement.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .flatMap(AttributeStatement::value);
    }
}
