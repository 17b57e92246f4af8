package org.progressledger.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.progressledger.shared.PlainText;
import org.progressledger.shared.VietnameseText;
import org.progressledger.territory.ReadPlan.Numbered;
import org.progressledger.territory.ReorganisationFinding.Kind;
import org.progressledger.territory.ReorganisationPlan.Goes;
import org.progressledger.territory.ReorganisationPlan.OfOldUnit;
import org.progressledger.territory.Succession.Extent;

/** Looks at the parts that a plan takes out of one unit, and at the villages that it names with them. */
final class PartsCheck {

    private final ProvinceTerritory territory;
    private final LocalDate firstDay;
    private final ReadPlan read;
    private final AdministrativeUnit unit;
    private final boolean goesOn;
    private final List<ReorganisationFinding> findings = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    /** @param goesOn whether a row says that the unit goes on with the rest */
    PartsCheck(
            ProvinceTerritory territory, LocalDate firstDay, ReadPlan read, AdministrativeUnit unit, boolean goesOn) {
        this.territory = territory;
        this.firstDay = firstDay;
        this.read = read;
        this.unit = unit;
        this.goesOn = goesOn;
    }

    List<ReorganisationFinding> findings() {
        for (Numbered<OfOldUnit> row : read.rowsOf(unit.id())) {
            if (row.row() instanceof Goes goes && goes.extent() == Extent.PART) {
                check(row.number(), goes);
            }
        }
        return findings;
    }

    private void check(int row, Goes part) {
        if (!codes.add(part.code())) {
            found(row, Kind.ROW_TWICE, part.code());
        }
        if (read.goingOnWith(part.code())
                .filter(taker -> taker.id().equals(unit.id()))
                .isPresent()) {
            found(row, Kind.PART_INTO_ITSELF);
        }
        if (goesOn && part.villages().isEmpty()) {
            found(row, Kind.PART_WITHOUT_VILLAGES, part.code());
        }
        part.villages().forEach(village -> check(row, village));
    }

    private void check(int row, String village) {
        if (!PlainText.isName(village)) {
            findings.add(ReorganisationFinding.ofRow(row, Kind.NAME_NOT_PLAIN, village));
        } else if (!named.add(VietnameseText.comparisonForm(village))) {
            found(row, Kind.VILLAGE_TWICE, village);
        } else if (knowsOthers(village)) {
            found(row, Kind.VILLAGE_NOT_KNOWN, village);
        }
    }

    /** The territory need not know villages; if it knows those of the unit, a name that is none of them is a slip. */
    private boolean knowsOthers(String village) {
        List<Village> known = territory
                .villagesOn(firstDay.minusDays(1))
                .filter(one -> one.unit().equals(unit.id()))
                .toList();
        return !known.isEmpty() && known.stream().noneMatch(one -> one.bears(village));
    }

    private void found(int row, Kind kind, String... more) {
        List<Object> arguments = new ArrayList<>(List.of(unit.code(), unit.label()));
        arguments.addAll(List.of(more));
        findings.add(ReorganisationFinding.ofRow(row, kind, arguments.toArray()));
    }
}
