package org.progressledger.commune.read;

import java.util.List;
import org.progressledger.commune.CommuneBooks;
import org.progressledger.facts.catalogue.CatalogueFigure;
import org.progressledger.facts.catalogue.CatalogueFigure.Counted;
import org.progressledger.facts.catalogue.CatalogueFigures;
import org.progressledger.facts.catalogue.FigureDimension;
import org.progressledger.facts.catalogue.FigureDimension.ValueNames;
import org.progressledger.facts.catalogue.FigureEvents;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted of communes' results and titles. */
@Configuration(proxyBeanMethods = false)
class CommuneFigures {

    private static final FigureEvents EVENTS = new FigureEvents(
            type -> "commune-event." + FigureEvents.nameOf(type),
            stream -> "/communes/" + stream.substring(stream.indexOf(':') + 1) + "/criteria");

    @Bean
    CatalogueFigures countedCommunes(MessageSource messages) {
        return () -> List.of(criteria(messages), titles(messages));
    }

    private static CatalogueFigure criteria(MessageSource messages) {
        return figure(
                "criteria",
                CommuneCounts.CRITERIA,
                List.of(
                        new FigureDimension(
                                CommuneCounts.CRITERIA_SET, "figure-dimension.criteriaSet", ValueNames.asTheyAre()),
                        new FigureDimension(
                                CommuneCounts.CRITERION, "figure-dimension.criterion", ValueNames.asTheyAre()),
                        new FigureDimension(
                                CommuneCounts.STAGE,
                                "figure-dimension.assessmentStage",
                                ValueNames.said(messages, value -> "assessment-stage." + value)),
                        new FigureDimension(
                                CommuneCounts.VERDICT,
                                "figure-dimension.verdict",
                                ValueNames.said(messages, value -> "verdict." + value))),
                List.of(CommuneCounts.STAGE, CommuneCounts.VERDICT));
    }

    private static CatalogueFigure titles(MessageSource messages) {
        return figure(
                "titles",
                CommuneCounts.TITLES,
                List.of(
                        new FigureDimension(
                                CommuneCounts.TITLE,
                                "figure-dimension.title",
                                ValueNames.said(messages, value -> "title." + value)),
                        new FigureDimension(
                                CommuneCounts.CRITERIA_SET, "figure-dimension.criteriaSet", ValueNames.asTheyAre()),
                        new FigureDimension(
                                CommuneCounts.STANDING,
                                "figure-dimension.titleStanding",
                                ValueNames.said(messages, value -> "title-standing." + value))),
                List.of(CommuneCounts.TITLE, CommuneCounts.STANDING));
    }

    private static CatalogueFigure figure(
            String key, String measure, List<FigureDimension> dimensions, List<String> summary) {
        return new CatalogueFigure(
                key,
                "figure." + key,
                Counted.COMMUNES,
                CommuneBooks.PROJECTION,
                measure,
                new RuralCommunes(),
                dimensions,
                summary,
                EVENTS);
    }
}
