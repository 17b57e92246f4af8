package org.progressledger.report.direct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.report.FormArea;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;

/** The fifteen tables of every area on the basis of one question. */
public final class DirectForms {

    private static final String UNASSIGNED = "Chưa phân bổ được vào đơn vị";

    private final DirectCount count;
    private final DirectPopulation population;
    private final Territory territory;
    private final Optional<PovertyRuleSet> ruleSet;
    private final Map<FormArea, List<UnitId>> units = new HashMap<>();

    /**
     * @param reported all reports of population that are known, in the order of recording
     * @param ruleSet the one in force on the closing day
     */
    public DirectForms(
            DirectCount count,
            Collection<PopulationReported> reported,
            Territory territory,
            Optional<PovertyRuleSet> ruleSet) {
        this.count = count;
        this.population = new DirectPopulation(
                reported, count.question().closing(), count.question().boundaries(), territory);
        this.territory = territory;
        this.ruleSet = ruleSet;
        for (Province province : territory.provinces()) {
            for (AdministrativeUnit unit : territory.unitsOf(
                    province.code(), count.places().boundaries().drawnOn())) {
                count.places()
                        .areasOf(Optional.of(unit.id()), unit.id())
                        .forEach(area -> units.computeIfAbsent(area, none -> new ArrayList<>())
                                .add(unit.id()));
            }
        }
    }

    /** @param number from 1 to 15 */
    public DirectTable table(int number, FormArea area) {
        return number < 14
                ? counted(number, area)
                : new DirectList(count, area, number, ruleSet, this::labelOf).table();
    }

    private DirectTable counted(int number, FormArea area) {
        List<UnitId> communes = units.getOrDefault(area, List.of());
        DirectRow total = new DirectRow(count, area, population.of(area, communes));
        List<String> ethnicities = total.ethnicitiesOfPoor();
        Map<String, Object> sums = total.cells(number, ethnicities, ruleSet);
        List<DirectTable.Row> rows = new ArrayList<>();
        for (UnitId unit : communes) {
            DirectRow row = new DirectRow(count, new FormArea.Commune(unit), population.of(unit));
            rows.add(written(unit.toString(), labelOf(Optional.of(unit)), row.cells(number, ethnicities, ruleSet)));
        }
        unassignedOf(area).ifPresent(none -> {
            DirectRow row = new DirectRow(count, none, Optional.empty());
            rows.add(written("unassigned", UNASSIGNED, row.cells(number, ethnicities, ruleSet)));
        });
        rows.add(written("total", "Tổng cộng", sums));
        return new DirectTable(List.copyOf(sums.keySet()), rows);
    }

    private static DirectTable.Row written(String place, String label, Map<String, Object> cells) {
        return new DirectTable.Row(place, label, List.copyOf(cells.values()));
    }

    /** The unassigned have a row if they are asked for, or if somebody is unassigned at the closing or moved so. */
    private Optional<FormArea> unassignedOf(FormArea area) {
        if (area instanceof FormArea.Unassigned) {
            return Optional.of(area);
        }
        return Optional.of(area)
                .filter(FormArea.Province.class::isInstance)
                .<FormArea>map(province -> new FormArea.Unassigned(((FormArea.Province) province).code()))
                .filter(none -> !count.closedIn(none).isEmpty()
                        || count.touchedBy(none).stream().anyMatch(this::isListedOnEitherDay));
    }

    private boolean isListedOnEitherDay(HouseholdFile file) {
        return count.openingOf(file).filter(Standing::isListed).isPresent()
                || count.closingOf(file).filter(Standing::isListed).isPresent();
    }

    private String labelOf(Optional<UnitId> unit) {
        if (unit.isEmpty()) {
            return UNASSIGNED;
        }
        String label = territory
                .unit(unit.get(), Boundaries.BEFORE_REORGANISATION.drawnOn())
                .filter(any -> count.question().boundaries().haveDistricts())
                .orElseGet(() -> territory.unit(unit.get()).orElseThrow())
                .label();
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
