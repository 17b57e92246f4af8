package org.progressledger.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.report.FormArea;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.RecordedHouseholds;
import org.progressledger.report.table.AreaNames;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.springframework.stereotype.Component;

/** The areas that a reader can choose: those of every province of which a household is recorded. */
@Component
class FormAreas {

    private final RecordedHouseholds households;
    private final Territory territory;

    FormAreas(RecordedHouseholds households, Territory territory) {
        this.households = households;
        this.territory = territory;
    }

    /**
     * @param message key of the words for its areas
     * @param areas none is empty
     */
    record Group(String message, List<Choice> areas) {}

    /** @param value as it stands in an address */
    record Choice(String value, String label) {}

    /** The area asked for; else the province in which most units are recorded, or the first of all in an empty ledger. */
    String chosen(FormRequest request) {
        return request.area()
                .filter(text -> !text.isBlank())
                .orElseGet(() -> "province:" + provinces().get(0));
    }

    /** Those under the boundaries of the question, as far as they are known to it. */
    List<Group> groups(FormQuestion question) {
        Territory known = territory.knownAt(question.knownAt());
        AreaNames names = new AreaNames(known);
        Boundaries boundaries = question.boundaries();
        List<String> provinces = provinces();
        List<AdministrativeUnit> units = provinces.stream()
                .flatMap(province -> known.unitsOf(province, boundaries.drawnOn()).stream())
                .toList();
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(
                "forms.area.provinces",
                provinces.stream()
                        .map(FormArea.Province::new)
                        .map(area -> choice(area, names))
                        .toList()));
        if (boundaries.haveDistricts()) {
            groups.add(former(
                    "forms.area.former-provinces",
                    units,
                    names,
                    FormerDistrict::provinceCode,
                    code -> new FormArea.FormerProvince(code)));
            groups.add(former(
                    "forms.area.districts",
                    units,
                    names,
                    FormerDistrict::code,
                    code -> new FormArea.FormerDistrict(code)));
        }
        groups.add(new Group(
                "forms.area.communes",
                units.stream()
                        .map(unit -> choice(new FormArea.Commune(unit.id()), names))
                        .toList()));
        groups.add(new Group(
                "forms.area.unassigned",
                provinces.stream()
                        .map(FormArea.Unassigned::new)
                        .map(area -> choice(area, names))
                        .toList()));
        return groups;
    }

    private static Group former(
            String message,
            List<AdministrativeUnit> units,
            AreaNames names,
            Function<FormerDistrict, String> code,
            Function<String, FormArea> area) {
        return new Group(
                message,
                units.stream()
                        .flatMap(unit -> unit.formerDistrict().stream())
                        .map(code)
                        .distinct()
                        .sorted()
                        .map(area)
                        .map(former -> choice(former, names))
                        .toList());
    }

    private static Choice choice(FormArea area, AreaNames names) {
        return new Choice(AreaText.of(area), names.of(area).vietnamese());
    }

    private List<String> provinces() {
        Map<String, Long> recorded = households.units().stream()
                .map(territory::unit)
                .flatMap(unit -> unit.stream())
                .map(AdministrativeUnit::province)
                .map(Province::code)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return recorded.isEmpty()
                ? List.of(territory.provinces().get(0).code())
                : recorded.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
