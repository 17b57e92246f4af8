package org.progressledger.report;

/**
 * Something that holds in every right form.
 *
 * @param name the equation as the form writes it, and whether it counts households or persons
 * @param left value of its left side
 * @param right value of its right side
 */
public record Equation(String name, long left, long right) {

    boolean holds() {
        return left == right;
    }
}
