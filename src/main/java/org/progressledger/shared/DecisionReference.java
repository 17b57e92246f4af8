package org.progressledger.shared;

import java.time.LocalDate;

/**
 * The document by which a competent body decided.
 *
 * @param number number and symbol as printed, such as {@code 1486/QĐ-UBND}
 * @param date date of the document
 * @param issuer body that issued it, such as {@code UBND xã Định Hóa}
 */
public record DecisionReference(String number, LocalDate date, String issuer) {

    public DecisionReference {
        if (number.isBlank() || issuer.isBlank()) {
            throw new IllegalArgumentException("A decision has a number and an issuer");
        }
    }
}
