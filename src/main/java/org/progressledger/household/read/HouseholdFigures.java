package org.progressledger.household.read;

import java.util.List;
import org.progressledger.facts.catalogue.CatalogueFigure;
import org.progressledger.facts.catalogue.CatalogueFigure.Counted;
import org.progressledger.facts.catalogue.CatalogueFigures;
import org.progressledger.facts.catalogue.FigureDimension;
import org.progressledger.facts.catalogue.FigureDimension.ValueNames;
import org.progressledger.facts.catalogue.LineagePlaces;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.ruleset.PovertyClass;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted of households. */
@Configuration(proxyBeanMethods = false)
class HouseholdFigures {

    private static final String STREAM_PREFIX = HouseholdEvent.TYPE + ":";

    @Bean
    CatalogueFigures countedHouseholds(MessageSource messages) {
        return () -> List.of(households(messages), people(messages), lookedAfter(messages), reviews(messages));
    }

    private static CatalogueFigure households(MessageSource messages) {
        return figure("households", Counted.HOUSEHOLDS, HouseholdProjection.HOUSEHOLDS, povertyClass(messages));
    }

    private static CatalogueFigure people(MessageSource messages) {
        return figure("people", Counted.PEOPLE, HouseholdProjection.PEOPLE, povertyClass(messages));
    }

    private static CatalogueFigure lookedAfter(MessageSource messages) {
        return figure("looked-after", Counted.HOUSEHOLDS, HouseholdProjection.LOOKED_AFTER, povertyClass(messages));
    }

    private static FigureDimension povertyClass(MessageSource messages) {
        return new FigureDimension(
                HouseholdProjection.POVERTY_CLASS,
                "figure-dimension.povertyClass",
                ValueNames.said(messages, value -> PovertyClass.valueOf(value).messageKey()));
    }

    private static CatalogueFigure reviews(MessageSource messages) {
        return figure(
                "reviews",
                Counted.HOUSEHOLDS,
                HouseholdProjection.REVIEWS,
                new FigureDimension(
                        HouseholdProjection.STAGE,
                        "figure-dimension.reviewStage",
                        ValueNames.said(messages, value -> "review.stage." + value)));
    }

    private static CatalogueFigure figure(String key, Counted counted, String measure, FigureDimension dimension) {
        return new CatalogueFigure(
                key,
                "figure." + key,
                counted,
                HouseholdProjection.NAME,
                measure,
                new LineagePlaces(HouseholdProjection.LINEAGE),
                List.of(dimension),
                List.of(dimension.name()),
                stream -> "/households/" + stream.substring(STREAM_PREFIX.length()));
    }
}
