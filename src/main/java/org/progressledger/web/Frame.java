package org.progressledger.web;

import java.util.Arrays;
import java.util.List;
import org.progressledger.access.Role;

/**
 * What surrounds every page.
 *
 * @param signedIn whether somebody is logged in
 * @param name name of the account, empty without a login
 * @param role its role, empty without a login
 * @param navigation entries from left to right
 * @param otherLanguage this page in the other language
 * @param demonstration whether all that is shown is invented
 */
record Frame(
        boolean signedIn,
        String name,
        String role,
        List<Entry> navigation,
        String otherLanguage,
        boolean demonstration) {

    /**
     * @param path where it leads
     * @param message key of its words
     * @param current whether the page shown belongs to it
     */
    record Entry(String path, String message, boolean current) {}

    /** Whether the account may change what the ledger says. */
    public boolean records() {
        return Arrays.asList(Role.thatRecord()).contains(role);
    }
}
