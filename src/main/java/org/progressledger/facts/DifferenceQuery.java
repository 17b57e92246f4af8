package org.progressledger.facts;

/**
 * Asks what changed of a figure from one basis to another, in either order.
 *
 * @param to the answer is the figure on this basis less the figure on {@code from}
 */
public record DifferenceQuery(FigureQuestion question, Basis from, Basis to) {

    /** Position of the basis that knows more. */
    long knownAt() {
        return Math.max(from.knownAt(), to.knownAt());
    }
}
