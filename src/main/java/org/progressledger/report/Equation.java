package org.progressledger.report;

/**
 * Something that holds in every right form.
 *
 * @param name the equation as the form writes it
 * @param left value of its left side
 * @param relation how its sides must stand to each other
 * @param right value of its right side
 */
public record Equation(EquationName name, long left, Relation relation, long right) {

    /** How the two sides must stand to each other. */
    public enum Relation {
        EQUAL,
        /** The left side is at most the right one. */
        AT_MOST
    }

    public Equation(EquationName name, long left, long right) {
        this(name, left, Relation.EQUAL, right);
    }

    public static Equation atMost(EquationName name, long left, long right) {
        return new Equation(name, left, Relation.AT_MOST, right);
    }

    /** The same under another name. */
    Equation named(EquationName other) {
        return new Equation(other, left, relation, right);
    }

    boolean holds() {
        return relation == Relation.EQUAL ? left == right : left <= right;
    }
}
