package org.progressledger.intake;

/** A column of a list about money. */
interface MoneyColumn extends ListColumn {

    /** How the official list heads it. */
    String header();
}
