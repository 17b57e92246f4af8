package org.progressledger.fund;

import java.util.List;
import java.util.Locale;

/**
 * A rule that a command is against.
 *
 * @param arguments values for the message: texts, numbers, days, amounts and words of the field
 */
public record Refusal(RefusalReason reason, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    static Refusal of(RefusalReason reason, Object... arguments) {
        return new Refusal(reason, List.of(arguments));
    }

    /** In the words of the person who reads it: Vietnamese, or English for an English locale. */
    public String text(Locale reader) {
        return FundWords.said(reason.messageKey(), arguments, reader);
    }
}
