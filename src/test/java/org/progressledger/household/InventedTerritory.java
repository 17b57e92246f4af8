package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AttributeStatement;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Parent;
import org.progressledger.territory.Province;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.Territory;
import org.progressledger.territory.UnitAttribute;
import org.progressledger.territory.UnitKind;
import org.progressledger.territory.Villages;

/** A province that was drawn anew twice at random: units go on, give parts, go whole into others, or are divided. */
public final class InventedTerritory implements Territory {

    public static final LocalDate SECOND = LocalDate.of(2026, 3, 1);

    private static final LocalDate BEGINNING = LocalDate.of(2004, 7, 8);
    private static final Province PROVINCE = new Province("98", "Mẫu", "Mau", Province.Kind.TINH);

    private static final FormerDistrict ONE = new FormerDistrict("991", "Huyện Mẫu", "98", "Tỉnh Mẫu");
    private static final FormerDistrict OTHER = new FormerDistrict("992", "Huyện Khác Mẫu", "97", "Tỉnh Khác Mẫu");

    private static final DecisionReference DECISION = new DecisionReference("98/NQ-MẪU", BEGINNING, "Cơ quan mẫu");

    private final Random random;
    private final Map<UnitId, AdministrativeUnit> units = new LinkedHashMap<>();
    private final List<Succession> successions = new ArrayList<>();

    public InventedTerritory(Random random) {
        this.random = random;
        for (int number = 1; number <= 6; number++) {
            add(new UnitId("9000" + number, 2004), BEGINNING, Optional.of(number <= 3 ? ONE : OTHER));
        }
        redraw(REORGANISATION, 2025);
        redraw(SECOND, 2026);
    }

    private void add(UnitId id, LocalDate from, Optional<FormerDistrict> district) {
        units.put(
                id,
                new AdministrativeUnit(
                        id, id.code(), "Mẫu " + id, UnitKind.XA, PROVINCE, district, Validity.since(from)));
    }

    private void redraw(LocalDate day, int edition) {
        List<UnitId> before = inForce(day.minusDays(1));
        for (int number = 1; number <= 3; number++) {
            add(new UnitId("9000" + number, edition), day, Optional.empty());
        }
        List<UnitId> goingOn = new ArrayList<>();
        for (UnitId unit : before) {
            switch (random.nextInt(7)) {
                case 0, 1 -> {
                    succeed(unit, unit, Extent.UNCHANGED, day);
                    goingOn.add(unit);
                }
                case 2 -> {
                    succeed(unit, unit, Extent.UNCHANGED, day);
                    succeed(unit, anyOf(edition), Extent.PART, day);
                }
                case 3, 4 -> {
                    end(unit, day);
                    succeed(unit, anyOf(edition), Extent.WHOLE, day);
                }
                default -> {
                    end(unit, day);
                    succeed(unit, new UnitId("90001", edition), Extent.PART, day);
                    succeed(unit, new UnitId("9000" + (2 + random.nextInt(2)), edition), Extent.PART, day);
                }
            }
        }
        if (goingOn.size() > 1) {
            succeed(goingOn.get(0), goingOn.get(1), Extent.PART, day);
        }
    }

    private UnitId anyOf(int edition) {
        return new UnitId("9000" + (1 + random.nextInt(3)), edition);
    }

    private void end(UnitId id, LocalDate day) {
        AdministrativeUnit unit = units.get(id);
        units.put(
                id,
                new AdministrativeUnit(
                        id,
                        unit.code(),
                        unit.name(),
                        unit.kind(),
                        unit.province(),
                        unit.formerDistrict(),
                        Validity.between(unit.validity().from(), day.minusDays(1))));
    }

    private void succeed(UnitId from, UnitId to, Extent extent, LocalDate day) {
        successions.add(new Succession(units.get(from), units.get(to), extent, "", day, List.of()));
    }

    public List<UnitId> inForce(LocalDate day) {
        return unitsOf(PROVINCE.code(), day).stream()
                .map(AdministrativeUnit::id)
                .toList();
    }

    public List<UnitId> all() {
        return List.copyOf(units.keySet());
    }

    @Override
    public Territory knownAt(long position) {
        return this;
    }

    @Override
    public List<Province> provinces() {
        return List.of(PROVINCE);
    }

    @Override
    public Optional<Province> province(String code) {
        return provinces().stream()
                .filter(province -> province.code().equals(code))
                .findFirst();
    }

    @Override
    public Optional<AdministrativeUnit> unit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    public Optional<AdministrativeUnit> unit(UnitId id, LocalDate day) {
        return unit(id).filter(unit -> unit.validity().covers(day));
    }

    @Override
    public Optional<Parent> parent(UnitId id, LocalDate day) {
        return unit(id, day).map(unit -> new Parent.OfProvince(PROVINCE, DECISION));
    }

    @Override
    public Optional<UnitId> lastWith(String code, LocalDate day) {
        return with(code)
                .filter(unit -> unit.validity().from().isBefore(day))
                .max(Comparator.comparing(unit -> unit.validity().from()))
                .map(AdministrativeUnit::id);
    }

    @Override
    public Optional<AdministrativeUnit> unitOn(String code, LocalDate day) {
        return with(code).filter(unit -> unit.validity().covers(day)).findFirst();
    }

    private Stream<AdministrativeUnit> with(String code) {
        return units.values().stream().filter(unit -> unit.code().equals(code));
    }

    @Override
    public List<AdministrativeUnit> unitsOf(String provinceCode, LocalDate day) {
        return units.values().stream()
                .filter(unit -> unit.validity().covers(day))
                .toList();
    }

    @Override
    public List<Succession> successionsOf(UnitId id) {
        return successions.stream()
                .filter(succession -> succession.from().id().equals(id))
                .toList();
    }

    @Override
    public List<Succession> originsOf(UnitId id) {
        return successions.stream()
                .filter(succession -> succession.to().id().equals(id))
                .toList();
    }

    @Override
    public Map<UnitAttribute, AttributeStatement> attributes(UnitId id, LocalDate day) {
        return Map.of();
    }

    @Override
    public Villages villages() {
        return Villages.NONE;
    }

    @Override
    public List<Boundaries> drawings() {
        return List.of(
                Boundaries.BEFORE_REORGANISATION, Boundaries.SINCE_REORGANISATION, new Boundaries("GEO-2026", SECOND));
    }
}
