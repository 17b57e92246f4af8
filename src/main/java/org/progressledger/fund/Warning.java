package org.progressledger.fund;

import java.util.List;
import java.util.Locale;

/**
 * Something unusual about what was recorded all the same.
 *
 * @param arguments values for the message: texts, numbers, days, amounts and words of the field
 */
public record Warning(WarningReason reason, List<Object> arguments) {

    public Warning {
        arguments = List.copyOf(arguments);
    }

    static Warning of(WarningReason reason, Object... arguments) {
        return new Warning(reason, List.of(arguments));
    }

    /** In the words of the person who reads it: Vietnamese, or English for an English locale. */
    public String text(Locale reader) {
        return FundWords.said(reason.messageKey(), arguments, reader);
    }
}
