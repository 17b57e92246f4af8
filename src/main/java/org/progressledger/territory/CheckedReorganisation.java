package org.progressledger.territory;

import java.util.List;

/**
 * A plan and what a check says of it.
 *
 * @param findings in the order of the rows, those about the whole plan first
 * @param outcome what the plan would change; of a plan that is refused, as far as it can be read
 */
public record CheckedReorganisation(
        ReorganisationPlan plan, List<ReorganisationFinding> findings, ReorganisationOutcome outcome) {

    public CheckedReorganisation {
        findings = List.copyOf(findings);
    }

    /** Whether a finding stands against it. */
    public boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.kind().isRefused());
    }
}
