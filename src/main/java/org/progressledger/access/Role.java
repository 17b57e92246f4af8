package org.progressledger.access;

/** In which capacity somebody uses the ledger. */
public enum Role {
    /** Commune officer: loads review lists, records decisions, corrects mistakes. */
    RECORDER,
    /** Commune chair or provincial body: decides, and may therefore record decisions. */
    DECISION_MAKER,
    /** Provincial committee or head of a superior unit: reads. */
    LEADER,
    /** Inspector: reads, also what was known when. */
    AUDITOR,
    /** Keeps the installation running: reads its measurements, orders rebuilds. */
    OPERATOR;

    /** The roles whose holders may change what the ledger says. */
    public static String[] thatRecord() {
        return new String[] {RECORDER.name(), DECISION_MAKER.name()};
    }
}
