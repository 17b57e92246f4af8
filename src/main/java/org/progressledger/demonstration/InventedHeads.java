package org.progressledger.demonstration;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.accountability.Capacity;
import org.progressledger.accountability.HeadCommand;
import org.progressledger.accountability.HeadCommand.LeaveOffice;
import org.progressledger.accountability.HeadCommand.TakeOffice;
import org.progressledger.accountability.Post;
import org.progressledger.household.Gender;
import org.progressledger.shared.DecisionReference;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;

/**
 * Invents who chairs the People's Committees of the communes: some change in an August, some act before they hold the post
 * in full, and one post is vacant. The same seed gives the same heads.
 */
final class InventedHeads {

    private static final LocalDate ELECTED = LocalDate.of(2021, Month.JULY, 1);
    private static final LocalDate APPOINTED = LocalDate.of(2026, Month.OCTOBER, 16);
    private static final LocalDate RETIRED = LocalDate.of(2026, Month.AUGUST, 31);

    private static final double CHANGING_IN_2023 = 0.15;
    private static final double CHANGING_IN_2025 = 0.1;
    private static final double CHANGING_IN_2026 = 0.2;
    private static final double APPOINTED_SINCE = 0.5;

    private static final List<String> ETHNICITIES = List.of("Tày", "Tày", "Kinh", "Kinh", "Nùng", "Dao");

    private final DemonstrationProvince province;

    InventedHeads(DemonstrationProvince province) {
        this.province = province;
    }

    /** All that is said of the heads of a unit, in the order of their days. A last one answers until the unit ends. */
    List<HeadCommand> of(AdministrativeUnit unit) {
        Draw draw = Draw.of(province.seed(), "heads " + unit.id());
        LocalDate founded = unit.validity().from();
        List<HeadCommand> said = new ArrayList<>();
        said.add(takes(unit, Capacity.FULL, name(draw), founded.isAfter(ELECTED) ? founded : ELECTED));
        LocalDate last = inAugust(2023, draw);
        if (founded.isBefore(last) && draw.chance(CHANGING_IN_2023)) {
            said.addAll(change(unit, Capacity.FULL, name(draw), last));
        }
        if (unit.validity().covers(Territory.REORGANISATION)) {
            said.addAll(since2025(unit, draw));
        }
        return said;
    }

    private List<HeadCommand> since2025(AdministrativeUnit unit, Draw draw) {
        List<HeadCommand> said = new ArrayList<>();
        if (draw.chance(CHANGING_IN_2025)) {
            said.addAll(change(unit, Capacity.FULL, name(draw), inAugust(2025, draw)));
        }
        if (isVacant(unit)) {
            said.add(leaves(unit, RETIRED, "Nghỉ hưu (mẫu)"));
        } else if (draw.chance(CHANGING_IN_2026)) {
            String successor = name(draw);
            said.addAll(change(unit, Capacity.ACTING, successor, inAugust(2026, draw)));
            if (draw.chance(APPOINTED_SINCE)) {
                said.add(leaves(unit, APPOINTED.minusDays(1), "Được bầu chính thức (mẫu)"));
                said.add(takes(unit, Capacity.FULL, successor, APPOINTED));
            }
        }
        return said;
    }

    private boolean isVacant(AdministrativeUnit unit) {
        int year = province.years().get(province.years().size() - 1);
        return Draw.of(province.seed(), "vacant post")
                .oneOf(province.unitsIn(year))
                .equals(unit);
    }

    private static List<HeadCommand> change(
            AdministrativeUnit unit, Capacity capacity, String successor, LocalDate last) {
        return List.of(leaves(unit, last, "Điều động (mẫu)"), takes(unit, capacity, successor, last.plusDays(1)));
    }

    private static HeadCommand takes(AdministrativeUnit unit, Capacity capacity, String person, LocalDate first) {
        return new TakeOffice(
                unit.id(), Post.COMMITTEE_CHAIR, capacity, person, first, Optional.empty(), decision("61", first));
    }

    private static HeadCommand leaves(AdministrativeUnit unit, LocalDate last, String reason) {
        return new LeaveOffice(unit.id(), Post.COMMITTEE_CHAIR, last, reason, decision("62", last));
    }

    private static String name(Draw draw) {
        return People.name(draw.chance(0.75) ? Gender.MALE : Gender.FEMALE, draw.oneOf(ETHNICITIES), draw);
    }

    private static LocalDate inAugust(int year, Draw draw) {
        return LocalDate.of(year, Month.AUGUST, draw.between(9, 24));
    }

    /** Former communes got their heads from the district, those of today from the province; invented are both. */
    private static DecisionReference decision(String number, LocalDate day) {
        return new DecisionReference(
                number + "/QĐ-MẪU",
                day,
                (day.isBefore(Territory.REORGANISATION) ? "UBND huyện" : "UBND tỉnh") + " (quyết định mẫu)");
    }
}
