package org.progressledger.shared;

import java.math.BigDecimal;

/** How decimal numbers are kept, so that equal numbers are equal values and equal texts. */
public final class Decimals {

    private Decimals() {}

    /** Without zeros at its end and without an exponent: {@code 140}, never {@code 140.0} or {@code 1.4E+2}. */
    public static BigDecimal shortest(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
