package org.progressledger.commune;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.VietnamTime;

/** Refusals and warnings in the words of the person who reads them. */
final class CommuneWords {

    private static final String BUNDLE = "messages.commune";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private CommuneWords() {}

    static String said(String messageKey, List<Object> values, Locale reader) {
        Locale locale = reader.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? Locale.ENGLISH
                : Locale.forLanguageTag("vi");
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        Object[] arguments = values.stream().map(value -> said(value, bundle)).toArray();
        return new MessageFormat(bundle.getString(messageKey), locale).format(arguments);
    }

    private static String said(Object value, ResourceBundle bundle) {
        if (value instanceof LocalDate day) {
            return VietnamTime.DAY.format(day);
        }
        if (value instanceof Title title) {
            return bundle.getString("commune.title." + title.name());
        }
        if (value instanceof AssessmentStage stage) {
            return bundle.getString("commune.stage." + stage.name());
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> said(one, bundle)).collect(Collectors.joining(", "));
        }
        return value.toString();
    }
}
