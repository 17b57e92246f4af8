package org.progressledger.ruleset;

import java.util.List;

/** Rules were not published because of a rule. Holds no personal data. */
public final class RuleSetRefusedException extends RuntimeException {

    private final RuleSetRefusal reason;
    private final transient List<Object> arguments;

    public RuleSetRefusedException(RuleSetRefusal reason, Object... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public RuleSetRefusal reason() {
        return reason;
    }

    /** Values for the text: keys, numbers, dates. */
    public List<Object> arguments() {
        return arguments;
    }
}
