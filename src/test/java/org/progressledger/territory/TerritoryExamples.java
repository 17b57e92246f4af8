package org.progressledger.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.ReorganisationPlan.Goes;
import org.progressledger.territory.ReorganisationPlan.Row;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.TerritoryCommand.ListedUnit;
import org.progressledger.territory.TerritoryCommand.OpenProvince;

/** A province of three invented communes of one district, opened on 8 July 2004 and drawn on 30 June 2025. */
final class TerritoryExamples {

    static final String PROVINCE = "99";
    static final LocalDate OPENED = LocalDate.of(2004, 7, 8);
    static final LocalDate NEW_DAY = LocalDate.of(2025, 7, 1);
    static final DecisionReference DECISION =
            new DecisionReference("99/NQ-MẪU", LocalDate.of(2025, 6, 12), "Cơ quan mẫu");

    static final UnitId ONE = new UnitId("99901", 2004);
    static final UnitId TWO = new UnitId("99902", 2004);
    static final UnitId THREE = new UnitId("99903", 2004);

    private TerritoryExamples() {}

    static OpenProvince opening() {
        return new OpenProvince(
                new Province(PROVINCE, "Mẫu", "Sample", Province.Kind.TINH),
                "GEO-PRE",
                NEW_DAY.minusDays(1),
                List.of(new FormerDistrict("991", "Huyện Mẫu", PROVINCE, "Tỉnh Mẫu")),
                List.of(listed(ONE, "Mẫu Một"), listed(TWO, "Mẫu Hai"), listed(THREE, "Mẫu Ba")),
                OPENED,
                DECISION);
    }

    static ListedUnit listed(UnitId unit, String name) {
        return new ListedUnit(unit, unit.code(), name, UnitKind.XA, Optional.of("991"));
    }

    static ReorganisationPlan plan(Row... rows) {
        return plan("GEO-2025", NEW_DAY, rows);
    }

    static ReorganisationPlan plan(String key, LocalDate day, Row... rows) {
        return new ReorganisationPlan(key, "Sắp xếp mẫu", day, DECISION, List.of(rows));
    }

    static Goes whole(String from, String code, String name) {
        return new Goes(from, code, name, UnitKind.XA, Extent.WHOLE, "");
    }

    static Goes part(String from, String code, String name) {
        return new Goes(from, code, name, UnitKind.XA, Extent.PART, "một phần");
    }

    /** A part into a unit that another row names, with villages. */
    static Goes gives(String from, String code, String... villages) {
        return new Goes(from, code, "", UnitKind.NOT_STATED, Extent.PART, "", List.of(villages));
    }

    /** What is recorded after these commands, each decided on what came before. */
    static List<TerritoryEvent> after(TerritoryCommand... commands) {
        TerritoryDecider decider = new TerritoryDecider();
        List<TerritoryEvent> events = new ArrayList<>();
        for (TerritoryCommand command : commands) {
            events.addAll(decider.decide(ProvinceTerritory.of(events), command));
        }
        return events;
    }
}
