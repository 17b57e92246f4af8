package org.progressledger.report;

import java.util.List;

/** A form that may leave the application after {@link FormCheck} has passed it. */
public interface OfficialForm {

    /** Everything that must hold within the form. */
    List<Equation> equations();
}
