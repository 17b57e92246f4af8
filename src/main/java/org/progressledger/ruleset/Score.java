package org.progressledger.ruleset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * Income score B1 in points, a decimal number from 0, such as 132.5 (Circular 07/2021/TT-BLĐTBXH, form B). Two scores
 * of the same value are equal however they were written.
 */
public record Score(@JsonValue BigDecimal points) implements Comparable<Score> {

    public Score {
        if (points.signum() < 0) {
            throw new IllegalArgumentException("A score is not negative: " + points);
        }
        BigDecimal shortest = points.stripTrailingZeros();
        points = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    @JsonCreator
    public static Score of(BigDecimal points) {
        return new Score(points);
    }

    @Override
    public int compareTo(Score other) {
        return points.compareTo(other.points);
    }

    @Override
    public String toString() {
        return points.toPlainString();
    }
}
