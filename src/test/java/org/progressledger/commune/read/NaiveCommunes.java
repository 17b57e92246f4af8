package org.progressledger.commune.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.progressledger.commune.CriteriaEvent;
import org.progressledger.commune.CriteriaEvent.AssessmentWithdrawn;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.commune.TitleEvent;
import org.progressledger.commune.TitleEvent.TitleConferred;
import org.progressledger.commune.TitleEvent.TitleEntryWithdrawn;
import org.progressledger.commune.Verdict;
import org.progressledger.commune.progress.ProgressQuestion;
import org.progressledger.ruleset.Criterion;
import org.progressledger.ruleset.CriterionIndicator;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.UnitId;

/** Reads the events again for every single answer, by nothing that the books or the progress use. */
final class NaiveCommunes {

    private final List<Told> known;
    private final ProgressQuestion question;

    NaiveCommunes(List<Told> told, ProgressQuestion question) {
        this.question = question;
        List<Told> before =
                told.stream().filter(one -> one.position() < question.knownAt()).toList();
        Set<String> mistakes = new HashSet<>();
        for (Told one : before) {
            if (one.event() instanceof AssessmentWithdrawn withdrawn) {
                mistakes.add(withdrawn.withdraws());
            } else if (one.event() instanceof TitleEntryWithdrawn withdrawn) {
                mistakes.add(withdrawn.withdraws());
            }
        }
        this.known = before.stream()
                .filter(one -> !mistakes.contains(one.id()))
                .sorted(Comparator.comparing(Told::day).thenComparing(Told::position))
                .toList();
    }

    /** @param event a {@link CriteriaEvent} or a {@link TitleEvent} */
    record Told(String id, long position, Object event) {

        UnitId unit() {
            return event instanceof TitleEvent title ? title.unit() : ((CriteriaEvent) event).unit();
        }

        LocalDate day() {
            return event instanceof TitleEvent title ? title.effectiveOn() : ((CriteriaEvent) event).effectiveOn();
        }
    }

    Verdict verdict(UnitId unit, Criterion criterion, LocalDate day) {
        List<CriterionAssessed> said = new ArrayList<>();
        for (Told one : known) {
            if (one.event() instanceof CriterionAssessed assessed
                    && assessed.unit().equals(unit)
                    && assessed.criterion() == criterion.number()
                    && assessed.ruleSet().equals(question.criteriaSet().key())
                    && assessed.stage() == question.stage()
                    && !assessed.effectiveOn().isAfter(day)) {
                said.add(assessed);
            }
        }
        int whole = last(said, "");
        boolean allMet = !criterion.indicators().isEmpty();
        boolean anyLater = false;
        for (CriterionIndicator indicator : criterion.indicators()) {
            int place = last(said, indicator.number());
            anyLater |= place > whole;
            allMet &= place >= 0 && said.get(place).met();
            if (place > whole && !said.get(place).met()) {
                return Verdict.NOT_MET;
            }
        }
        if (allMet && anyLater) {
            return Verdict.MET;
        }
        if (whole < 0) {
            return Verdict.NOT_STATED;
        }
        return said.get(whole).met() ? Verdict.MET : Verdict.NOT_MET;
    }

    boolean isAssessed(UnitId unit, LocalDate day) {
        for (Told one : known) {
            if (one.event() instanceof CriterionAssessed assessed
                    && assessed.unit().equals(unit)
                    && assessed.ruleSet().equals(question.criteriaSet().key())
                    && assessed.stage() == question.stage()
                    && !assessed.effectiveOn().isAfter(day)) {
                return true;
            }
        }
        return false;
    }

    private static int last(List<CriterionAssessed> said, String indicator) {
        for (int place = said.size() - 1; place >= 0; place--) {
            if (said.get(place).indicator().orElse("").equals(indicator)) {
                return place;
            }
        }
        return -1;
    }

    /** Day by day. */
    LocalDate unmetSince(UnitId unit, Criterion criterion, LocalDate from, LocalDate to) {
        LocalDate since = to;
        while (since.isAfter(from.plusDays(1)) && verdict(unit, criterion, since.minusDays(1)) == Verdict.NOT_MET) {
            since = since.minusDays(1);
        }
        return since;
    }

    boolean holds(UnitId unit, Title title, LocalDate day) {
        boolean held = false;
        for (Told one : known) {
            if (one.event() instanceof TitleEvent event
                    && !(event instanceof TitleEntryWithdrawn)
                    && event.unit().equals(unit)
                    && event.title() == title
                    && !event.effectiveOn().isAfter(day)) {
                held = event instanceof TitleConferred;
            }
        }
        return held;
    }

    int decisions(UnitId unit, LocalDate from, LocalDate to) {
        int decisions = 0;
        for (Told one : known) {
            if (one.event() instanceof TitleEvent event
                    && !(event instanceof TitleEntryWithdrawn)
                    && event.unit().equals(unit)
                    && event.effectiveOn().isAfter(from)
                    && !event.effectiveOn().isAfter(to)) {
                decisions++;
            }
        }
        return decisions;
    }
}
