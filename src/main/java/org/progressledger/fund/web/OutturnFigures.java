package org.progressledger.fund.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.web.FundQuestions.Asked;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.web.KnownAt;
import org.progressledger.web.TimeChoice;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads from the sums of an outturn that are figures of the catalogue to the events behind them. */
record OutturnFigures(Asked asked) {

    private static final Map<String, FundMeasure> OPENED = Map.of(
            "allocated", FundMeasure.ALLOCATED,
            "advanced", FundMeasure.ADVANCED,
            "paid", FundMeasure.PAID,
            "recovered", FundMeasure.RECOVERED,
            "carriedIn", FundMeasure.CARRIED_IN,
            "carriedOut", FundMeasure.CARRIED_OUT,
            "recalled", FundMeasure.RECALLED,
            "cancelled", FundMeasure.CANCELLED);

    /** The events behind a part of the budget year's outturn; empty if it is put together of several figures. */
    public Optional<String> events(String part) {
        return Optional.ofNullable(OPENED.get(part)).map(this::events);
    }

    private String events(FundMeasure measure) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/figures/" + FundFigures.key(measure) + "/events")
                .queryParam(FundDimension.BUDGET_YEAR.key(), asked.year())
                .queryParam(
                        FundDimension.SOURCE.key(),
                        Arrays.stream(FundSource.values())
                                .filter(FundSource::isBudget)
                                .map(FundSource::name)
                                .collect(Collectors.joining(",")));
        asked.where()
                .forEach((dimension, values) ->
                        link.queryParam(dimension.key(), String.join(",", new TreeSet<>(values))));
        asked.unit()
                .map(AdministrativeUnit::id)
                .map(UnitId::toString)
                .ifPresentOrElse(
                        unit -> link.queryParam(FundDimension.UNIT.key(), unit),
                        () -> link.queryParam("area", asked.area().key()));
        return new TimeChoice(
                        Optional.of(asked.to()),
                        Optional.of(new KnownAt.Position(asked.basis().knownAt())),
                        Optional.empty(),
                        Optional.of(asked.boundaries().key()))
                .at(link.build().toUriString());
    }
}
