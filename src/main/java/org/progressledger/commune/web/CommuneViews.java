package org.progressledger.commune.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.progressledger.commune.progress.CommuneOnDay;
import org.progressledger.commune.progress.CommuneProgress;
import org.progressledger.commune.progress.ProgressQuestion;
import org.progressledger.commune.read.CommuneQueries;
import org.progressledger.commune.read.TimelineEntry;
import org.progressledger.commune.web.ProgressQuestions.Asked;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Succession.Extent;
import org.progressledger.territory.Territory;
import org.springframework.stereotype.Component;

/** Puts together what a page or a program is told about one commune. */
@Component
class CommuneViews {

    private final CommuneProgress progress;
    private final CommuneQueries queries;
    private final CriteriaSets sets;
    private final Territory territory;
    private final EntryWords words;

    CommuneViews(
            CommuneProgress progress,
            CommuneQueries queries,
            CriteriaSets sets,
            Territory territory,
            EntryWords words) {
        this.progress = progress;
        this.queries = queries;
        this.sets = sets;
        this.territory = territory;
        this.words = words;
    }

    CommuneView of(AdministrativeUnit commune, Asked asked, Locale locale) {
        LocalDate day = asked.to();
        Territory known = territory.knownAt(asked.question().knownAt());
        List<TimelineEntry> timeline = new ArrayList<>(timeline(commune, asked));
        Collections.reverse(timeline);
        return new CommuneView(
                ProgressAnswer.Basis.of(asked),
                CommuneLine.of(progress.on(at(asked, AssessmentStage.APPRAISED), day, commune)),
                commune.validity().to().filter(last -> last.isBefore(day)),
                CommuneView.rows(
                        asked.question().criteriaSet().criteria(),
                        Arrays.stream(AssessmentStage.values())
                                .collect(Collectors.toMap(
                                        stage -> stage,
                                        stage -> progress.on(at(asked, stage), day, commune)
                                                .standing())),
                        locale),
                kin(known.originsOf(commune.id()), asked, true),
                kin(known.successionsOf(commune.id()), asked, false),
                timeline.stream()
                        .map(entry -> CommuneView.Entry.of(entry, words.about(entry.event(), locale)))
                        .toList());
    }

    List<TimelineEntry> timeline(AdministrativeUnit commune, Asked asked) {
        return queries.timeline(commune.id(), asked.question().knownAt());
    }

    private static ProgressQuestion at(Asked asked, AssessmentStage stage) {
        return asked.question().at(stage);
    }

    /** A set of later days would find nothing in a unit that ended before them. */
    private ProgressQuestion underSetOf(LocalDate day, ProgressQuestion question) {
        CriteriaSet asked = question.criteriaSet();
        return question.under(Optional.of(asked)
                .filter(set -> set.validity().covers(day))
                .or(() -> sets.knownAt(question.knownAt()).inForceOn(day, asked.title()))
                .orElse(asked));
    }

    /** Units before stand as on their last day; units after as on the day that is asked about. */
    private List<CommuneView.Kin> kin(List<Succession> successions, Asked asked, boolean before) {
        return successions.stream()
                .filter(succession -> succession.extent() != Extent.UNCHANGED)
                .map(succession -> {
                    AdministrativeUnit unit = before ? succession.from() : succession.to();
                    LocalDate lastDay = succession.since().minusDays(1);
                    LocalDate day = Optional.of(lastDay)
                            .filter(last -> before && last.isBefore(asked.to()))
                            .orElse(asked.to());
                    ProgressQuestion question = at(asked, AssessmentStage.APPRAISED);
                    CommuneOnDay standing = progress.on(before ? underSetOf(day, question) : question, day, unit);
                    return new CommuneView.Kin(
                            unit.id(),
                            unit.label(),
                            succession.extent() == Extent.PART,
                            succession.since(),
                            standing.isAssessed(),
                            standing.met(),
                            standing.standing().criteria().size(),
                            standing.standing().ruleSet(),
                            standing.titles().stream().map(CommuneLine.Held::of).toList());
                })
                .toList();
    }
}
