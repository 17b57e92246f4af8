package org.progressledger.fund.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.progressledger.facts.catalogue.CatalogueFigure;
import org.progressledger.facts.catalogue.CatalogueFigure.Counted;
import org.progressledger.facts.catalogue.CatalogueFigures;
import org.progressledger.facts.catalogue.FigureDimension;
import org.progressledger.facts.catalogue.FigureDimension.ValueNames;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.programme.Programmes;
import org.progressledger.territory.Territory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is summed up of the programmes' money. */
@Configuration(proxyBeanMethods = false)
class FundFigures {

    @Bean
    CatalogueFigures moneyFigures(Territory territory, Programmes programmes, MessageSource messages) {
        List<FigureDimension> dimensions = Arrays.stream(FundDimension.values())
                .filter(dimension -> dimension != FundDimension.UNIT)
                .map(dimension -> new FigureDimension(
                        dimension.key(),
                        "fund-dimension." + dimension.key(),
                        dimension == FundDimension.CARRIED
                                ? ValueNames.said(
                                        messages,
                                        value -> Boolean.parseBoolean(value) ? "funds.carried" : "funds.own-plan")
                                : (value, basis, locale) -> new FundTexts(
                                                territory.knownAt(basis.knownAt()),
                                                programmes.knownAt(basis.knownAt()),
                                                locale)
                                        .of(dimension, value)))
                .toList();
        return () -> Arrays.stream(FundMeasure.values())
                .map(measure -> figure(measure, dimensions))
                .toList();
    }

    private static CatalogueFigure figure(FundMeasure measure, List<FigureDimension> dimensions) {
        return new CatalogueFigure(
                key(measure),
                "fund-measure." + measure,
                Counted.DONG,
                FundCube.PROJECTION,
                measure.name(),
                new MoneyPlaces(),
                dimensions,
                List.of(),
                stream -> AllocationPath.of(stream.substring(stream.indexOf(':') + 1)));
    }

    /** Key of the figure that sums up a measure, such as {@code money-carried-in}. */
    static String key(FundMeasure measure) {
        return "money-" + measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
