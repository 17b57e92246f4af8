package org.progressledger.fund;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;

/**
 * What every entry about money says.
 *
 * @param id identity of the entry, unique among the valid entries of the streams that it concerns: number and line of a
 *     Treasury voucher, or one made when it was entered; the sides of one transfer share it. The same entry said again
 *     changes nothing; after its reversal the identity may be entered anew
 * @param amount whole đồng, more than 0 (of a settlement also 0); which way it goes follows from the event
 * @param effectiveOn day from which it counts: of a plan the day of the decision, of a payment the day on which the
 *     Treasury booked it
 * @param document the decision or the Treasury voucher
 * @param note in words
 */
public record Entry(String id, Money amount, LocalDate effectiveOn, DecisionReference document, Optional<String> note) {

    public Entry {
        if (id.isBlank()) {
            throw new IllegalArgumentException("An entry has an identity");
        }
    }
}
