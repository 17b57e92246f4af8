package org.progressledger.ledger.proof.verify;

import java.util.Optional;

/**
 * One attempt to tamper with a store.
 *
 * @param kind kind of the document
 * @param field empty when it is about whole documents
 * @param operation what is done, such as {@code change}
 * @param from first position at which it may be named
 * @param to last position at which it may be named; none need be told when it is before the first
 */
record Damage(String kind, Optional<String> field, String operation, long from, long to, Doing doing) {

    /** Changes the store. */
    @FunctionalInterface
    interface Doing {

        /** @return whether anything in the store is other than before */
        boolean to(DrilledLedger ledger);
    }

    boolean mustNamePosition() {
        return from <= to;
    }

    String title() {
        return kind + field.map(name -> "." + name).orElse("");
    }

    @Override
    public String toString() {
        return "%s: %s%s".formatted(title(), operation, mustNamePosition() ? " at " + from : "");
    }
}
