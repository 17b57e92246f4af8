package org.progressledger.population;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.progressledger.population.PopulationCommand.ReportPopulation;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnamTime;

/**
 * What a report must obey.
 *
 * @param inForce whether a commune-level unit is in force on a day
 */
record PopulationRules(BiPredicate<UnitId, LocalDate> inForce, Clock clock) {

    Optional<PopulationRefusal> refusal(ReportPopulation report) {
        LocalDate today = LocalDate.now(clock.withZone(VietnamTime.ZONE));
        if (report.effectiveOn().isAfter(today) || report.decision().date().isAfter(today)) {
            return Optional.of(PopulationRefusal.DATE_IN_FUTURE);
        }
        if (!inForce.test(report.unit(), report.effectiveOn())) {
            return Optional.of(PopulationRefusal.UNIT_NOT_IN_FORCE);
        }
        return report.households() < 1 || report.persons() < report.households()
                ? Optional.of(PopulationRefusal.FEWER_PERSONS_THAN_HOUSEHOLDS)
                : Optional.empty();
    }
}
