package org.progressledger.territory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.progressledger.territory.ReferenceFiles.OldUnit;
import org.progressledger.territory.ReferenceFiles.SuccessionRow;

/** The reference data that come with the application, divided into today's provinces. */
final class ReferenceData {

    private final ReferenceFiles files;
    private final Map<String, List<SuccessionRow>> successions;
    private final Map<String, String> mainProvinces;
    private final Map<String, List<OldUnit>> oldUnits;

    private ReferenceData(ReferenceFiles files) {
        this.files = files;
        this.successions = files.successions().stream().collect(groupingBy(SuccessionRow::oldCode));
        this.mainProvinces = mainProvinceByFormerProvince();
        this.oldUnits = files.oldUnits().values().stream().collect(groupingBy(this::provinceOf));
    }

    static ReferenceData load() {
        return new ReferenceData(ReferenceFiles.read());
    }

    /** Codes of the provinces, in their order. */
    Set<String> provinces() {
        return new TreeSet<>(files.provinces().keySet());
    }

    /** @throws IllegalArgumentException if there is no such province */
    ReferenceProvince province(String code) {
        Province province = Optional.ofNullable(files.provinces().get(code))
                .orElseThrow(() -> new IllegalArgumentException("There is no province " + code));
        return new ReferenceProvince(
                province,
                oldUnits.get(code),
                files.newUnits(),
                files.newUnits().values().stream()
                        .filter(unit -> unit.province().equals(code))
                        .toList(),
                files.successions().stream()
                        .filter(row ->
                                provinceOf(files.oldUnits().get(row.oldCode())).equals(code))
                        .toList());
    }

    /** The whole country, by the same fold as a ledger's. */
    Territory territory() {
        return new KnownTerritory(provinces().stream()
                .map(code -> ProvinceTerritory.of(province(code).events()))
                .toList());
    }

    /** The province to which its successors belong; of a unit without any, where most of its former province went. */
    private String provinceOf(OldUnit unit) {
        Set<String> provinces = successorProvinces(unit.code());
        return provinces.size() == 1
                ? provinces.iterator().next()
                : mainProvinces.get(unit.district().provinceCode());
    }

    private Set<String> successorProvinces(String oldCode) {
        Set<String> provinces = new TreeSet<>();
        successions.getOrDefault(oldCode, List.of()).stream()
                .map(row -> files.newUnits().get(row.newCode()))
                .filter(Objects::nonNull)
                .forEach(unit -> provinces.add(unit.province()));
        return provinces;
    }

    private Map<String, String> mainProvinceByFormerProvince() {
        Map<String, Map<String, Long>> counts = files.oldUnits().values().stream()
                .flatMap(unit -> successorProvinces(unit.code()).stream()
                        .map(province -> Map.entry(unit.district().provinceCode(), province)))
                .collect(groupingBy(Map.Entry::getKey, groupingBy(Map.Entry::getValue, counting())));
        return counts.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        former -> former.getValue().entrySet().stream()
                                .max(Map.Entry.comparingByValue())
                                .orElseThrow()
                                .getKey()));
    }
}
