package org.progressledger.commune.read;

import java.util.List;
import org.progressledger.commune.CommuneBooks;
import org.progressledger.facts.catalogue.CatalogueFigure;
import org.progressledger.facts.catalogue.CatalogueFigure.Counted;
import org.progressledger.facts.catalogue.CatalogueFigures;
import org.progressledger.facts.catalogue.FigureDimension;
import org.progressledger.facts.catalogue.FigureDimension.ValueNames;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted of communes' results and titles. */
@Configuration(proxyBeanMethods = false)
class CommuneFigures {

    @Bean
    CatalogueFigures countedCommunes(MessageSource messages) {
        return () -> List.of(criteria(messages), criteriaMet(messages), titles(messages));
    }

    private static CatalogueFigure criteria(MessageSource messages) {
        return figure(
                "criteria",
                Counted.RESULTS,
                CommuneCounts.CRITERIA,
                List.of(
                        criteriaSet(),
                        new FigureDimension(
                                CommuneCounts.CRITERION, "figure-dimension.criterion", ValueNames.asTheyAre()),
                        stage(messages),
                        new FigureDimension(
                                CommuneCounts.VERDICT,
                                "figure-dimension.verdict",
                                ValueNames.said(messages, value -> "verdict." + value))),
                List.of(CommuneCounts.STAGE, CommuneCounts.VERDICT));
    }

    private static CatalogueFigure criteriaMet(MessageSource messages) {
        return figure(
                "criteria-met",
                Counted.COMMUNES,
                CommuneCounts.CRITERIA_MET,
                List.of(
                        criteriaSet(),
                        stage(messages),
                        new FigureDimension(
                                CommuneCounts.MET,
                                "figure-dimension.criteriaMet",
                                (value, basis, locale) ->
                                        messages.getMessage("communes.filter.met", new Object[] {value}, locale))),
                List.of(CommuneCounts.CRITERIA_SET, CommuneCounts.STAGE, CommuneCounts.MET));
    }

    private static FigureDimension criteriaSet() {
        return new FigureDimension(CommuneCounts.CRITERIA_SET, "figure-dimension.criteriaSet", ValueNames.asTheyAre());
    }

    private static FigureDimension stage(MessageSource messages) {
        return new FigureDimension(
                CommuneCounts.STAGE,
                "figure-dimension.assessmentStage",
                ValueNames.said(messages, value -> "assessment-stage." + value));
    }

    private static CatalogueFigure titles(MessageSource messages) {
        return figure(
                "titles",
                Counted.COMMUNES,
                CommuneCounts.TITLES,
                List.of(
                        new FigureDimension(
                                CommuneCounts.TITLE,
                                "figure-dimension.title",
                                ValueNames.said(messages, value -> "title." + value)),
                        criteriaSet(),
                        new FigureDimension(
                                CommuneCounts.STANDING,
                                "figure-dimension.titleStanding",
                                ValueNames.said(messages, value -> "title-standing." + value))),
                List.of(CommuneCounts.TITLE, CommuneCounts.STANDING));
    }

    private static CatalogueFigure figure(
            String key, Counted counted, String measure, List<FigureDimension> dimensions, List<String> summary) {
        return new CatalogueFigure(
                key,
                "figure." + key,
                counted,
                CommuneBooks.PROJECTION,
                measure,
                new RuralCommunes(),
                dimensions,
                summary,
                stream -> "/communes/" + stream.substring(stream.indexOf(':') + 1) + "/criteria");
    }
}
