package org.progressledger.population;

/** A report of a population is against a rule; nothing was recorded. */
public final class PopulationRefusedException extends RuntimeException {

    private final PopulationRefusal refusal;
    private final PopulationCommand.ReportPopulation report;

    PopulationRefusedException(PopulationRefusal refusal, PopulationCommand.ReportPopulation report) {
        super(refusal + ": unit " + report.unit() + ", day " + report.effectiveOn());
        this.refusal = refusal;
        this.report = report;
    }

    public PopulationRefusal refusal() {
        return refusal;
    }

    /** What was refused. */
    public PopulationCommand.ReportPopulation report() {
        return report;
    }
}
