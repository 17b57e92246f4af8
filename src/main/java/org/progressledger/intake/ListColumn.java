package org.progressledger.intake;

/** A column of a list of some kind. */
interface ListColumn {

    /** Name of the column in the file of header words of its kind. */
    String key();
}
