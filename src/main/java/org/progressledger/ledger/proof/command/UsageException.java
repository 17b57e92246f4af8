package org.progressledger.ledger.proof.command;

/** The command line is wrong; the message says where. */
public class UsageException extends RuntimeException {

    private final String vietnamese;

    public UsageException(String vietnamese, String english) {
        super(english);
        this.vietnamese = vietnamese;
    }

    /** @param language {@code vi} or {@code en} */
    public String in(String language) {
        return language.equals("en") ? getMessage() : vietnamese;
    }

    /** For commands that speak both at once. */
    public String inBoth() {
        return vietnamese + " / " + getMessage();
    }
}
