package org.progressledger.audit.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.progressledger.audit.ReplayFigure;
import org.progressledger.shared.VietnamTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the figures of a replay as their reader writes them. */
@Component
class FigureWords {

    private static final String NOTHING = "–";

    private final MessageSource messages;

    FigureWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param name key of its words */
    record Line(String name, String before, String after, boolean moved) {}

    Line of(ReplayFigure figure, Locale locale) {
        return new Line(
                figure.name(),
                text(figure.kind(), figure.before(), locale),
                text(figure.kind(), figure.after(), locale),
                figure.isMoved());
    }

    private String text(ReplayFigure.Kind kind, String value, Locale locale) {
        if (value.isEmpty()) {
            return NOTHING;
        }
        return switch (kind) {
            case NUMBER -> NumberFormat.getIntegerInstance(locale).format(Long.parseLong(value));
            case DAY -> VietnamTime.DAY.format(LocalDate.parse(value));
            case POVERTY_CLASS -> messages.getMessage("poverty-class." + value, null, locale);
            case TEXT -> value;
        };
    }
}
