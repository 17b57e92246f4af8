package org.progressledger.territory;

import java.util.ArrayList;
import java.util.List;
import org.progressledger.territory.ReorganisationOutcome.Changed;
import org.progressledger.territory.ReorganisationOutcome.Given;
import org.progressledger.territory.TerritoryEvent.DistrictEnded;
import org.progressledger.territory.TerritoryEvent.ReorganisationDecided;
import org.progressledger.territory.TerritoryEvent.UnitEnded;
import org.progressledger.territory.TerritoryEvent.UnitFormed;
import org.progressledger.territory.TerritoryEvent.UnitKept;
import org.progressledger.territory.TerritoryEvent.UnitPartGiven;
import org.progressledger.territory.TerritoryEvent.UnitReclassified;
import org.progressledger.territory.TerritoryEvent.UnitRecoded;
import org.progressledger.territory.TerritoryEvent.UnitRenamed;

/** The events of a reorganisation: the decision first, then what becomes of each unit. */
final class ReorganisationEvents {

    private final String province;
    private final ReorganisationPlan plan;
    private final List<TerritoryEvent> events = new ArrayList<>();

    private ReorganisationEvents(String province, ReorganisationPlan plan) {
        this.province = province;
        this.plan = plan;
    }

    static List<TerritoryEvent> of(String province, CheckedReorganisation checked) {
        ReorganisationEvents written = new ReorganisationEvents(province, checked.plan());
        written.write(checked.outcome());
        return List.copyOf(written.events);
    }

    private void write(ReorganisationOutcome outcome) {
        events.add(new ReorganisationDecided(province, plan.key(), plan.title(), plan.effectiveOn(), plan.decision()));
        outcome.formed()
                .forEach(unit -> events.add(new UnitFormed(
                        province,
                        unit.unit(),
                        unit.code(),
                        unit.name(),
                        unit.kind(),
                        unit.origins(),
                        plan.key(),
                        plan.effectiveOn(),
                        plan.decision())));
        outcome.given().forEach(this::write);
        outcome.changed().forEach(this::write);
        outcome.kept()
                .forEach(unit ->
                        events.add(new UnitKept(province, unit, plan.key(), plan.effectiveOn(), plan.decision())));
        outcome.ended()
                .forEach(unit ->
                        events.add(new UnitEnded(province, unit, plan.key(), plan.effectiveOn(), plan.decision())));
        outcome.districts()
                .forEach(district -> events.add(
                        new DistrictEnded(province, district, plan.key(), plan.effectiveOn(), plan.decision())));
    }

    private void write(Given part) {
        events.add(new UnitPartGiven(
                province,
                part.unit(),
                part.to(),
                part.villages(),
                part.note(),
                plan.key(),
                plan.effectiveOn(),
                plan.decision()));
    }

    private void write(Changed unit) {
        unit.name()
                .ifPresent(name ->
                        events.add(new UnitRenamed(province, unit.unit(), name, plan.effectiveOn(), plan.decision())));
        unit.kind()
                .ifPresent(kind -> events.add(
                        new UnitReclassified(province, unit.unit(), kind, plan.effectiveOn(), plan.decision())));
        unit.code()
                .ifPresent(code ->
                        events.add(new UnitRecoded(province, unit.unit(), code, plan.effectiveOn(), plan.decision())));
    }
}
