package org.progressledger.audit.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.audit.ReplayFigure;
import org.progressledger.audit.figures.Standpoint;
import org.progressledger.audit.figures.SummaryLine;
import org.progressledger.audit.web.ReplayQuestions.Asked;
import org.progressledger.audit.web.ReplayQuestions.Step;
import org.progressledger.audit.web.figures.FigureAddress;
import org.progressledger.audit.web.figures.FigureWords;
import org.progressledger.facts.Basis;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.Territory;
import org.progressledger.web.KnownAt;
import org.progressledger.web.TimeChoice;
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
    record Line(String key, String name, Optional<String> counted, Value before, Value after, boolean moved) {}

    /** @param opened page of the events that make it what it is; empty where there is no value */
    record Value(String text, Optional<String> opened) {}

    Line of(ReplayFigure figure, Asked asked, Step step, Locale locale) {
        return new Line(
                figure.name(),
                name(figure, step.after(), locale),
                figure.line().map(line -> line.question().figure().counted().message()),
                new Value(text(figure.kind(), figure.before(), locale), openedBefore(figure, asked, step)),
                new Value(text(figure.kind(), figure.after(), locale), openedAfter(figure, asked, step)),
                figure.isMoved());
    }

    Optional<String> openedBefore(ReplayFigure figure, Asked asked, Step step) {
        return opened(figure, figure.before(), asked, step.before());
    }

    Optional<String> openedAfter(ReplayFigure figure, Asked asked, Step step) {
        return opened(figure, figure.after(), asked, step.after());
    }

    /** A line of a figure opens into its events, what is said of a household into its timeline. */
    private static Optional<String> opened(ReplayFigure figure, String value, Asked asked, Basis basis) {
        return Optional.of(value)
                .filter(text -> !text.isEmpty())
                .map(text -> figure.line()
                        .map(line -> FigureAddress.events(
                                line.question().of(line.group().values()), new Standpoint(basis, asked.boundaries())))
                        .orElseGet(() -> timeline(asked.name(), basis)));
    }

    /** By the drawing of its day: the one that is asked for may not have been known yet. */
    private static String timeline(String household, Basis basis) {
        TimeChoice time = new TimeChoice(
                Optional.of(basis.effectiveOn()), Optional.of(new KnownAt.Position(basis.knownAt())), Optional.empty());
        return time.at("/households/" + household) + "#timeline";
    }

    /** @param after basis right after the event */
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
