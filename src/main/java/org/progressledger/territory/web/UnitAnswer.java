package org.progressledger.territory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AttributeStatement;
import org.progressledger.territory.Parent;
import org.progressledger.territory.Province;
import org.progressledger.territory.RecordedChange;
import org.progressledger.territory.Since;
import org.progressledger.territory.Succession;
import org.progressledger.territory.TerritoryEvent;
import org.progressledger.territory.UnitAttribute;
import org.progressledger.territory.UnitKind;
import org.progressledger.territory.UnitRecord;
import org.progressledger.territory.Village;
import org.progressledger.territory.VillageId;
import org.progressledger.territory.VillageKind;
import org.progressledger.territory.VillageRecord;

/**
 * A unit through its life.
 *
 * @param boundaries key of the drawing
 * @param now as it stands on the day; absent if it is not in force then
 * @param label of its last day, or of the latest that is known
 * @param parents under what it stands from day to day
 * @param attributes every statement, with whether it holds on the day
 * @param villages those that ever belonged to it, by name
 * @param history in the order of recording
 */
record UnitAnswer(
        Basis basis,
        String boundaries,
        UnitId unit,
        String label,
        String province,
        Validity validity,
        Optional<UnitLine> now,
        List<Above> parents,
        List<Since<String>> codes,
        List<Since<String>> names,
        List<Since<UnitKind>> kinds,
        List<Stated> attributes,
        List<Descent> origins,
        List<Descent> successors,
        List<VillageLine> villages,
        List<Change> history) {

    /** What a unit can stand under. */
    enum Level {
        DISTRICT,
        PROVINCE
    }

    /**
     * @param code three digits of a district, two of a province
     * @param name with its kind
     */
    record Above(Level level, String code, String name, LocalDate since, DecisionReference decision) {

        static Above of(Since<Parent> parent) {
            if (parent.value() instanceof Parent.OfDistrict under) {
                return new Above(
                        Level.DISTRICT,
                        under.district().code(),
                        under.district().name(),
                        parent.since(),
                        under.decision());
            }
            Province province = parent.value().province();
            return new Above(
                    Level.PROVINCE,
                    province.code(),
                    province.label(),
                    parent.since(),
                    parent.value().decision());
        }
    }

    /** @param holds whether it is what counts on the day */
    record Stated(
            UnitAttribute attribute,
            Optional<String> value,
            LocalDate since,
            DecisionReference decision,
            boolean holds) {}

    /**
     * @param unit the other unit
     * @param since first day of the new unit
     * @param note wording of the source for a part, often empty
     * @param villages that a plan gave with a part
     */
    record Descent(
            UnitId unit, String label, Succession.Extent extent, LocalDate since, String note, List<String> villages) {}

    /**
     * @param unit to which it belongs on the day; the last one known if it does not exist then
     * @param difficulty what decisions say of it, the earliest first
     */
    record VillageLine(
            VillageId village,
            String name,
            VillageKind kind,
            UnitId unit,
            boolean here,
            boolean extremelyDifficult,
            Validity validity,
            List<VillageRecord.Difficulty> difficulty) {}

    /**
     * @param event name of the event in kebab case, such as {@code unit-renamed}
     * @param content the event, as the ledger keeps it
     * @param position in the ledger
     */
    record Change(String event, TerritoryEvent content, long position, String actor, String role, Instant recordedAt) {

        static Change of(RecordedChange change) {
            return new Change(
                    name(change.event()),
                    change.event(),
                    change.position(),
                    change.actor(),
                    change.role(),
                    change.recordedAt());
        }

        static String name(TerritoryEvent event) {
            return event.getClass()
                    .getSimpleName()
                    .replaceAll("(?<=.)(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
        }
    }

    static UnitAnswer of(Asked asked, AdministrativeUnit unit, UnitRecord recorded, List<RecordedChange> history) {
        LocalDate day = asked.day();
        return new UnitAnswer(
                asked.basis(),
                asked.boundaries().key(),
                unit.id(),
                unit.label(),
                unit.province().code(),
                unit.validity(),
                asked.territory().unit(unit.id(), day).map(now -> UnitLine.of(now, recorded, asked.territory(), day)),
                recorded.parents().stream().map(Above::of).toList(),
                recorded.codes(),
                recorded.names(),
                recorded.kinds(),
                Arrays.stream(UnitAttribute.values())
                        .flatMap(attribute -> stated(attribute, recorded, day).stream())
                        .toList(),
                asked.territory().originsOf(unit.id()).stream()
                        .filter(origin -> origin.extent() != Succession.Extent.UNCHANGED)
                        .map(origin -> descent(origin, origin.from()))
                        .toList(),
                asked.territory().successionsOf(unit.id()).stream()
                        .filter(succession -> succession.extent() != Succession.Extent.UNCHANGED)
                        .map(succession -> descent(succession, succession.to()))
                        .toList(),
                recorded.villages().stream()
                        .map(village -> village(village, unit.id(), asked))
                        .sorted(Comparator.comparing(VillageLine::name))
                        .toList(),
                history.stream().map(Change::of).toList());
    }

    private static List<Stated> stated(UnitAttribute attribute, UnitRecord recorded, LocalDate day) {
        List<AttributeStatement> statements = recorded.statements().getOrDefault(attribute, List.of());
        Optional<AttributeStatement> holding = statements.stream()
                .filter(statement -> !statement.since().isAfter(day))
                .reduce((earlier, later) -> later);
        return statements.stream()
                .map(statement -> new Stated(
                        attribute,
                        statement.value(),
                        statement.since(),
                        statement.decision(),
                        holding.filter(statement::equals).isPresent()))
                .toList();
    }

    private static Descent descent(Succession succession, AdministrativeUnit other) {
        return new Descent(
                other.id(),
                other.label(),
                succession.extent(),
                succession.since(),
                succession.note(),
                succession.villages());
    }

    private static VillageLine village(VillageRecord village, UnitId unit, Asked asked) {
        Optional<Village> onDay = asked.territory().village(village.id(), asked.day());
        Village shown = onDay.or(() -> asked.territory().village(village.id())).orElseThrow();
        return new VillageLine(
                village.id(),
                shown.name(),
                village.kind(),
                shown.unit(),
                onDay.filter(known -> known.unit().equals(unit)).isPresent(),
                shown.extremelyDifficult(),
                village.validity(),
                village.difficulty());
    }
}
