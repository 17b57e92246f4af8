package org.progressledger.programme.web;

import java.time.LocalDate;
import java.util.Locale;
import org.progressledger.programme.ProgrammeRefusedException;
import org.progressledger.shared.VietnamTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the structure and the code map refuse, in the reader's language. */
@Component
class ProgrammeTexts {

    private final MessageSource messages;

    ProgrammeTexts(MessageSource messages) {
        this.messages = messages;
    }

    String of(ProgrammeRefusedException refusal, Locale reader) {
        return messages.getMessage(
                refusal.reason().messageKey(),
                refusal.arguments().stream().map(ProgrammeTexts::said).toArray(),
                reader);
    }

    private static Object said(Object argument) {
        return argument instanceof LocalDate day ? VietnamTime.DAY.format(day) : argument.toString();
    }
}
