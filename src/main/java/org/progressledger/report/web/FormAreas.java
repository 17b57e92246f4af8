package org.progressledger.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.progressledger.facts.Basis;
import org.progressledger.household.KnownHouseholds;
import org.progressledger.report.FormArea;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.table.AreaNames;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.springframework.stereotype.Component;

/** The areas that a reader can choose: those of every province in which a household counts on the basis of the form. */
@Component
class FormAreas {

    private final KnownHouseholds households;
    private final Territory territory;

    FormAreas(KnownHouseholds households, Territory territory) {
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

    /** The area asked for; else the province in which most households count, or the first of all where none does. */
    String chosen(FormRequest request, Basis basis) {
        return request.area()
                .filter(text -> !text.isBlank())
                .orElseGet(() -> "province:" + provinces(basis).get(0));
    }

    /** Those under the boundaries of the question, as far as they are known to it. */
    List<Group> groups(FormQuestion question) {
        Territory known = territory.knownAt(question.knownAt());
        Boundaries boundaries = question.boundaries();
        AreaNames names = new AreaNames(known, boundaries);
        List<String> provinces = provinces(new Basis(question.closing(), question.knownAt()));
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
        List<AreaKey> former = former(provinces, boundaries, known);
        addFormer(
                groups,
                "forms.area.former-provinces",
                former,
                AreaKey.Kind.FORMER_PROVINCE,
                FormArea.FormerProvince::new,
                names);
        addFormer(groups, "forms.area.districts", former, AreaKey.Kind.DISTRICT, FormArea.FormerDistrict::new, names);
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

    private static List<AreaKey> former(List<String> provinces, Boundaries boundaries, Territory known) {
        AreasUnder areas = new AreasUnder(boundaries, known);
        return provinces.stream()
                .flatMap(code -> known.province(code).stream())
                .flatMap(province -> areas.formerIn(province).stream())
                .map(AreasUnder.Former::key)
                .toList();
    }

    private static void addFormer(
            List<Group> groups,
            String message,
            List<AreaKey> former,
            AreaKey.Kind kind,
            Function<String, FormArea> area,
            AreaNames names) {
        List<Choice> choices = former.stream()
                .filter(key -> key.kind() == kind)
                .map(AreaKey::code)
                .distinct()
                .sorted()
                .map(area)
                .map(found -> choice(found, names))
                .toList();
        if (!choices.isEmpty()) {
            groups.add(new Group(message, choices));
        }
    }

    private static Choice choice(FormArea area, AreaNames names) {
        return new Choice(AreaText.of(area), names.of(area).vietnamese());
    }

    private List<String> provinces(Basis basis) {
        Territory known = territory.knownAt(basis.knownAt());
        Map<String, Long> counted = new TreeMap<>();
        households
                .counted(basis)
                .forEach((unit, count) -> known.unit(unit)
                        .ifPresent(found -> counted.merge(found.province().code(), count, Long::sum)));
        return counted.isEmpty()
                ? List.of(known.provinces().get(0).code())
                : counted.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
