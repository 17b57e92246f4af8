package org.progressledger.audit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.progressledger.accountability.Post;
import org.progressledger.audit.Closing;
import org.progressledger.audit.EntryQueries;
import org.progressledger.audit.EntryQuestion;
import org.progressledger.audit.Period;
import org.progressledger.audit.RecordedEntries;
import org.progressledger.audit.ReportingPeriods;
import org.progressledger.audit.RestatedFigure;
import org.progressledger.audit.Restatements;
import org.progressledger.audit.figures.FigureCause;
import org.progressledger.audit.figures.PlacedQuestion;
import org.progressledger.audit.figures.SummaryLine;
import org.progressledger.audit.web.EntryQuestions.Asked;
import org.progressledger.audit.web.figures.FigureAddress;
import org.progressledger.audit.web.figures.FigureWords;
import org.progressledger.facts.Basis;
import org.progressledger.facts.catalogue.CatalogueFigure.Counted;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Province;
import org.progressledger.territory.RecordedArea;
import org.progressledger.territory.RecordedPlaces;
import org.progressledger.territory.Territory;
import org.progressledger.web.KnownAt;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.TimeChoice;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Puts together what a page or a program is told about reporting periods. */
@Component
class PeriodViews {

    private final ReportingPeriods periods;
    private final Restatements restatements;
    private final EntryQueries queries;
    private final EntryQuestions questions;
    private final EntriesView entries;
    private final Territory territory;
    private final LedgerTime time;
    private final MessageSource messages;

    PeriodViews(
            ReportingPeriods periods,
            Restatements restatements,
            EntryQueries queries,
            EntryQuestions questions,
            EntriesView entries,
            Territory territory,
            LedgerTime time,
            MessageSource messages) {
        this.periods = periods;
        this.restatements = restatements;
        this.queries = queries;
        this.questions = questions;
        this.entries = entries;
        this.territory = territory;
        this.time = time;
        this.messages = messages;
    }

    /** The closings of a province, those that were opened again among them. */
    record Listed(Basis basis, Province province, List<ClosingAnswer> closings) {}

    /**
     * What has become of a closed period.
     *
     * @param figures as closed, as known now, and the difference
     * @param restated the entries about its days that were recorded since
     * @param others the other closings of the same period
     */
    record Restated(ClosingAnswer closing, List<Figure> figures, SummaryAnswer restated, List<ClosingAnswer> others) {}

    /**
     * A line of a figure of the catalogue.
     *
     * @param figure key of the figure
     * @param values by which dimension it is which group, as codes
     * @param name of the line, in words
     * @param closedEvents page of the events behind the amount as closed
     * @param nowEvents page of those behind the amount as known now
     * @param page of the difference, with both bases
     * @param parts by cause; they add up to the difference
     */
    record Figure(
            String figure,
            Map<String, String> values,
            String name,
            Counted counted,
            long closed,
            String closedEvents,
            long now,
            String nowEvents,
            long difference,
            String page,
            List<Part> parts) {}

    /** @param events page of the events behind the part, with both bases */
    record Part(FigureCause cause, String name, long amount, String events) {}

    /** @throws ProblemException if the ledger does not keep the province */
    Listed listed(Optional<String> code, TimeChoice choice) {
        Basis basis = basis(choice);
        Province province = code.filter(text -> !text.isBlank())
                .map(text -> territory
                        .province(text)
                        .orElseThrow(
                                () -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "province-unknown", text))))
                .orElseGet(() -> territory.knownAt(basis.knownAt()).provinces().get(0));
        return new Listed(basis, province, counted(periods.of(province.code(), basis.knownAt()), basis.knownAt()));
    }

    private List<ClosingAnswer> counted(List<Closing> closings, long knownAt) {
        List<Long> restated = queries.counts(
                closings.stream().map(closing -> since(closing, knownAt)).toList());
        List<ClosingAnswer> answers = new ArrayList<>();
        for (int index = 0; index < closings.size(); index++) {
            answers.add(ClosingAnswer.of(closings.get(index), restated.get(index)));
        }
        return answers;
    }

    private EntryQuestion since(Closing closing, long knownAt) {
        Territory known = territory.knownAt(knownAt);
        Boundaries boundaries = known.drawing(closing.closed().boundaries());
        RecordedArea province = new RecordedPlaces(boundaries, known)
                .in(new AreasUnder(boundaries, known)
                        .of(AreaKey.province(closing.closed().period().province()))
                        .orElseThrow());
        return new EntryQuestion(
                new Basis(closing.closed().to(), knownAt),
                closing.closed().position(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                province,
                Post.COMMITTEE_CHAIR,
                Map.of());
    }

    /** The question which entries about the days of a closing were recorded since. */
    Asked asked(Closing closing, EntriesRequest request) {
        Asked asked = questions.since(
                request.within(closing.closed()), closing.closed().position());
        time.state(asked.basis(), asked.boundaries());
        return asked;
    }

    /**
     * @param closing place of the closing in the ledger; the latest when empty
     * @throws ProblemException if there is no such closing
     */
    Closing closing(String period, Optional<Long> closing, TimeChoice choice) {
        return periods.of(parsed(period).province(), basis(choice).knownAt()).stream()
                .filter(candidate -> candidate.closed().period().toString().equals(period))
                .filter(candidate -> closing.map(position -> candidate.position() == position)
                        .orElse(true))
                .findFirst()
                .orElseThrow(() -> unknown(period));
    }

    Restated restated(Closing closing, Asked asked, String path, Locale locale) {
        long knownAt = asked.basis().knownAt();
        restatements.projections().forEach(projection -> time.basis(at(asked.basis()), projection));
        SummaryAnswer summary = entries.summary(asked, path, locale);
        List<ClosingAnswer> all = counted(
                periods.of(closing.closed().period().province(), knownAt).stream()
                        .filter(other ->
                                other.closed().period().equals(closing.closed().period()))
                        .toList(),
                knownAt);
        return new Restated(
                all.stream()
                        .filter(answer -> answer.closing() == closing.position())
                        .findFirst()
                        .orElseThrow(),
                restatements.figures(closing, knownAt).stream()
                        .map(figure -> figure(figure, locale))
                        .toList(),
                summary,
                all.stream()
                        .filter(answer -> answer.closing() != closing.position())
                        .toList());
    }

    private Figure figure(RestatedFigure restated, Locale locale) {
        SummaryLine line = restated.line();
        PlacedQuestion question = line.question();
        PlacedQuestion group = question.of(line.group().values());
        Basis now = restated.now().basis();
        FigureWords words = new FigureWords(question.figure(), now, territory.knownAt(now.knownAt()), messages, locale);
        return new Figure(
                question.figure().key(),
                line.group().values(),
                words.line(line.group()),
                question.figure().counted(),
                line.from(),
                FigureAddress.events(group, restated.closed()),
                line.to(),
                FigureAddress.events(group, restated.now()),
                line.difference(),
                FigureAddress.difference(group, restated.closed(), restated.now()),
                restated.parts().stream()
                        .map(part -> new Part(
                                part.cause(),
                                words.said(part.cause().message()),
                                part.amount(),
                                FigureAddress.events(group, restated.closed(), restated.now(), part.cause())))
                        .toList());
    }

    /** Periods and entries both as far as the basis says. */
    private Basis basis(TimeChoice choice) {
        return time.basis(at(time.basis(choice, ReportingPeriods.PROJECTION)), RecordedEntries.PROJECTION);
    }

    private static TimeChoice at(Basis basis) {
        return new TimeChoice(
                Optional.of(basis.effectiveOn()),
                Optional.of(new KnownAt.Position(basis.knownAt())),
                Optional.of(basis.knownAt()));
    }

    private static Period parsed(String period) {
        try {
            return Period.parse(period);
        } catch (IllegalArgumentException unreadable) {
            throw unknown(period);
        }
    }

    private static ProblemException unknown(String period) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "period-unknown", period));
    }
}
