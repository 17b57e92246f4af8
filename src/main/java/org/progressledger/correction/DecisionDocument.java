package org.progressledger.correction;

import java.time.LocalDate;
import org.progressledger.shared.DecisionReference;

/**
 * A decision by what identifies it: lists spell the issuer in several ways.
 *
 * @param number number and symbol as printed, such as {@code 1486/QĐ-UBND}
 * @param date date of the document
 */
public record DecisionDocument(String number, LocalDate date) {

    boolean is(DecisionReference decision) {
        return number.equals(decision.number()) && date.equals(decision.date());
    }
}
