package org.progressledger.commune;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.Texts;
import org.progressledger.shared.VietnamTime;

/** Refusals and warnings in the words of the person who reads them. */
final class CommuneWords {

    private static final Texts TEXTS = new Texts("commune");

    private CommuneWords() {}

    static String said(String messageKey, List<Object> values, Locale reader) {
        return TEXTS.text(
                messageKey,
                reader,
                values.stream().map(value -> said(value, reader)).toArray());
    }

    private static String said(Object value, Locale reader) {
        if (value instanceof LocalDate day) {
            return VietnamTime.DAY.format(day);
        }
        if (value instanceof Title title) {
            return TEXTS.text("commune.title." + title.name(), reader);
        }
        if (value instanceof AssessmentStage stage) {
            return TEXTS.text("commune.stage." + stage.name(), reader);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> said(one, reader)).collect(Collectors.joining(", "));
        }
        return value.toString();
    }
}
