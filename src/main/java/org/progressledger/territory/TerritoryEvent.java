package org.progressledger.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Succession.Extent;

/**
 * What can happen to the territory of a province. All of it stands in one stream per province, so that what holds
 * between units (no code means two units on one day, no unit goes to two others unless in part) is checked when any of
 * them changes. What has landed never changes meaning.
 */
public sealed interface TerritoryEvent {

    /** Type of the aggregates and first word of their streams. */
    String STREAMS = "territory";

    /** The stream of a province, such as {@code territory:19}. */
    static String stream(String province) {
        return STREAMS + ":" + province;
    }

    /** Two-digit code of the province whose territory changes. */
    String province();

    /** First day on which it holds. */
    LocalDate effectiveOn();

    /** The document that says so. */
    DecisionReference decision();

    /**
     * The province was opened in this ledger. Always the first event of a territory.
     *
     * @param name without its kind
     * @param boundaries key of the oldest drawing of the map, such as {@code GEO-PRE}
     * @param drawnOn last day of that drawing
     */
    record ProvinceOpened(
            String province,
            String name,
            String englishName,
            Province.Kind kind,
            String boundaries,
            LocalDate drawnOn,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TerritoryEvent {}

    /** A district of before 1 July 2025, with the province to which it belonged. */
    record DistrictListed(String province, FormerDistrict district, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryEvent {}

    /**
     * A unit that was there when the territory was opened.
     *
     * @param district code of its district; empty if it stands under the province
     */
    record UnitListed(
            String province,
            UnitId unit,
            String code,
            String name,
            UnitKind kind,
            Optional<String> district,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TerritoryEvent {}

    /**
     * The map was drawn anew. What became of each unit stands in the events that follow in the same commit and name this
     * key.
     *
     * @param reorganisation key of the drawing that it brings, such as {@code GEO-2025}
     * @param title what it is called
     */
    record ReorganisationDecided(
            String province, String reorganisation, String title, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryEvent {}

    /**
     * A unit came into being.
     *
     * @param code the code it carries from that day on, often that of a unit that went into it
     * @param origins out of which units it was made; none if nobody knows
     */
    record UnitFormed(
            String province,
            UnitId unit,
            String code,
            String name,
            UnitKind kind,
            List<Origin> origins,
            String reorganisation,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TerritoryEvent {

        public UnitFormed {
            origins = List.copyOf(origins);
        }
    }

    /**
     * A unit out of which another was made.
     *
     * @param extent {@link Extent#WHOLE} or {@link Extent#PART}
     * @param note wording of the source for a part, often empty
     */
    record Origin(UnitId unit, Extent extent, String note) {}

    /**
     * A part of a unit went to another, and at least one of them goes on. A unit that is formed of parts names their units
     * as its origins too.
     *
     * @param unit the unit that gave the part
     * @param to the unit that took it
     * @param villages names of the villages that are known to be given; none if nobody said
     * @param note wording of the source, often empty
     */
    record UnitPartGiven(
            String province,
            UnitId unit,
            UnitId to,
            List<String> villages,
            String note,
            String reorganisation,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TerritoryEvent {

        public UnitPartGiven {
            villages = List.copyOf(villages);
        }
    }

    /** A unit ended on the day before. Where it went stands in the units formed out of it, and in the parts given. */
    record UnitEnded(
            String province, UnitId unit, String reorganisation, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryEvent {}

    /** A reorganisation left a unit as it was. */
    record UnitKept(
            String province, UnitId unit, String reorganisation, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryEvent {}

    /** A unit bears another name. */
    record UnitRenamed(String province, UnitId unit, String name, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryEvent {}

    /** A unit is of another kind. */
    record UnitReclassified(
            String province, UnitId unit, UnitKind kind, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryEvent {}

    /** A unit carries another code. */
    record UnitRecoded(String province, UnitId unit, String code, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryEvent {}

    /**
     * A unit stands under another district of its province.
     *
     * @param district code of the district
     */
    record UnitMovedToDistrict(
            String province, UnitId unit, String district, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryEvent {}

    /**
     * A unit belongs to another province. What that one takes over stands in its own stream, in the same commit.
     *
     * @param to code of the other province
     * @param villages those that go with it
     */
    record UnitHandedOver(
            String province,
            UnitId unit,
            String to,
            List<VillageId> villages,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TerritoryEvent {

        public UnitHandedOver {
            villages = List.copyOf(villages);
        }
    }

    /**
     * A unit of another province belongs to this one: the same unit, with everything that was said of it.
     *
     * @param from code of the other province
     * @param code as it is on that day; name and kind likewise
     * @param villages those that come with it
     */
    record UnitTakenOver(
            String province,
            UnitId unit,
            String from,
            String code,
            String name,
            UnitKind kind,
            List<TakenVillage> villages,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TerritoryEvent {

        public UnitTakenOver {
            villages = List.copyOf(villages);
        }
    }

    /** A village that came with its unit, as it is on that day. */
    record TakenVillage(VillageId village, String name, VillageKind kind) {}

    /** A district ended on the day before; its units stand under the province. */
    record DistrictEnded(
            String province, String district, String reorganisation, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryEvent {}

    /**
     * What a decision says of a unit. A later statement of the same day takes the place of an earlier one.
     *
     * @param attribute what it speaks of
     * @param value one of {@link UnitAttribute#allowed}; empty if it is so no longer
     */
    record UnitAttributeStated(
            String province,
            UnitId unit,
            UnitAttribute attribute,
            Optional<String> value,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TerritoryEvent {}

    /** A village (thôn, bản, buôn, tổ dân phố) of a unit; villages have no national code. */
    record VillageFounded(
            String province,
            VillageId village,
            UnitId unit,
            String name,
            VillageKind kind,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TerritoryEvent {}

    /** A village bears another name. */
    record VillageRenamed(
            String province, VillageId village, String name, LocalDate effectiveOn, DecisionReference decision)
            implements TerritoryEvent {}

    /** A village of a unit that ended, or of a changed boundary, belongs to another unit. */
    record VillageAssigned(
            String province,
            VillageId village,
            UnitId from,
            UnitId to,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TerritoryEvent {}

    /**
     * A village ended on the day before.
     *
     * @param into the village that it went into; empty if it went into none
     */
    record VillageEnded(
            String province,
            VillageId village,
            Optional<VillageId> into,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TerritoryEvent {}

    /** Whether a decision counts a village among the extremely difficult ones (thôn đặc biệt khó khăn). */
    record VillageDifficultyStated(
            String province,
            VillageId village,
            boolean extremelyDifficult,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements TerritoryEvent {}
}
