package org.progressledger.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the headers of a list of one kind say. */
interface ListHeaders {

    /** The column that a header stands for; empty if none or several fit. */
    Optional<? extends ListColumn> column(String header);

    /** Whether a header is the full name of a column. */
    boolean isName(String header);

    /** So many known columns in one row make it a header. */
    int enough();

    /** The column that a row of data fills and a row of headers does not. */
    ListColumn filledInEveryRow();

    /** Every column with the header of the official list. */
    Map<ListColumn, String> official();

    /** Headers of the columns that a list must have and has not. */
    List<String> missing(Set<ListColumn> found);
}
