package org.progressledger.audit.web.figures;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.progressledger.audit.figures.FigureCause;
import org.progressledger.audit.figures.PlacedFigures;
import org.progressledger.audit.figures.Standpoint;
import org.progressledger.audit.figures.StreamsOfEvents;
import org.progressledger.audit.web.figures.FigureAnswer.EventLine;
import org.progressledger.audit.web.figures.FigureAnswer.Events;
import org.progressledger.audit.web.figures.FigureAsking.Asked;
import org.progressledger.facts.Contribution;
import org.progressledger.facts.ContributionPage;
import org.progressledger.facts.Paging;
import org.progressledger.facts.catalogue.CatalogueFigure;
import org.progressledger.facts.catalogue.FigurePlaces;
import org.progressledger.territory.UnitNames;
import org.springframework.stereotype.Component;

/** Opens figures and differences into events, each with the page of what it is about. */
@Component
class FigureEventViews {

    private final PlacedFigures figures;
    private final StreamsOfEvents streams;
    private final FigureViews views;

    FigureEventViews(PlacedFigures figures, StreamsOfEvents streams, FigureViews views) {
        this.figures = figures;
        this.streams = streams;
        this.views = views;
    }

    /** The events of a value. */
    Events of(Asked asked, Paging paging, Locale locale) {
        return events(
                asked,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                figures.contributions(asked.question(), asked.standpoint(), paging),
                locale);
    }

    /** The events of a difference, or of some parts of it. */
    Events of(
            Asked asked,
            Standpoint from,
            Optional<FigureCause> cause,
            Set<String> eventTypes,
            Paging paging,
            Locale locale) {
        return events(
                asked,
                Optional.of(from),
                cause,
                eventTypes,
                figures.contributions(asked.question(), from, asked.standpoint(), cause, eventTypes, paging),
                locale);
    }

    private Events events(
            Asked asked,
            Optional<Standpoint> from,
            Optional<FigureCause> cause,
            Set<String> eventTypes,
            ContributionPage page,
            Locale locale) {
        CatalogueFigure figure = asked.question().figure();
        FigureWords words = views.words(figure, asked.standpoint(), locale);
        FigurePlaces.Finder places = figure.places().in(figures.ground(asked.standpoint()), Optional.empty());
        Map<Long, String> found = streams.at(
                page.contributions().stream().map(Contribution::position).toList());
        return new Events(
                FigureViews.question(asked.question(), words),
                from.map(views::basis),
                views.basis(asked.standpoint()),
                cause,
                eventTypes,
                page.events(),
                next(page.next()),
                page.contributions().stream()
                        .sorted(Comparator.comparingLong(Contribution::position)
                                .thenComparing(Contribution::effectiveOn)
                                .thenComparing(one -> one.dimensions().toString()))
                        .map(one -> line(one, found.get(one.position()), asked.standpoint(), words, places))
                        .toList());
    }

    private static Optional<Long> next(OptionalLong next) {
        return next.isPresent() ? Optional.of(next.getAsLong()) : Optional.empty();
    }

    private static EventLine line(
            Contribution contribution,
            String stream,
            Standpoint standpoint,
            FigureWords words,
            FigurePlaces.Finder places) {
        CatalogueFigure figure = words.figure();
        Map<String, String> values = new TreeMap<>(contribution.dimensions().values());
        String place = values.remove(figure.places().dimension());
        return new EventLine(
                contribution.position(),
                contribution.recordedAt(),
                contribution.eventType(),
                words.event(contribution.eventType()),
                contribution.isCorrection(),
                contribution.effectiveOn(),
                contribution.amount(),
                values,
                words.names(values),
                places.of(place)
                        .map(listing -> new UnitNames(words.territory()).of(listing.unit()))
                        .orElse(place),
                stream,
                FigureAddress.timed(figure.streamPage().apply(stream), standpoint));
    }
}
