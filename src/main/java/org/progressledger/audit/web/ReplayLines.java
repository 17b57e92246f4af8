package org.progressledger.audit.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.audit.ReplayFigure;
import org.progressledger.audit.figures.SummaryLine;
import org.progressledger.audit.web.figures.FigureWords;
import org.progressledger.facts.Basis;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.Territory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what stands beside an event of a replay as its reader writes it. */
@Component
class ReplayLines {

    private static final String NOTHING = "–";

    private final MessageSource messages;
    private final Territory territory;

    ReplayLines(MessageSource messages, Territory territory) {
        this.messages = messages;
        this.territory = territory;
    }

    /**
     * @param key of the words of the figure
     * @param name in words
     * @param counted key of the words for what the amounts are; empty for what is said of a household
     */
    record Line(String key, String name, Optional<String> counted, String before, String after, boolean moved) {}

    /** @param after basis right after the event */
    Line of(ReplayFigure figure, Basis after, Locale locale) {
        return new Line(
                figure.name(),
                name(figure, after, locale),
                figure.line().map(line -> line.question().figure().counted().message()),
                text(figure.kind(), figure.before(), locale),
                text(figure.kind(), figure.after(), locale),
                figure.isMoved());
    }

    String name(ReplayFigure figure, Basis after, Locale locale) {
        return figure.line()
                .map(line -> words(line, after, locale).line(line.group()))
                .orElseGet(() -> messages.getMessage(figure.name(), null, locale));
    }

    private FigureWords words(SummaryLine line, Basis after, Locale locale) {
        return new FigureWords(line.question().figure(), after, territory.knownAt(after.knownAt()), messages, locale);
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
