package org.progressledger.access;

/** The demonstration's accounts, whose passwords everybody knows, would open more than the demonstration. */
class KnownAccountsRefusedException extends RuntimeException {

    private final String action;

    private KnownAccountsRefusedException(String reason, String action) {
        super("The profile demonstration gives access by passwords that everybody knows. " + reason);
        this.action = action;
    }

    static KnownAccountsRefusedException besideOwnAccounts() {
        return new KnownAccountsRefusedException(
                "Accounts are configured as well (progress-ledger.access.users), so this is no demonstration.",
                "Start without the profile demonstration, or take the accounts out of the configuration.");
    }

    static KnownAccountsRefusedException onAnotherLedger() {
        return new KnownAccountsRefusedException(
                "The ledger holds something else than the demonstration province of this seed.",
                "Start without the profile demonstration, or with an empty ledger: another directory in"
                        + " progress-ledger.embedded.directory, or another database in PROGRESS_LEDGER_MONGODB_URI.");
    }

    String action() {
        return action;
    }
}
