package org.progressledger.report.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.progressledger.report.FormQuestion;
import org.progressledger.shared.VietnamTime;
import org.progressledger.web.KnownAt;

/**
 * The fields by which a reader chooses what a form is about.
 *
 * @param path page that the fields lead to
 * @param areas what can be chosen as an area
 * @param area the area chosen
 * @param boundaries what can be chosen as boundaries
 * @param drawing the boundaries chosen
 * @param knownAtType kind of the field for the state of knowledge: a position cannot stand in one for a day and time
 * @param knownAt what stands in that field; empty for all that is recorded
 * @param reach full years of falling back; empty for everything
 */
record FormChoice(
        String path,
        List<FormAreas.Group> areas,
        String area,
        LocalDate from,
        LocalDate to,
        List<String> boundaries,
        String drawing,
        String knownAtType,
        String knownAt,
        String reach) {

    private static final DateTimeFormatter OF_INPUT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    static FormChoice of(
            String path,
            FormRequest request,
            FormQuestion question,
            List<FormAreas.Group> areas,
            List<String> boundaries) {
        boolean isPosition =
                request.knownAt().filter(KnownAt.Position.class::isInstance).isPresent();
        return new FormChoice(
                path,
                areas,
                AreaText.of(question.area()),
                question.opening(),
                question.closing(),
                boundaries,
                question.boundaries().key(),
                isPosition ? "text" : "datetime-local",
                request.knownAt().map(FormChoice::written).orElse(""),
                request.reach().map(String::valueOf).orElse(""));
    }

    private static String written(KnownAt known) {
        return known instanceof KnownAt.Moment moment
                ? OF_INPUT.format(LocalDateTime.ofInstant(moment.instant(), VietnamTime.ZONE))
                : known.toString();
    }
}
