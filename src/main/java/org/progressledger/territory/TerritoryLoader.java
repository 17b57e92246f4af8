package org.progressledger.territory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.shared.VietnameseText;
import org.progressledger.territory.Succession.Extent;

/** Puts the four files of the reference data together; {@code territory/README.md} tells their traps. */
final class TerritoryLoader {

    /** Date of Decision 124/2004/QĐ-TTg: the own first days of units of before 2025 are not in the source. */
    private static final LocalDate CODE_LIST_OF_2004 = LocalDate.of(2004, 7, 8);

    private static final LocalDate LAST_DAY_BEFORE = Territory.REORGANISATION.minusDays(1);

    private record FormerRow(String code, String name, UnitKind kind, FormerDistrict district) {}

    private record CurrentRow(String code, String name, UnitKind kind, Province province) {}

    private record SuccessionRow(String formerCode, String currentCode, Extent extent, String note) {}

    private final Map<String, Province> provinces;
    private final Map<String, FormerRow> formerRows;
    private final Map<String, CurrentRow> currentRows;
    private final List<SuccessionRow> successionRows;
    private final Map<String, List<SuccessionRow>> successionRowsByFormerCode;
    private final List<Finding> findings = new ArrayList<>();

    TerritoryLoader() {
        provinces = byCode(
                CsvRows.read("/territory/provinces.csv").stream()
                        .map(row -> new Province(
                                row.get(0),
                                VietnameseText.withMarkOnFirstVowel(row.get(1)),
                                row.get(2),
                                Province.Kind.valueOf(row.get(3))))
                        .toList(),
                Province::code);
        formerRows = byCode(
                CsvRows.read("/territory/communes-before-2025-07-01.csv").stream()
                        .map(row -> new FormerRow(
                                row.get(0),
                                VietnameseText.withMarkOnFirstVowel(row.get(1)),
                                kind(row.get(2)),
                                new FormerDistrict(row.get(3), row.get(4), row.get(5), row.get(6))))
                        .toList(),
                FormerRow::code);
        currentRows = byCode(
                CsvRows.read("/territory/communes-2025.csv").stream()
                        .map(row -> new CurrentRow(
                                row.get(0),
                                VietnameseText.withMarkOnFirstVowel(row.get(1)),
                                kind(row.get(2)),
                                provinces.get(row.get(3))))
                        .toList(),
                CurrentRow::code);
        successionRows = CsvRows.read("/territory/commune-successions-2025-07-01.csv").stream()
                .map(row -> new SuccessionRow(row.get(0), row.get(1), Extent.valueOf(row.get(2)), row.get(3)))
                .toList();
        successionRowsByFormerCode = successionRows.stream().collect(groupingBy(SuccessionRow::formerCode));
    }

    Territory load() {
        Map<String, AdministrativeUnit> former = formerUnits();
        Map<String, AdministrativeUnit> current = currentUnits(former);
        List<Succession> successions = successions(former, current);
        reportRowsThatDoNotFit(successions, current.values());
        Map<UnitId, AdministrativeUnit> units = new LinkedHashMap<>();
        former.values().forEach(unit -> units.put(unit.id(), unit));
        current.values().forEach(unit -> units.put(unit.id(), unit));
        return new KnownTerritory(List.copyOf(provinces.values()), List.copyOf(units.values()), successions, findings);
    }

    private Map<String, AdministrativeUnit> formerUnits() {
        Map<String, Province> mostUnitsWentTo = mainProvinceByFormerProvince();
        Map<String, AdministrativeUnit> units = new LinkedHashMap<>();
        for (FormerRow row : formerRows.values()) {
            Set<String> provinceCodes = successorProvinces(row.code());
            Province province = provinceCodes.size() == 1
                    ? provinces.get(provinceCodes.iterator().next())
                    : mostUnitsWentTo.get(row.district().provinceCode());
            boolean goesOn = successionRowsByFormerCode.getOrDefault(row.code(), List.of()).stream()
                    .anyMatch(succession -> succession.extent() == Extent.UNCHANGED);
            units.put(
                    row.code(),
                    new AdministrativeUnit(
                            new UnitId(row.code(), 2004),
                            row.code(),
                            row.name(),
                            row.kind(),
                            province,
                            Optional.of(row.district()),
                            goesOn
                                    ? Validity.since(CODE_LIST_OF_2004)
                                    : Validity.between(CODE_LIST_OF_2004, LAST_DAY_BEFORE)));
        }
        return units;
    }

    private Map<String, AdministrativeUnit> currentUnits(Map<String, AdministrativeUnit> former) {
        Map<String, AdministrativeUnit> units = new LinkedHashMap<>();
        for (CurrentRow row : currentRows.values()) {
            AdministrativeUnit before = former.get(row.code());
            units.put(
                    row.code(),
                    before != null && before.validity().covers(Territory.REORGANISATION)
                            ? before
                            : new AdministrativeUnit(
                                    new UnitId(row.code(), 2025),
                                    row.code(),
                                    row.name(),
                                    row.kind(),
                                    row.province(),
                                    Optional.empty(),
                                    Validity.since(Territory.REORGANISATION)));
        }
        return units;
    }

    private List<Succession> successions(
            Map<String, AdministrativeUnit> former, Map<String, AdministrativeUnit> current) {
        List<Succession> successions = new ArrayList<>();
        for (SuccessionRow row : successionRows) {
            AdministrativeUnit from = former.get(row.formerCode());
            AdministrativeUnit to = current.get(row.currentCode());
            if (from == null || to == null) {
                findings.add(new Finding(
                        Finding.Kind.SUCCESSOR_NOT_LISTED,
                        row.formerCode(),
                        row.formerCode() + " went into " + row.currentCode() + " (" + row.extent()
                                + "), which the list of units in force does not have"));
            } else {
                successions.add(new Succession(from, to, row.extent(), row.note(), Territory.REORGANISATION));
            }
        }
        return successions;
    }

    private void reportRowsThatDoNotFit(List<Succession> successions, Collection<AdministrativeUnit> current) {
        Set<UnitId> withOrigin =
                successions.stream().map(succession -> succession.to().id()).collect(toCollection(HashSet::new));
        current.stream()
                .filter(unit -> !withOrigin.contains(unit.id()))
                .forEach(unit -> findings.add(new Finding(
                        Finding.Kind.ORIGIN_NOT_LISTED,
                        unit.code(),
                        "No row of the succession table leads to " + unit.label() + " " + unit.code())));
        successions.stream()
                .filter(succession -> succession.extent() == Extent.WHOLE)
                .collect(groupingBy(succession -> succession.from().code(), counting()))
                .forEach((code, times) -> {
                    if (times > 1) {
                        findings.add(new Finding(
                                Finding.Kind.WHOLE_SEVERAL_TIMES, code, "All of " + code + " went into several units"));
                    }
                });
        formerRows.values().stream()
                .filter(row -> row.kind() == UnitKind.NOT_STATED)
                .forEach(row -> findings.add(new Finding(
                        Finding.Kind.KIND_NOT_STATED,
                        row.code(),
                        "The list of 30 June 2025 does not say what kind of unit " + row.name() + " is")));
    }

    private Set<String> successorProvinces(String formerCode) {
        return successionRowsByFormerCode.getOrDefault(formerCode, List.of()).stream()
                .map(row -> currentRows.get(row.currentCode()))
                .filter(Objects::nonNull)
                .map(row -> row.province().code())
                .collect(toCollection(TreeSet::new));
    }

    /** Where most units of a former province are today: the answer for the few whose successor is not listed. */
    private Map<String, Province> mainProvinceByFormerProvince() {
        Map<String, Map<String, Long>> unitsByProvince = formerRows.values().stream()
                .flatMap(row -> successorProvinces(row.code()).stream()
                        .map(provinceCode -> Map.entry(row.district().provinceCode(), provinceCode)))
                .collect(groupingBy(Map.Entry::getKey, groupingBy(Map.Entry::getValue, counting())));
        return unitsByProvince.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        counts -> provinces.get(counts.getValue().entrySet().stream()
                                .max(Map.Entry.comparingByValue())
                                .orElseThrow()
                                .getKey())));
    }

    private static UnitKind kind(String text) {
        return text.isEmpty() ? UnitKind.NOT_STATED : UnitKind.valueOf(text);
    }

    private static <R> Map<String, R> byCode(List<R> rows, Function<R, String> code) {
        return rows.stream()
                .collect(toMap(
                        code,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("Code " + code.apply(one) + " stands twice in one list");
                        },
                        LinkedHashMap::new));
    }
}
