package org.progressledger.audit.web.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.audit.figures.Standpoint;
import org.progressledger.audit.web.figures.FigureAnswer.Difference;
import org.progressledger.audit.web.figures.FigureAnswer.Events;
import org.progressledger.audit.web.figures.FigureAnswer.Series;
import org.progressledger.audit.web.figures.FigureAnswer.Value;
import org.progressledger.audit.web.figures.FigureAsking.Asked;
import org.progressledger.web.TimeChoice;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Answers addresses, for programs, pages and files alike. */
@Component
class FigureAnswers {

    private final FigureAsking asking;
    private final FigureViews views;
    private final FigureEventViews events;

    FigureAnswers(FigureAsking asking, FigureViews views, FigureEventViews events) {
        this.asking = asking;
        this.views = views;
        this.events = events;
    }

    Asked asked(String key, TimeChoice time, MultiValueMap<String, String> parameters) {
        return asking.asked(key, time, parameters);
    }

    Value value(String key, TimeChoice time, MultiValueMap<String, String> parameters, Locale locale) {
        return views.value(asking.asked(key, time, parameters), locale);
    }

    Series series(
            String key,
            TimeChoice time,
            Optional<LocalDate> first,
            SeriesStep step,
            MultiValueMap<String, String> parameters,
            Locale locale) {
        return series(asking.asked(key, time, parameters), first, step, locale);
    }

    Series series(Asked asked, Optional<LocalDate> first, SeriesStep step, Locale locale) {
        List<Standpoint> points = asking.points(first, step, asked.standpoint());
        return views.series(
                asked, points, asking.asKnownThen(points, asked.question().figure()), locale);
    }

    Difference difference(
            String key, TimeChoice time, FromChoice from, MultiValueMap<String, String> parameters, Locale locale) {
        Asked asked = asking.asked(key, time, parameters);
        return views.difference(asked, asking.from(from, asked), locale);
    }

    Events events(
            String key,
            TimeChoice time,
            FromChoice from,
            Opening opening,
            MultiValueMap<String, String> parameters,
            Locale locale) {
        Asked asked = asking.asked(key, time, parameters);
        return from.isNothing()
                ? events.of(asked, opening.paging(), locale)
                : events.of(
                        asked,
                        asking.from(from, asked),
                        opening.cause(),
                        opening.eventTypes(),
                        opening.paging(),
                        locale);
    }
}
