package org.progressledger.report;

/** The last gate before a form leaves the application: whatever made it, it balances or it is not released. */
public final class FormCheck {

    private FormCheck() {}

    /**
     * The same form.
     *
     * @throws UnbalancedFormException if one of its equations does not hold
     */
    public static <F extends OfficialForm> F released(F form) {
        for (Equation equation : form.equations()) {
            if (!equation.holds()) {
                throw new UnbalancedFormException(equation);
            }
        }
        return form;
    }
}
