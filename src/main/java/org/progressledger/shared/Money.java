package org.progressledger.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param dong whole đồng (VND), negative for a debt; in JSON a number
 */
public record Money(@JsonValue long dong) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /**
     * @param dong whole đồng
     * @throws ArithmeticException if there is a fraction of a đồng, or if it is more than 64 bits hold
     */
    @JsonCreator
    public static Money of(BigDecimal dong) {
        return new Money(dong.longValueExact());
    }

    /** @throws ArithmeticException if the sum is more than 64 bits hold */
    public Money plus(Money other) {
        return new Money(Math.addExact(dong, other.dong));
    }

    /** @throws ArithmeticException if the difference is more than 64 bits hold */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(dong, other.dong));
    }

    public boolean isPositive() {
        return dong > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(dong, other.dong);
    }

    /** The number alone, as in JSON. */
    @Override
    public String toString() {
        return Long.toString(dong);
    }
}
