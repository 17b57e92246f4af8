package org.progressledger.demonstration;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.progressledger.shared.DecisionReference;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Territory;
import org.progressledger.territory.TerritoryCommand;
import org.progressledger.territory.TerritoryCommand.FoundVillages;
import org.progressledger.territory.TerritoryCommand.NewVillage;
import org.progressledger.territory.TerritoryCommand.StateUnitAttribute;
import org.progressledger.territory.UnitAttribute;
import org.progressledger.territory.UnitKind;
import org.progressledger.territory.VillageId;
import org.progressledger.territory.VillageKind;

/**
 * What invented decisions say of the units and villages of the province. Which commune belongs to which area or group is not
 * known for Thái Nguyên, so it follows from the landscape here; only the district of the safe zone is real.
 */
final class InventedTerritory {

    private static final LocalDate AREAS_OF_2021 = LocalDate.of(2021, Month.JUNE, 4);
    private static final LocalDate AREAS_OF_2026 = LocalDate.of(2026, Month.FEBRUARY, 5);
    private static final LocalDate GROUPS_OF_2026 = LocalDate.of(2026, Month.FEBRUARY, 15);

    private static final Set<String> DISTRICTS_OF_THE_SAFE_ZONE = Set.of("167");

    private final DemonstrationProvince province;
    private final Territory territory;

    InventedTerritory(DemonstrationProvince province, Territory territory) {
        this.province = province;
        this.territory = territory;
    }

    /** The villages of every commune of before the reorganisation, a command for each commune. */
    List<TerritoryCommand> villages() {
        return formerCommunes().stream().<TerritoryCommand>map(this::villagesOf).toList();
    }

    /** What is said of the communes of both sides of the reorganisation. */
    List<TerritoryCommand> attributes() {
        List<TerritoryCommand> statements = new ArrayList<>();
        for (AdministrativeUnit commune : formerCommunes()) {
            if (commune.kind() == UnitKind.XA) {
                Landscape.Kind landscape = province.landscapeOf(commune);
                area(landscape).ifPresent(area -> statements.add(areaOf(commune, area, AREAS_OF_2021)));
            }
        }
        for (AdministrativeUnit commune : territory.unitsOf(province.code(), GROUPS_OF_2026)) {
            if (commune.kind() == UnitKind.XA) {
                statements.addAll(attributesOf(commune));
            }
        }
        return statements;
    }

    private List<AdministrativeUnit> formerCommunes() {
        return territory.unitsOf(province.code(), Territory.REORGANISATION.minusDays(1));
    }

    private FoundVillages villagesOf(AdministrativeUnit commune) {
        return new FoundVillages(
                province.code(),
                province.villagesOf(commune).stream()
                        .map(village -> new NewVillage(
                                VillageId.of(commune.id(), village.name()),
                                commune.id(),
                                village.name(),
                                VillageKind.NOT_STATED))
                        .toList(),
                commune.validity().from(),
                decision("12", commune.validity().from()));
    }

    private List<TerritoryCommand> attributesOf(AdministrativeUnit commune) {
        AdministrativeUnit former = province.formerCommunesOf(commune).get(0);
        Landscape.Kind landscape = province.landscapeOf(former);
        List<TerritoryCommand> statements = new ArrayList<>();
        statements.add(statement(commune, UnitAttribute.NTM_GROUP, group(landscape), GROUPS_OF_2026));
        area(landscape).ifPresent(area -> {
            statements.add(areaOf(commune, area, AREAS_OF_2026));
            statements.add(statement(commune, UnitAttribute.MOUNTAINOUS, "YES", AREAS_OF_2026));
            if (area.equals("III")) {
                statements.add(statement(commune, UnitAttribute.EXTREMELY_DIFFICULT, "YES", AREAS_OF_2026));
            }
        });
        former.formerDistrict()
                .map(FormerDistrict::code)
                .filter(DISTRICTS_OF_THE_SAFE_ZONE::contains)
                .ifPresent(
                        district -> statements.add(statement(commune, UnitAttribute.SAFE_ZONE, "YES", AREAS_OF_2026)));
        return statements;
    }

    private StateUnitAttribute areaOf(AdministrativeUnit commune, String area, LocalDate since) {
        return statement(commune, UnitAttribute.DIFFICULT_AREA, area, since);
    }

    private StateUnitAttribute statement(
            AdministrativeUnit commune, UnitAttribute attribute, String value, LocalDate since) {
        return new StateUnitAttribute(
                province.code(), commune.id(), attribute, Optional.of(value), since, decision("34", since));
    }

    private static Optional<String> area(Landscape.Kind landscape) {
        return switch (landscape) {
            case UPLAND -> Optional.of("III");
            case MIDLAND -> Optional.of("II");
            case LOWLAND -> Optional.empty();
        };
    }

    private static String group(Landscape.Kind landscape) {
        return landscape == Landscape.Kind.LOWLAND ? "2" : "3";
    }

    private static DecisionReference decision(String number, LocalDate day) {
        return new DecisionReference(number + "/QĐ-MẪU", day, "UBND tỉnh (quyết định mẫu)");
    }
}
