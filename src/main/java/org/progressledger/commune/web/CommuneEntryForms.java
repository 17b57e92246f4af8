package org.progressledger.commune.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.commune.TitleEvent;
import org.progressledger.commune.TitleEvent.TitleEntryWithdrawn;
import org.progressledger.commune.read.TimelineEntry;
import org.progressledger.commune.web.CommuneEntryForm.Situation;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.Criterion;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.Territory;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.form.Choice;
import org.progressledger.web.form.FormOffers;
import org.progressledger.web.form.RecordForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Every kind of entry about a commune. */
@Component
class CommuneEntryForms {

    static final String GRANT = "title-grant";
    static final String WITHDRAW_TITLE = "title-withdrawal";

    private static final String CRITERIA_SET = "criteriaSet";
    private static final String WITHDRAWS = "withdraws";
    private static final String TITLE = "title";

    private final List<CommuneEntryForm<?>> forms;
    private final CriteriaSets sets;
    private final Territory territory;
    private final EntryWords words;

    CommuneEntryForms(CriteriaSets sets, Territory territory, EntryWords words) {
        this.sets = sets;
        this.territory = territory;
        this.words = words;
        this.forms = List.of(
                form("assessment", AssessmentForm.class, AssessmentForm::request, this::assessment),
                form("title-acknowledgement", CommuneRequest.Acknowledge.class, this::acknowledgement),
                form(GRANT, CommuneRequest.Grant.class, this::grant),
                withdrawal(),
                form("title-lapse", CommuneRequest.Lapse.class, this::held),
                form(
                        "assessment-withdrawal",
                        CommuneRequest.TakeResultBack.class,
                        naming(event -> event instanceof CriterionAssessed)),
                form(
                        "title-entry-withdrawal",
                        CommuneRequest.TakeTitleEntryBack.class,
                        naming(event -> event instanceof TitleEvent && !(event instanceof TitleEntryWithdrawn))));
    }

    /** In the order of the menu. */
    List<CommuneEntryForm<?>> all() {
        return forms;
    }

    /** @throws ProblemException if there is none of this name */
    CommuneEntryForm<?> named(String name) {
        return forms.stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "not-found")));
    }

    private static <R extends CommuneRequest> CommuneEntryForm<R> form(
            String name, Class<R> type, Function<Situation, FormOffers> offers) {
        return form(name, type, request -> request, offers);
    }

    private static <R> CommuneEntryForm<R> form(
            String name, Class<R> type, Function<R, CommuneRequest> request, Function<Situation, FormOffers> offers) {
        return new CommuneEntryForm<>(
                name,
                RecordForm.of(name, type),
                request,
                offers,
                situation -> Map.of(
                        CRITERIA_SET,
                        List.of(situation.asked().question().criteriaSet().key())));
    }

    /** Begins with the title that is at risk and with the criteria that put it there. */
    private CommuneEntryForm<CommuneRequest.WithdrawRecognition> withdrawal() {
        return new CommuneEntryForm<>(
                WITHDRAW_TITLE,
                RecordForm.of(WITHDRAW_TITLE, CommuneRequest.WithdrawRecognition.class),
                request -> request,
                situation -> choices(Map.of(TITLE, titles(situation), "criteria", heldCriteria(situation))),
                situation -> situation.commune().atRisk().stream()
                        .findFirst()
                        .map(risk -> Map.of(
                                TITLE,
                                List.of(risk.title().name()),
                                "criteria",
                                risk.criteria().stream().map(String::valueOf).toList()))
                        .orElse(Map.of()));
    }

    private static FormOffers choices(Map<String, List<Choice>> choices) {
        return new FormOffers(choices, Map.of(), Map.of());
    }

    private FormOffers assessment(Situation situation) {
        CriteriaSet set = situation.asked().question().criteriaSet();
        List<Choice> numbers = new ArrayList<>();
        for (Criterion criterion : set.criteria()) {
            numbers.add(choice(criterion, situation.locale()));
            criterion
                    .indicators()
                    .forEach(indicator -> numbers.add(new Choice(
                            indicator.number(),
                            indicator.number() + " "
                                    + (isEnglish(situation.locale()) ? indicator.englishName() : indicator.name()))));
        }
        return new FormOffers(
                Map.of(CRITERIA_SET, List.of(choice(set, situation.locale()))),
                Map.of(),
                Map.of("verdicts", numbers, "values", numbers));
    }

    private FormOffers acknowledgement(Situation situation) {
        List<Choice> origins = territory.madeOf(situation.unit().id()).stream()
                .map(origin ->
                        new Choice(origin.from().id().toString(), origin.from().label()))
                .toList();
        return choices(Map.of(CRITERIA_SET, all(situation.locale()), "predecessors", origins));
    }

    private FormOffers grant(Situation situation) {
        return choices(Map.of(CRITERIA_SET, all(situation.locale())));
    }

    private FormOffers held(Situation situation) {
        return choices(Map.of(TITLE, titles(situation)));
    }

    private List<Choice> titles(Situation situation) {
        return situation.commune().titles().stream()
                .map(held -> new Choice(held.title().name(), words.title(held.title(), situation.locale())))
                .toList();
    }

    /** The criteria of the sets by which a title is held; each number once, in the words of the first. */
    private List<Choice> heldCriteria(Situation situation) {
        return situation.commune().titles().stream()
                .flatMap(held -> sets.byKey(held.criteriaSet()).stream())
                .findFirst()
                .map(set -> set.criteria().stream()
                        .map(criterion -> choice(criterion, situation.locale()))
                        .toList())
                .orElse(List.of());
    }

    private Function<Situation, FormOffers> naming(Predicate<Object> event) {
        return situation -> {
            List<Choice> entries = new ArrayList<>(situation.timeline().stream()
                    .filter(entry -> entry.withdrawnBy().isEmpty() && event.test(entry.event()))
                    .map(entry -> new Choice(entry.id(), inShort(entry, situation.locale())))
                    .toList());
            Collections.reverse(entries);
            return choices(Map.of(WITHDRAWS, entries));
        };
    }

    private String inShort(TimelineEntry entry, Locale locale) {
        return String.join(
                " · ",
                Stream.of(
                                VietnamTime.DAY.format(entry.effectiveOn()),
                                words.about(entry.event(), locale),
                                entry.decision().number())
                        .toList());
    }

    private List<Choice> all(Locale locale) {
        return sets.all().stream()
                .filter(set -> !set.draft())
                .map(set -> choice(set, locale))
                .toList();
    }

    private static Choice choice(CriteriaSet set, Locale locale) {
        return new Choice(
                set.key(),
                set.key() + ": "
                        + (isEnglish(locale) ? set.name().english() : set.name().vietnamese()));
    }

    private static Choice choice(Criterion criterion, Locale locale) {
        return new Choice(
                Integer.toString(criterion.number()),
                criterion.number() + ". " + ProgressAnswer.name(criterion, locale));
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
