package org.progressledger.territory;

import static org.progressledger.territory.TerritoryExamples.DECISION;
import static org.progressledger.territory.TerritoryExamples.NEW_DAY;
import static org.progressledger.territory.TerritoryExamples.ONE;
import static org.progressledger.territory.TerritoryExamples.OPENED;
import static org.progressledger.territory.TerritoryExamples.PROVINCE;
import static org.progressledger.territory.TerritoryExamples.THREE;
import static org.progressledger.territory.TerritoryExamples.TWO;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.GoldenFiles;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.RegisterEvent.ProvinceChanged;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.TerritoryEvent.DistrictEnded;
import org.progressledger.territory.TerritoryEvent.DistrictListed;
import org.progressledger.territory.TerritoryEvent.Origin;
import org.progressledger.territory.TerritoryEvent.ProvinceOpened;
import org.progressledger.territory.TerritoryEvent.ReorganisationDecided;
import org.progressledger.territory.TerritoryEvent.TakenVillage;
import org.progressledger.territory.TerritoryEvent.UnitAttributeStated;
import org.progressledger.territory.TerritoryEvent.UnitEnded;
import org.progressledger.territory.TerritoryEvent.UnitFormed;
import org.progressledger.territory.TerritoryEvent.UnitHandedOver;
import org.progressledger.territory.TerritoryEvent.UnitKept;
import org.progressledger.territory.TerritoryEvent.UnitListed;
import org.progressledger.territory.TerritoryEvent.UnitMovedToDistrict;
import org.progressledger.territory.TerritoryEvent.UnitPartGiven;
import org.progressledger.territory.TerritoryEvent.UnitReclassified;
import org.progressledger.territory.TerritoryEvent.UnitRecoded;
import org.progressledger.territory.TerritoryEvent.UnitRenamed;
import org.progressledger.territory.TerritoryEvent.UnitTakenOver;
import org.progressledger.territory.TerritoryEvent.VillageAssigned;
import org.progressledger.territory.TerritoryEvent.VillageDifficultyStated;
import org.progressledger.territory.TerritoryEvent.VillageEnded;
import org.progressledger.territory.TerritoryEvent.VillageFounded;
import org.progressledger.territory.TerritoryEvent.VillageRenamed;

class TerritoryEventJsonTest extends GoldenFiles {

    private static final VillageId VILLAGE = new VillageId("99901@2004:na-mao-mau");
    private static final VillageId OTHER = new VillageId("99901@2004:lang-mau");

    TerritoryEventJsonTest() {
        super(
                "/territory/events/",
                new EventCatalogue("territory", TerritoryEvent.class),
                new EventCatalogue(RegisterEvent.STREAM, RegisterEvent.class));
    }

    @Override
    protected Stream<Object> events() {
        return Stream.of(
                new ProvinceOpened(
                        PROVINCE,
                        "Mẫu",
                        "Sample",
                        Province.Kind.TINH,
                        "GEO-PRE",
                        NEW_DAY.minusDays(1),
                        OPENED,
                        DECISION),
                new DistrictListed(
                        PROVINCE, new FormerDistrict("991", "Huyện Mẫu", PROVINCE, "Tỉnh Mẫu"), OPENED, DECISION),
                new UnitListed(PROVINCE, ONE, "99901", "Mẫu Một", UnitKind.XA, Optional.of("991"), OPENED, DECISION),
                new ReorganisationDecided(PROVINCE, "GEO-2025", "Sắp xếp mẫu", NEW_DAY, DECISION),
                new UnitFormed(
                        PROVINCE,
                        new UnitId("99901", 2025),
                        "99901",
                        "Mẫu Mới",
                        UnitKind.PHUONG,
                        List.of(new Origin(ONE, Extent.WHOLE, ""), new Origin(TWO, Extent.PART, "Nhập một phần")),
                        "GEO-2025",
                        NEW_DAY,
                        DECISION),
                new UnitPartGiven(
                        PROVINCE, TWO, THREE, List.of("Nà Mao Mẫu"), "Phía bắc", "GEO-2025", NEW_DAY, DECISION),
                new UnitEnded(PROVINCE, ONE, "GEO-2025", NEW_DAY, DECISION),
                new UnitKept(PROVINCE, TWO, "GEO-2025", NEW_DAY, DECISION),
                new UnitRenamed(PROVINCE, TWO, "Mẫu Hai Mới", NEW_DAY, DECISION),
                new UnitReclassified(PROVINCE, TWO, UnitKind.DAC_KHU, NEW_DAY, DECISION),
                new UnitRecoded(PROVINCE, TWO, "99909", NEW_DAY, DECISION),
                new UnitMovedToDistrict(PROVINCE, TWO, "992", NEW_DAY, DECISION),
                new UnitHandedOver(PROVINCE, TWO, "98", List.of(VILLAGE), NEW_DAY, DECISION),
                new UnitTakenOver(
                        PROVINCE,
                        TWO,
                        "98",
                        "99902",
                        "Mẫu Hai",
                        UnitKind.XA,
                        List.of(new TakenVillage(VILLAGE, "Nà Mao Mẫu", VillageKind.THON)),
                        NEW_DAY,
                        DECISION),
                new DistrictEnded(PROVINCE, "991", "GEO-2025", NEW_DAY, DECISION),
                new UnitAttributeStated(
                        PROVINCE, TWO, UnitAttribute.DIFFICULT_AREA, Optional.of("III"), NEW_DAY, DECISION),
                new VillageFounded(PROVINCE, VILLAGE, ONE, "Nà Mao Mẫu", VillageKind.THON, OPENED, DECISION),
                new VillageRenamed(PROVINCE, VILLAGE, "Nà Mạo Mẫu", NEW_DAY, DECISION),
                new VillageAssigned(PROVINCE, VILLAGE, ONE, TWO, NEW_DAY, DECISION),
                new VillageEnded(PROVINCE, VILLAGE, Optional.of(OTHER), NEW_DAY, DECISION),
                new VillageDifficultyStated(PROVINCE, VILLAGE, true, NEW_DAY, DECISION),
                new ProvinceChanged(PROVINCE, NEW_DAY, DECISION));
    }
}
