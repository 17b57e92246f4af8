package org.progressledger.access;

/** Nobody could log in. */
class NoAccountsException extends RuntimeException {

    NoAccountsException() {
        super("No account is configured: nobody could log in");
    }
}
