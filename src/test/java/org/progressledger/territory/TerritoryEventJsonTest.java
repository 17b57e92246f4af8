package org.progressledger.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.territory.TerritoryExamples.DECISION;
import static org.progressledger.territory.TerritoryExamples.NEW_DAY;
import static org.progressledger.territory.TerritoryExamples.ONE;
import static org.progressledger.territory.TerritoryExamples.OPENED;
import static org.progressledger.territory.TerritoryExamples.PROVINCE;
import static org.progressledger.territory.TerritoryExamples.THREE;
import static org.progressledger.territory.TerritoryExamples.TWO;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.progressledger.ledger.axon.EventCatalogue;
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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** An event that has landed never changes meaning: its stored text of today must be read the same for ever. */
class TerritoryEventJsonTest {

    private static final VillageId VILLAGE = new VillageId("99901@2004:na-mao-mau");
    private static final VillageId OTHER = new VillageId("99901@2004:lang-mau");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static Stream<TerritoryEvent> events() {
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
                new VillageDifficultyStated(PROVINCE, VILLAGE, true, NEW_DAY, DECISION));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_and_read_in_the_words_of_its_golden_file(TerritoryEvent event) {
        String golden = golden(event.getClass());
        assertThat(mapper.writeValueAsString(event)).isEqualTo(golden);
        assertThat(mapper.readValue(golden, event.getClass())).isEqualTo(event);
    }

    @Test
    void an_entry_of_the_register_is_stored_and_read_in_these_words() {
        ProvinceChanged event = new ProvinceChanged(PROVINCE, NEW_DAY, DECISION);
        String golden = "{\"province\":\"99\",\"effectiveOn\":\"2025-07-01\",\"decision\":"
                + "{\"number\":\"99/NQ-MẪU\",\"date\":\"2025-06-12\",\"issuer\":\"Cơ quan mẫu\"}}";

        assertThat(mapper.writeValueAsString(event)).isEqualTo(golden);
        assertThat(mapper.readValue(golden, ProvinceChanged.class)).isEqualTo(event);
    }

    @Test
    void every_event_has_its_golden_file() {
        assertThat(events().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(new EventCatalogue("territory", TerritoryEvent.class)
                        .names()
                        .values());
    }

    private static String golden(Class<?> type) {
        String file = "/territory/events/" + type.getSimpleName() + ".json";
        try (InputStream stream = TerritoryEventJsonTest.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException exception) {
            throw new AssertionError("Cannot read " + file, exception);
        }
    }
}
