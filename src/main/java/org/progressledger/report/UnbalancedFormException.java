package org.progressledger.report;

import java.util.Locale;

/** A form was made that does not balance, and is not released. */
public final class UnbalancedFormException extends RuntimeException {

    private final Equation equation;

    UnbalancedFormException(Equation equation) {
        super(
                "The form is not released: %s does not hold, the sides are %d and %d. Report it; a later answer would not differ"
                        .formatted(equation.name().in(Locale.ENGLISH), equation.left(), equation.right()));
        this.equation = equation;
    }

    /** The first equation that does not hold. */
    public Equation equation() {
        return equation;
    }
}
