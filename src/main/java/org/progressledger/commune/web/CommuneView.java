package org.progressledger.commune.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.progressledger.commune.Assessment;
import org.progressledger.commune.CriterionStanding;
import org.progressledger.commune.Evidence;
import org.progressledger.commune.Standing;
import org.progressledger.commune.Verdict;
import org.progressledger.commune.read.TimelineEntry;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.Criterion;
import org.progressledger.ruleset.CriterionIndicator;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/**
 * A commune's criteria, titles and history.
 *
 * @param commune its line by the appraised results
 * @param ended last day of a commune that was merged away
 * @param criteria each with what is stated at each stage
 * @param predecessors units that it was made of; their results stay theirs
 * @param successors units that it went into
 * @param timeline the newest entry first
 */
record CommuneView(
        ProgressAnswer.Basis basis,
        CommuneLine commune,
        Optional<LocalDate> ended,
        List<CriterionRow> criteria,
        List<Kin> predecessors,
        List<Kin> successors,
        List<Entry> timeline) {

    /** @param stages one for each stage, in their order */
    record CriterionRow(int number, String name, List<Cell> stages, List<IndicatorRow> indicators) {}

    record IndicatorRow(String number, String name, boolean unverified, List<Cell> stages) {}

    /** @param statement absent where the verdict follows from indicators alone, or nothing is stated */
    record Cell(AssessmentStage stage, Verdict verdict, Optional<Said> statement) {}

    record Said(
            String id,
            Optional<String> value,
            boolean met,
            LocalDate effectiveOn,
            DecisionReference decision,
            List<Evidence> evidence) {

        private static Said of(Assessment assessment) {
            return new Said(
                    assessment.id(),
                    assessment.said().value(),
                    assessment.said().met(),
                    assessment.said().effectiveOn(),
                    assessment.said().decision(),
                    assessment.said().evidence());
        }
    }

    /**
     * @param part whether only a part of it
     * @param assessed whether anything is stated of it by the set
     * @param met criteria met on the day, of so many
     * @param criteriaSet by which: for a unit before, the set in force on its last day
     */
    record Kin(
            UnitId unit,
            String name,
            boolean part,
            LocalDate since,
            boolean assessed,
            int met,
            int of,
            String criteriaSet,
            List<CommuneLine.Held> titles) {}

    /**
     * @param kind name of the event, such as {@code TitleGranted}
     * @param about what it is about, in words
     * @param knownAt position at which it was known
     */
    record Entry(
            String id,
            String kind,
            String about,
            LocalDate effectiveOn,
            DecisionReference decision,
            Instant recordedAt,
            long knownAt,
            Optional<String> actor,
            Optional<String> source,
            Optional<String> withdrawnBy) {

        static Entry of(TimelineEntry entry, String about) {
            return new Entry(
                    entry.id(),
                    entry.kind(),
                    about,
                    entry.effectiveOn(),
                    entry.decision(),
                    entry.recordedAt(),
                    entry.position() + 1,
                    entry.actor().map(actor -> actor.name()),
                    entry.source(),
                    entry.withdrawnBy());
        }
    }

    static List<CriterionRow> rows(List<Criterion> criteria, Map<AssessmentStage, Standing> standings, Locale locale) {
        Map<AssessmentStage, Map<Integer, CriterionStanding>> known = standings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        standing -> standing.getValue().criteria().stream()
                                .collect(Collectors.toMap(CriterionStanding::criterion, one -> one))));
        List<CriterionRow> rows = new ArrayList<>();
        for (Criterion criterion : criteria) {
            rows.add(new CriterionRow(
                    criterion.number(),
                    ProgressAnswer.name(criterion, locale),
                    Arrays.stream(AssessmentStage.values())
                            .map(stage -> cell(stage, known.get(stage).get(criterion.number())))
                            .toList(),
                    criterion.indicators().stream()
                            .map(indicator -> row(indicator, criterion, known, locale))
                            .toList()));
        }
        return rows;
    }

    private static Cell cell(AssessmentStage stage, CriterionStanding standing) {
        return new Cell(stage, standing.verdict(), standing.whole().map(Said::of));
    }

    private static IndicatorRow row(
            CriterionIndicator indicator,
            Criterion criterion,
            Map<AssessmentStage, Map<Integer, CriterionStanding>> known,
            Locale locale) {
        return new IndicatorRow(
                indicator.number(),
                locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? indicator.englishName() : indicator.name(),
                indicator.unverified(),
                Arrays.stream(AssessmentStage.values())
                        .map(stage -> cell(
                                stage,
                                Optional.ofNullable(known.get(stage)
                                        .get(criterion.number())
                                        .indicators()
                                        .get(indicator.number()))))
                        .toList());
    }

    private static Cell cell(AssessmentStage stage, Optional<Assessment> stated) {
        return new Cell(
                stage,
                stated.map(assessment -> assessment.said().met() ? Verdict.MET : Verdict.NOT_MET)
                        .orElse(Verdict.NOT_STATED),
                stated.map(Said::of));
    }
}
