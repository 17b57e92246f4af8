package org.progressledger.territory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnameseText;
import org.progressledger.territory.CheckedReorganisation;
import org.progressledger.territory.KeptUnderUnits;
import org.progressledger.territory.ReorganisationOutcome;
import org.progressledger.territory.ReorganisationOutcome.Given;
import org.progressledger.territory.ReorganisationPlan;
import org.progressledger.territory.ReorganisationPlan.Row;
import org.progressledger.territory.Reorganisations;
import org.progressledger.territory.Territory;
import org.progressledger.territory.TerritoryEvent;
import org.progressledger.territory.TerritoryRecords;
import org.progressledger.territory.web.CheckAnswer.EndedUnit;
import org.progressledger.territory.web.CheckAnswer.GivenPart;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.form.StatedDecision;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Checks a plan as it was sent, says what it would change and whom it concerns, and has it decided. Stores nothing. */
@Component
class PlanCheck {

    private final Reorganisations reorganisations;
    private final TerritoryRecords records;
    private final Territory territory;
    private final List<KeptUnderUnits> kept;
    private final TerritoryTexts texts;
    private final NamedUnits units;

    PlanCheck(
            Reorganisations reorganisations,
            TerritoryRecords records,
            Territory territory,
            List<KeptUnderUnits> kept,
            TerritoryTexts texts,
            NamedUnits units) {
        this.reorganisations = reorganisations;
        this.records = records;
        this.territory = territory;
        this.kept = kept;
        this.texts = texts;
        this.units = units;
    }

    /**
     * A plan as it was sent.
     *
     * @param province two-digit code
     */
    record Sent(
            String province, String key, String title, LocalDate effectiveOn, StatedDecision decision, PlanRows rows) {

        static Sent of(ReorganisationRequest.Plan plan) {
            return new Sent(
                    plan.province(),
                    plan.key(),
                    plan.title(),
                    plan.effectiveOn(),
                    plan.decision(),
                    PlanRows.of(plan.rows()));
        }

        private ReorganisationPlan plan(List<Row> readable) {
            return new ReorganisationPlan(
                    key.strip(), VietnameseText.tidy(title), effectiveOn, decision.reference(), readable);
        }
    }

    /** @param by who checks; the digest names them */
    CheckAnswer check(Sent sent, Actor by, Locale reader) {
        units.province(sent.province());
        List<Row> readable = new ArrayList<>();
        PlanRows rows = sent.rows().read(readable);
        if (!rows.unreadable().isEmpty()) {
            return CheckAnswer.unreadable(said(rows, reader), by.name());
        }
        CheckedReorganisation checked = reorganisations.check(sent.province(), sent.plan(readable));
        List<Said> findings = checked.findings().stream()
                .map(finding -> Said.of(finding, texts, reader))
                .toList();
        Optional<String> digest = checked.isRefused()
                ? Optional.empty()
                : Optional.of(Reorganisations.digest(sent.province(), checked, by.name()));
        return CheckAnswer.of(
                checked, findings, ended(sent.province(), checked), given(checked), by.name(), digest, units);
    }

    /** The rows that cannot be read. */
    List<Said> said(PlanRows rows, Locale reader) {
        return rows.unreadable().stream()
                .map(row -> new Said(
                        Optional.of(row.row()),
                        row.fault().name(),
                        true,
                        texts.text("plan-row." + row.fault(), List.of(row.text()), reader)))
                .toList();
    }

    private List<EndedUnit> ended(String province, CheckedReorganisation checked) {
        LocalDate lastDay = checked.plan().effectiveOn().minusDays(1);
        Set<UnitId> ended = new LinkedHashSet<>(checked.outcome().ended());
        Map<String, Map<UnitId, Long>> counts = new TreeMap<>();
        if (!ended.isEmpty()) {
            kept.forEach(feature -> counts.put(feature.name(), feature.on(lastDay, ended)));
        }
        return records.units(province, Long.MAX_VALUE).stream()
                .filter(unit -> ended.contains(unit.unit().id()))
                .map(unit -> ended(UnitLine.of(unit.unit(), unit, territory, lastDay), counts, checked))
                .toList();
    }

    private static EndedUnit ended(
            UnitLine unit, Map<String, Map<UnitId, Long>> counts, CheckedReorganisation checked) {
        Map<String, Long> concerned = new TreeMap<>();
        counts.forEach((name, byUnit) -> concerned.put(name, byUnit.getOrDefault(unit.unit(), 0L)));
        return new EndedUnit(
                unit.unit(),
                unit.label(),
                checked.outcome().split().contains(unit.unit()),
                unit.villages(),
                unit.attributes(),
                concerned);
    }

    private List<GivenPart> given(CheckedReorganisation checked) {
        return checked.outcome().given().stream()
                .map(part -> new GivenPart(
                        part.unit(),
                        units.label(part.unit()),
                        checked.outcome().isGiver(part.unit()),
                        part.to(),
                        labelAfter(part.to(), checked.outcome()),
                        part.villages(),
                        part.note(),
                        concerned(part, checked.plan().effectiveOn().minusDays(1))))
                .toList();
    }

    /** The unit need not be there yet. */
    private String labelAfter(UnitId unit, ReorganisationOutcome outcome) {
        return outcome.formed().stream()
                .filter(formed -> formed.unit().equals(unit))
                .map(formed -> formed.kind().word() + " " + formed.name())
                .findFirst()
                .orElseGet(() -> units.label(unit));
    }

    private Map<String, Long> concerned(Given part, LocalDate lastDay) {
        Map<String, Long> concerned = new TreeMap<>();
        if (!part.villages().isEmpty()) {
            kept.forEach(feature -> feature.inVillages(lastDay, part.unit(), part.villages())
                    .ifPresent(count -> concerned.put(feature.name(), count)));
        }
        return concerned;
    }

    /** @throws ProblemException if a row cannot be read */
    Recorded<List<TerritoryEvent>> decide(Sent sent, String checkedBy, String digest, Actor by) {
        List<Row> readable = new ArrayList<>();
        PlanRows rows = sent.rows().read(readable);
        if (!rows.unreadable().isEmpty()) {
            throw new ProblemException(Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "plan-unreadable",
                    rows.unreadable().size(),
                    rows.unreadable().get(0).row()));
        }
        return reorganisations.decide(by, sent.province(), sent.plan(readable), checkedBy.strip(), digest.strip());
    }
}
