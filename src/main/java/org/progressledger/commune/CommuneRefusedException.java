package org.progressledger.commune;

import java.util.List;

/**
 * A commune's book refused a command. {@link Refusal#text} says it to the person who asked; the message of the exception
 * ends up in logs.
 */
public final class CommuneRefusedException extends RuntimeException {

    private final transient List<Refusal> refusals;

    CommuneRefusedException(List<Refusal> refusals) {
        super("The commune's book refused the command: "
                + refusals.stream().map(Refusal::reason).toList());
        this.refusals = List.copyOf(refusals);
    }

    /** All rules that the command is against; at least one. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
