package org.progressledger.report.web;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.report.criteria.CriteriaFormQuestion;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.shared.UnitId;
import org.progressledger.web.KnownAt;
import org.progressledger.web.TimeChoice;
import org.springframework.web.util.UriComponentsBuilder;

/** Links of forms about criteria to the criteria of a commune, on the day that is spoken of, on the basis of the form. */
record CommuneLinks(CriteriaFormQuestion question) implements TableView.Links {

    /** A commune that is counted, on the day on which it is. */
    @Override
    public Optional<String> of(FormRow row, int place) {
        return row.unit()
                .flatMap(unit -> row.cells().stream()
                        .filter(FormCell.Day.class::isInstance)
                        .map(cell -> at(unit, ((FormCell.Day) cell).day()))
                        .findFirst());
    }

    /** What form 10 says of its commune on either day. */
    @Override
    public Optional<String> of(FormRow row, int place, FormColumn column, FormCell cell) {
        return cell instanceof FormCell.Text
                ? question.commune()
                        .map(unit -> at(unit, column.code().startsWith("opening") ? question.from() : question.to()))
                : Optional.empty();
    }

    private String at(UnitId unit, LocalDate day) {
        String page = UriComponentsBuilder.fromPath("/communes/" + unit + "/criteria")
                .queryParam("criteriaSet", question.progress().criteriaSet().key())
                .queryParam("stage", question.progress().stage())
                .toUriString();
        return new TimeChoice(
                        Optional.of(day),
                        Optional.of(new KnownAt.Position(question.progress().knownAt())),
                        Optional.empty(),
                        Optional.of(question.progress().boundaries().key()))
                .at(page);
    }
}
