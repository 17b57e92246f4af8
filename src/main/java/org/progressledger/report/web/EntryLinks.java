package org.progressledger.report.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.report.money.MoneyFormQuestion;
import org.progressledger.report.money.OpenedMoney;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.web.KnownAt;
import org.progressledger.web.TimeChoice;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Links of an amount of money to the entries that make it up, on the basis of the form.
 *
 * @param first place of the first part of the page
 */
record EntryLinks(MoneyFormQuestion question, OpenedMoney opened, int first) implements TableView.Links {

    @Override
    public Optional<String> of(FormRow row, int place, FormColumn column, FormCell cell) {
        return Arrays.stream(FundMeasure.values())
                .filter(measure -> measure.name().equals(column.code()) && cell.countsSomething())
                .findFirst()
                .map(measure -> entries(measure, first + place));
    }

    private String entries(FundMeasure measure, int part) {
        String figure = "money-" + measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
        UriComponentsBuilder page = UriComponentsBuilder.fromPath("/figures/" + figure + "/events");
        question.commune()
                .ifPresentOrElse(
                        unit -> page.queryParam(FundDimension.UNIT.key(), unit),
                        () -> page.queryParam("area", question.area()));
        opened.entries()
                .get(part)
                .forEach((dimension, values) -> page.queryParam(dimension.key(), String.join(",", values)));
        return new TimeChoice(
                        Optional.of(question.to()),
                        Optional.of(new KnownAt.Position(question.knownAt())),
                        Optional.empty(),
                        Optional.of(question.boundaries().key()))
                .at(page.build().toUriString());
    }
}
