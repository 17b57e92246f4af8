package org.progressledger.territory;

import java.util.List;

/** A territory was not changed because of a rule. Holds no personal data. */
public final class TerritoryRefusedException extends RuntimeException {

    private final TerritoryRefusal reason;
    private final transient List<Object> arguments;
    private final transient List<ReorganisationFinding> findings;

    TerritoryRefusedException(TerritoryRefusal reason, Object... arguments) {
        this(List.of(), reason, arguments);
    }

    TerritoryRefusedException(List<ReorganisationFinding> findings, TerritoryRefusal reason, Object... arguments) {
        super(reason + " " + List.of(arguments) + (findings.isEmpty() ? "" : " " + findings));
        this.reason = reason;
        this.arguments = List.of(arguments);
        this.findings = List.copyOf(findings);
    }

    public TerritoryRefusal reason() {
        return reason;
    }

    /** Values for the text: codes, names, dates. */
    public List<Object> arguments() {
        return arguments;
    }

    /** What stands against a plan; none for another command. */
    public List<ReorganisationFinding> findings() {
        return findings;
    }
}
