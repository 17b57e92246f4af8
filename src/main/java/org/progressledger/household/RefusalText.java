package org.progressledger.household;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.progressledger.ruleset.PovertyClass;

/** Refusals in the words of the person who reads them: Vietnamese, or English for an English locale. */
public final class RefusalText {

    private static final String BUNDLE = "messages.household";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private RefusalText() {}

    public static String of(Decided.Refused refused, Locale reader) {
        return said(refused.reason().messageKey(), refused.arguments(), reader);
    }

    static String said(String messageKey, List<Object> values, Locale reader) {
        Locale locale = reader.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? Locale.ENGLISH
                : Locale.forLanguageTag("vi");
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        DateTimeFormatter dates = DateTimeFormatter.ofPattern(bundle.getString("household.date-format"));
        Object[] arguments =
                values.stream().map(argument -> said(argument, bundle, dates)).toArray();
        return new MessageFormat(bundle.getString(messageKey), locale).format(arguments);
    }

    private static Object said(Object argument, ResourceBundle bundle, DateTimeFormatter dates) {
        if (argument instanceof LocalDate date) {
            return dates.format(date);
        }
        if (argument instanceof PovertyClass povertyClass) {
            return bundle.getString("household.class." + povertyClass.name());
        }
        if (argument instanceof PendingStep step) {
            return bundle.getString(step.messageKey());
        }
        if (argument instanceof MonthDay day) {
            return DateTimeFormatter.ofPattern(bundle.getString("household.month-day-format"))
                    .format(day);
        }
        return argument.toString();
    }
}
