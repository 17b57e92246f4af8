package org.progressledger.report.table;

import org.progressledger.facts.Basis;
import org.progressledger.population.Populations;
import org.progressledger.report.FormCheck;
import org.progressledger.report.FormFigures;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.Movements;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.territory.Territory;

/** Makes the fifteen tables of an area, checks them and hands them out. */
public class OfficialForms {

    private final Movements movements;
    private final Populations populations;
    private final PovertyRuleSets ruleSets;
    private final Territory territory;

    OfficialForms(Movements movements, Populations populations, PovertyRuleSets ruleSets, Territory territory) {
        this.movements = movements;
        this.populations = populations;
        this.ruleSets = ruleSets;
        this.territory = territory;
    }

    /**
     * All fifteen tables of a question.
     *
     * @throws org.progressledger.report.FormRefusedException if there is no such area under the boundaries, or the period
     *     ends before it begins
     * @throws org.progressledger.report.UnbalancedFormException if anything that must hold does not
     */
    public FormRelease release(FormQuestion question) {
        FormFigures figures = movements.figures(question);
        return FormCheck.released(FormRelease.of(
                figures,
                populations.on(new Basis(question.closing(), question.knownAt())),
                ruleSets.inForceOn(question.closing()),
                territory));
    }
}
