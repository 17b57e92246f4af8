package org.progressledger.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.population.PopulationCommand.ReportPopulation;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;

/** Reports how many households and persons live in the communes of a list. What is reported already changes nothing. */
final class PopulationLoading {

    private static final Actor RECORDER = new Actor("demonstration", "RECORDER");

    private final DemonstrationProvince province;
    private final LedgerCommands commands;

    PopulationLoading(DemonstrationProvince province, LedgerCommands commands) {
        this.province = province;
        this.commands = commands;
    }

    void load(ListPlan plan) {
        commands.record(RECORDER, Source.NONE, () -> {
            plan.units().stream()
                    .flatMap(unit -> reports(unit, plan.year()).stream())
                    .forEach(commands::send);
            return plan;
        });
    }

    /** On the day of the review; in the year of the reorganisation a new unit also counts on its first day. */
    private List<ReportPopulation> reports(AdministrativeUnit unit, int year) {
        List<LocalDate> days = new ArrayList<>(List.of(Decisions.dayOfReview(year)));
        if (unit.validity().from().getYear() == year && unit.validity().from().equals(Territory.REORGANISATION)) {
            days.add(0, Territory.REORGANISATION);
        }
        Inhabitants inhabitants = province.inhabitantsOf(unit, year);
        return days.stream()
                .map(day -> new ReportPopulation(
                        unit.id(),
                        inhabitants.households(),
                        inhabitants.persons(),
                        day,
                        new DecisionReference("15/BC-UBND", day, "UBND " + unit.label())))
                .toList();
    }
}
