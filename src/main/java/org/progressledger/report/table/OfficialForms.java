package org.progressledger.report.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.population.Populations;
import org.progressledger.report.FormCheck;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.Movements;
import org.progressledger.report.RecordedHouseholds;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Territory;

/** Makes the tables of an area, checks them, hands them out, and keeps the last of them. */
public class OfficialForms {

    private final Movements movements;
    private final Populations populations;
    private final PovertyRuleSets ruleSets;
    private final Territory territory;
    private final Generations generations;
    private final ReleasedForms released = new ReleasedForms();

    OfficialForms(
            Movements movements,
            Populations populations,
            PovertyRuleSets ruleSets,
            Territory territory,
            Generations generations) {
        this.generations = generations;
        this.movements = movements;
        this.populations = populations;
        this.ruleSets = ruleSets;
        this.territory = territory;
    }

    /**
     * Tables of a question, with everything that they are checked against.
     *
     * @param asked which are wanted; those that count are always there
     * @throws org.progressledger.report.FormRefusedException if there is no such area under the boundaries, or the period
     *     ends before it begins
     * @throws org.progressledger.report.UnbalancedFormException if anything that must hold does not
     */
    public FormRelease release(FormQuestion question, Collection<AppendixTable> asked) {
        FormScope scope = FormScope.of(asked);
        Optional<PovertyRuleSet> ruleSet = ruleSet(question);
        return released.get(
                new ReleasedForms.Key(
                        question, ruleSet, live(RecordedHouseholds.PROJECTION), live(Populations.PROJECTION), scope),
                () -> FormCheck.released(FormRelease.of(
                        movements.figures(question),
                        reported(question),
                        ruleSet,
                        territory.knownAt(question.knownAt()),
                        scope)));
    }

    /**
     * A cell of a table with what it counts.
     *
     * @param row key of a row
     * @param column code of a column
     * @throws org.progressledger.report.FormRefusedException if there is no such table or cell
     * @throws org.progressledger.report.UnbalancedFormException if anything that must hold does not
     */
    public OpenedCell open(FormQuestion question, AppendixTable table, String row, String column) {
        return new CellOpening(
                        release(question, List.of(table)),
                        reported(question),
                        ruleSet(question),
                        territory.knownAt(question.knownAt()),
                        movements::entries)
                .open(table, row, column);
    }

    private Optional<PovertyRuleSet> ruleSet(FormQuestion question) {
        return ruleSets.knownAt(question.knownAt()).inForceOn(question.closing());
    }

    private Map<UnitId, PopulationReported> reported(FormQuestion question) {
        return populations.on(new Basis(question.closing(), question.knownAt()));
    }

    private Generation live(String projection) {
        return generations.read(projection, generation -> generation);
    }
}
