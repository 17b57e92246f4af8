package org.progressledger.territory;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.ReadPlan.Numbered;
import org.progressledger.territory.ReorganisationOutcome.Changed;
import org.progressledger.territory.ReorganisationOutcome.Formed;
import org.progressledger.territory.ReorganisationOutcome.Given;
import org.progressledger.territory.ReorganisationPlan.Goes;
import org.progressledger.territory.ReorganisationPlan.OfNewUnit;
import org.progressledger.territory.ReorganisationPlan.OfOldUnit;
import org.progressledger.territory.ReorganisationPlan.Stays;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.TerritoryEvent.Origin;

/** Which units a plan makes, changes, keeps and ends, and by which identity each goes (decision 0130). */
final class PlannedUnits {

    private static final DateTimeFormatter DAY_AS_EDITION = DateTimeFormatter.BASIC_ISO_DATE;

    private final ProvinceTerritory territory;
    private final ReorganisationPlan plan;
    private final ReadPlan read;
    private final Set<UnitId> goingOn = new HashSet<>();
    private final Map<String, UnitId> identities = new HashMap<>();

    PlannedUnits(ProvinceTerritory territory, ReorganisationPlan plan, ReadPlan read) {
        this.territory = territory;
        this.plan = plan;
        this.read = read;
    }

    ReorganisationOutcome outcome() {
        List<Formed> formed = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        List<UnitId> kept = new ArrayList<>();
        read.newUnits().forEach((code, rows) -> {
            Optional<AdministrativeUnit> goesOn = read.goingOnWith(code);
            Optional<AdministrativeUnit> same = goesOn.or(() -> unitThatBecomes(rows));
            same.ifPresentOrElse(
                    unit -> {
                        identities.put(code, unit.id());
                        if (goingOn.add(unit.id())) {
                            change(unit, code).ifPresentOrElse(changed::add, () -> kept.add(unit.id()));
                        }
                    },
                    () -> formed(code, rows).ifPresent(unit -> {
                        identities.put(code, unit.unit());
                        formed.add(unit);
                    }));
        });
        read.before().keySet().stream()
                .filter(unit -> read.goingOn(unit).isPresent())
                .filter(goingOn::add)
                .forEach(kept::add);
        List<UnitId> ended = read.before().keySet().stream()
                .filter(unit -> !goingOn.contains(unit))
                .toList();
        return new ReorganisationOutcome(
                formed,
                changed,
                kept,
                ended,
                ended.stream().filter(this::isSplit).toList(),
                given(),
                districtsThatEnd());
    }

    private List<Given> given() {
        return plan.rows().stream()
                .filter(row -> row instanceof Goes goes && goes.extent() == Extent.PART)
                .map(Goes.class::cast)
                .filter(part -> !part.villages().isEmpty() || isBetweenUnitsThatGoOn(part))
                .flatMap(part -> given(part).stream())
                .toList();
    }

    private boolean isBetweenUnitsThatGoOn(Goes part) {
        return read.goingOnWith(part.code()).isPresent()
                || read.unitOf(part).filter(goingOn::contains).isPresent();
    }

    private Optional<Given> given(Goes part) {
        return Optional.ofNullable(identities.get(part.code()))
                .flatMap(to -> read.unitOf(part).map(unit -> new Given(unit, to, part.villages(), part.note())));
    }

    /** One old unit whole and nothing else: the new unit is that unit. */
    private Optional<AdministrativeUnit> unitThatBecomes(List<Numbered<OfNewUnit>> rows) {
        return rows.size() == 1 && rows.get(0).row() instanceof Goes goes && goes.extent() == Extent.WHOLE
                ? read.unitOf(goes)
                        .filter(unit -> read.rowsOf(unit).size() == 1)
                        .map(unit -> read.before().get(unit))
                : Optional.empty();
    }

    /** A unit that stays as it is bears what it bears on the first day. */
    private Optional<Changed> change(AdministrativeUnit planned, String code) {
        if (read.rowsOf(planned.id()).stream().anyMatch(row -> row.row() instanceof Stays)) {
            return Optional.empty();
        }
        AdministrativeUnit unit = read.before().get(planned.id());
        Changed change = new Changed(
                unit.id(),
                Optional.of(read.nameOf(code)).filter(name -> !name.equals(unit.name())),
                Optional.of(read.kindOf(code)).filter(kind -> kind != unit.kind()),
                Optional.of(code).filter(other -> !other.equals(unit.code())));
        return change.name().isEmpty()
                        && change.kind().isEmpty()
                        && change.code().isEmpty()
                ? Optional.empty()
                : Optional.of(change);
    }

    /** Empty where the plan writes no code by which a unit could go. */
    private Optional<Formed> formed(String code, List<Numbered<OfNewUnit>> rows) {
        return identity(code)
                .map(unit -> new Formed(
                        unit,
                        code,
                        read.nameOf(code),
                        read.kindOf(code),
                        rows.stream()
                                .flatMap(row -> row.row() instanceof Goes goes
                                        ? origin(goes).stream()
                                        : Optional.<Origin>empty().stream())
                                .toList()));
    }

    private Optional<Origin> origin(Goes goes) {
        return read.unitOf(goes).map(unit -> new Origin(unit, goes.extent(), goes.note()));
    }

    private Optional<UnitId> identity(String code) {
        if (!code.matches("\\d{5}")) {
            return Optional.empty();
        }
        UnitId ofYear = new UnitId(code, plan.effectiveOn().getYear());
        return Optional.of(
                territory.units().containsKey(ofYear)
                        ? new UnitId(code, Integer.parseInt(DAY_AS_EDITION.format(plan.effectiveOn())))
                        : ofYear);
    }

    private boolean isSplit(UnitId unit) {
        List<Numbered<OfOldUnit>> rows = read.rowsOf(unit);
        return rows.size() > 1
                || rows.stream().anyMatch(row -> row.row() instanceof Goes goes && goes.extent() == Extent.PART);
    }

    /** Districts ended with the two-level organisation (Resolution 202/2025/QH15). */
    private List<String> districtsThatEnd() {
        return plan.effectiveOn().isBefore(Territory.REORGANISATION)
                ? List.of()
                : territory.districts().entrySet().stream()
                        .filter(entry -> entry.getValue().validity().to().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
