package org.progressledger.population.read;

import java.util.List;
import org.progressledger.facts.catalogue.CatalogueFigure;
import org.progressledger.facts.catalogue.CatalogueFigure.Counted;
import org.progressledger.facts.catalogue.CatalogueFigures;
import org.progressledger.facts.catalogue.DrawnUnits;
import org.progressledger.population.Populations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is reported of the population. A report counts for the unit that it is about, under drawings that have the unit. */
@Configuration(proxyBeanMethods = false)
class PopulationFigures {

    @Bean
    CatalogueFigures reportedPopulation() {
        return () -> List.of(
                figure("population-households", Counted.HOUSEHOLDS, PopulationProjection.HOUSEHOLDS),
                figure("population-persons", Counted.PEOPLE, PopulationProjection.PERSONS));
    }

    private static CatalogueFigure figure(String key, Counted counted, String measure) {
        return new CatalogueFigure(
                key,
                "figure." + key,
                counted,
                Populations.PROJECTION,
                measure,
                new DrawnUnits(PopulationDocument.UNIT),
                List.of(),
                List.of(),
                stream -> "/units/" + stream.substring(stream.indexOf(':') + 1));
    }
}
