package org.progressledger.intake;

/** Understands the rows of one kind of list about money. */
interface MoneyReading {

    MoneyListForm form();

    MoneyRow read(RowCells row);

    /** Which of two rows that are understood is recorded first; 0 to keep the order of the file. */
    int order(MoneyLine one, MoneyLine other);
}
