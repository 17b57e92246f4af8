package org.progressledger.fund;

import org.progressledger.shared.Money;

/**
 * What an account holds on a day; every sum is that of all entries up to and including the day.
 *
 * @param capital assigned, received from above and adjusted to it, less what was adjusted away; without what was carried in
 * @param carriedIn from the account of the year before
 * @param given to allocations below, less what came back; less than 0 in the account of a later year where carried money
 *     came back
 * @param advanced advances paid out
 * @param paid work paid, with what was set against advances
 * @param recovered advances recovered, in money and against work
 * @param carriedOut into the account of the next year
 * @param cancelled lapsed
 * @param recalled taken back by who assigned it
 * @param settled found to be spent
 */
public record YearFigures(
        Money capital,
        Money carriedIn,
        Money given,
        Money advanced,
        Money paid,
        Money recovered,
        Money carriedOut,
        Money cancelled,
        Money recalled,
        Money settled) {

    /** What is disbursed (giải ngân): advances and payments less what was recovered. */
    public Money disbursed() {
        return advanced.plus(paid).minus(recovered);
    }

    /** What is neither given on nor spent nor gone; whether it may still be paid is another question. */
    public Money free() {
        return capital.plus(carriedIn)
                .minus(given)
                .minus(disbursed())
                .minus(carriedOut)
                .minus(cancelled)
                .minus(recalled);
    }
}
