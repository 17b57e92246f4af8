package org.progressledger.territory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.ReferenceFiles.NewUnit;
import org.progressledger.territory.ReferenceFiles.OldUnit;
import org.progressledger.territory.ReferenceFiles.SuccessionRow;
import org.progressledger.territory.ReorganisationPlan.Row;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.TerritoryCommand.DecideReorganisation;
import org.progressledger.territory.TerritoryCommand.ListedUnit;
import org.progressledger.territory.TerritoryCommand.OpenProvince;

/** The reference data of one province, as commands to a ledger and as findings about rows that do not fit the others. */
final class ReferenceProvince {

    /** Date of the code list: the own first days of units of before 2025 are not in the source. */
    private static final LocalDate CODE_LIST_OF_2004 = LocalDate.of(2004, 7, 8);

    private static final DecisionReference CODE_LIST =
            new DecisionReference("124/2004/QĐ-TTg", CODE_LIST_OF_2004, "Thủ tướng Chính phủ");

    private static final DecisionReference RESOLUTION =
            new DecisionReference("202/2025/QH15", LocalDate.of(2025, 6, 12), "Quốc hội");

    private static final String TITLE = "Sắp xếp đơn vị hành chính, tổ chức chính quyền địa phương hai cấp";

    private final Province province;
    private final List<OldUnit> oldUnits;
    private final List<NewUnit> newUnits;
    private final List<SuccessionRow> successions;
    private final Map<String, NewUnit> newUnitsOfTheCountry;
    private final List<Finding> findings = new ArrayList<>();
    private final OpenProvince opening;
    private final ReorganisationPlan plan;

    ReferenceProvince(
            Province province,
            List<OldUnit> oldUnits,
            Map<String, NewUnit> newUnitsOfTheCountry,
            List<NewUnit> newUnits,
            List<SuccessionRow> successions) {
        this.province = province;
        this.oldUnits = List.copyOf(oldUnits);
        this.newUnits = List.copyOf(newUnits);
        this.newUnitsOfTheCountry = newUnitsOfTheCountry;
        this.successions = List.copyOf(successions);
        this.opening = readOpening();
        this.plan = new ReorganisationPlan(
                Boundaries.SINCE_REORGANISATION.key(), TITLE, Territory.REORGANISATION, RESOLUTION, readRows());
    }

    OpenProvince opening() {
        return opening;
    }

    ReorganisationPlan plan() {
        return plan;
    }

    DecideReorganisation reorganisation() {
        return new DecideReorganisation(province.code(), plan);
    }

    /** The rows that do not fit the others; none of them is dropped in silence. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What a ledger records of it. */
    List<TerritoryEvent> events() {
        TerritoryDecider decider = new TerritoryDecider();
        List<TerritoryEvent> events = new ArrayList<>(decider.decide(ProvinceTerritory.of(List.of()), opening));
        events.addAll(decider.decide(ProvinceTerritory.of(events), reorganisation()));
        return events;
    }

    private OpenProvince readOpening() {
        Map<String, FormerDistrict> districts = readDistricts();
        List<ListedUnit> units = new ArrayList<>();
        for (OldUnit unit : oldUnits) {
            if (!districts.get(unit.district().code()).equals(unit.district())) {
                findings.add(new Finding(
                        Finding.Kind.DISTRICT_ELSEWHERE,
                        unit.code(),
                        "%s belongs to %s, which its row puts into province %s"
                                .formatted(
                                        unit.code(),
                                        unit.district().name(),
                                        unit.district().provinceCode())));
            }
            if (unit.kind() == UnitKind.NOT_STATED) {
                findings.add(new Finding(
                        Finding.Kind.KIND_NOT_STATED,
                        unit.code(),
                        "The list of 30 June 2025 does not say what kind of unit " + unit.name() + " is"));
            }
            units.add(new ListedUnit(
                    new UnitId(unit.code(), CODE_LIST_OF_2004.getYear()),
                    unit.code(),
                    unit.name(),
                    unit.kind(),
                    Optional.of(unit.district().code())));
        }
        return new OpenProvince(
                province,
                Boundaries.BEFORE_REORGANISATION.key(),
                Boundaries.BEFORE_REORGANISATION.drawnOn(),
                List.copyOf(districts.values()),
                units,
                CODE_LIST_OF_2004,
                CODE_LIST);
    }

    /** A district as most of its rows describe it. */
    private Map<String, FormerDistrict> readDistricts() {
        Map<String, Map<FormerDistrict, Long>> described = oldUnits.stream()
                .map(OldUnit::district)
                .collect(groupingBy(
                        FormerDistrict::code, LinkedHashMap::new, groupingBy(Function.identity(), counting())));
        Map<String, FormerDistrict> districts = new LinkedHashMap<>();
        described.forEach((code, times) -> districts.put(
                code,
                times.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()));
        return districts;
    }

    private List<Row> readRows() {
        Map<String, List<SuccessionRow>> known =
                successions.stream().filter(this::leadsSomewhere).collect(groupingBy(SuccessionRow::oldCode));
        known.forEach(this::reportContradiction);
        List<Row> rows = new ArrayList<>();
        successions.stream()
                .filter(row -> newUnitsOfTheCountry.containsKey(row.newCode()))
                .forEach(row -> rows.add(row(row, known.get(row.oldCode()).size() > 1)));
        oldUnits.stream()
                .filter(unit -> !known.containsKey(unit.code()))
                .forEach(unit -> rows.add(new ReorganisationPlan.Ends(unit.code())));
        Set<String> withOrigin =
                successions.stream().map(SuccessionRow::newCode).collect(Collectors.toSet());
        newUnits.stream().filter(unit -> !withOrigin.contains(unit.code())).forEach(unit -> {
            findings.add(new Finding(
                    Finding.Kind.ORIGIN_NOT_LISTED,
                    unit.code(),
                    "No row of the succession table leads to %s %s %s"
                            .formatted(unit.kind().word(), unit.name(), unit.code())));
            rows.add(new ReorganisationPlan.Comes(unit.code(), unit.name(), unit.kind()));
        });
        return rows;
    }

    private boolean leadsSomewhere(SuccessionRow row) {
        if (newUnitsOfTheCountry.containsKey(row.newCode())) {
            return true;
        }
        findings.add(new Finding(
                Finding.Kind.SUCCESSOR_NOT_LISTED,
                row.oldCode(),
                "%s went into %s (%s), which the list of units in force does not have"
                        .formatted(row.oldCode(), row.newCode(), row.extent())));
        return false;
    }

    private void reportContradiction(String oldCode, List<SuccessionRow> rows) {
        long wholes = rows.stream().filter(row -> row.extent() == Extent.WHOLE).count();
        if (wholes > 1) {
            findings.add(new Finding(
                    Finding.Kind.WHOLE_SEVERAL_TIMES, oldCode, "All of " + oldCode + " went into several units"));
        } else if (wholes == 1 && rows.size() > 1) {
            findings.add(new Finding(
                    Finding.Kind.WHOLE_BESIDE_PART,
                    oldCode,
                    "All of " + oldCode + " went into one unit and parts of it into others"));
        }
    }

    /** Of a unit that goes several ways each row is read as a part. */
    private Row row(SuccessionRow row, boolean severalWays) {
        if (row.extent() == Extent.UNCHANGED) {
            return new ReorganisationPlan.Stays(row.oldCode());
        }
        NewUnit unit = newUnitsOfTheCountry.get(row.newCode());
        return new ReorganisationPlan.Goes(
                row.oldCode(),
                row.newCode(),
                unit.name(),
                unit.kind(),
                severalWays ? Extent.PART : row.extent(),
                row.note());
    }
}
