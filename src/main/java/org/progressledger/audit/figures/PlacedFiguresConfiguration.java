package org.progressledger.audit.figures;

import java.util.List;
import org.progressledger.facts.Figures;
import org.progressledger.facts.catalogue.CatalogueFigures;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlacedFiguresConfiguration {

    @Bean
    FiguresOfCatalogue figuresOfCatalogue(List<CatalogueFigures> features) {
        return new FiguresOfCatalogue(features);
    }

    @Bean
    PlacedFigures placedFigures(Figures figures, Territory territory) {
        return new PlacedFigures(figures, territory);
    }

    @Bean
    FigureSummaries figureSummaries(FiguresOfCatalogue catalogue, PlacedFigures figures) {
        return new SummariesOfCatalogue(catalogue, figures);
    }

    @Bean
    StreamsOfEvents streamsOfEvents(CommitLog log) {
        return new StreamsOfEvents(log);
    }
}
