package org.progressledger.household;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Texts;

/** Refusals in the words of the person who reads them: Vietnamese, or English for an English locale. */
public final class RefusalText {

    private static final Texts TEXTS = new Texts("household");

    private RefusalText() {}

    public static String of(Decided.Refused refused, Locale reader) {
        return said(refused.reason().messageKey(), refused.arguments(), reader);
    }

    static String said(String messageKey, List<Object> values, Locale reader) {
        return TEXTS.text(
                messageKey,
                reader,
                values.stream().map(argument -> said(argument, reader)).toArray());
    }

    private static Object said(Object argument, Locale reader) {
        if (argument instanceof LocalDate date) {
            return DateTimeFormatter.ofPattern(TEXTS.text("household.date-format", reader))
                    .format(date);
        }
        if (argument instanceof PovertyClass povertyClass) {
            return TEXTS.text("household.class." + povertyClass.name(), reader);
        }
        if (argument instanceof PendingStep step) {
            return TEXTS.text(step.messageKey(), reader);
        }
        if (argument instanceof MonthDay day) {
            return DateTimeFormatter.ofPattern(TEXTS.text("household.month-day-format", reader))
                    .format(day);
        }
        return argument.toString();
    }
}
