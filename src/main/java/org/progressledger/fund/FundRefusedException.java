package org.progressledger.fund;

import java.util.List;

/**
 * A command about the programmes' money is against rules. {@link Refusal#text} says it to the person who asked; the
 * message of the exception ends up in logs.
 */
public final class FundRefusedException extends RuntimeException {

    private final transient List<Refusal> refusals;

    FundRefusedException(List<Refusal> refusals) {
        super("The command about the programmes' money was refused: "
                + refusals.stream().map(Refusal::reason).toList());
        this.refusals = List.copyOf(refusals);
    }

    /** All rules that the command is against; at least one. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
