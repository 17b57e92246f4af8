package org.progressledger.shared;

/**
 * Who recorded something and in which capacity. Stands in the metadata of every event.
 *
 * @param name name of the account, never a citizen's name
 * @param role role at that time, such as {@code RECORDER}
 */
public record Actor(String name, String role) {

    /** The ledger itself, which records what comes with the application. */
    public static final Actor LEDGER_ITSELF = new Actor("so-cai", "SYSTEM");
}
