package org.progressledger.intake;

/** Understands the rows of one kind of list about money. */
interface MoneyReading {

    MoneyListForm form();

    MoneyRow read(RowCells row);

    /**
     * Rows are recorded in the order of this text, and rows of the same text in that of the file. It follows from the cells
     * alone, so that a list that was cut off goes on in the same order whatever codes and days have become known since.
     */
    String order(RowCells row);
}
