package org.progressledger.commune.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.commune.Verdict;
import org.progressledger.commune.progress.CommuneChange;
import org.progressledger.commune.progress.CommuneOnDay;
import org.progressledger.commune.progress.CommunesOnDay;
import org.progressledger.commune.progress.LostCriterion;
import org.progressledger.commune.progress.ProgressBetween;
import org.progressledger.commune.progress.TitleChange;
import org.progressledger.commune.web.ProgressQuestions.Asked;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.Criterion;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;

/** Answers about the communes of an area. */
interface ProgressAnswer {

    /**
     * What an answer rests on.
     *
     * @param province two-digit code of the province of today in which the area lies
     * @param area whose communes
     * @param boundaries the communes of this drawing
     * @param effectiveOn the day, the last of two
     * @param knownAt position of the ledger
     */
    record Basis(
            String province,
            Area area,
            String criteriaSet,
            AssessmentStage stage,
            String boundaries,
            LocalDate effectiveOn,
            long knownAt) {

        /**
         * @param key such as {@code district:535}
         * @param name with its kind
         * @param drawn whether the drawing has it; else its communes are those made out of its own, whole or in part
         * @param partly those of them that also have ground from elsewhere; they count whole
         */
        record Area(String key, String name, boolean drawn, List<UnitId> partly) {

            private static Area of(Asked asked) {
                return new Area(
                        asked.area().key().toString(),
                        asked.area().name(),
                        asked.area().isDrawn(),
                        asked.partly().stream().map(AdministrativeUnit::id).toList());
            }
        }

        static Basis of(Asked asked) {
            return new Basis(
                    asked.area().province().code(),
                    Area.of(asked),
                    asked.question().criteriaSet().key(),
                    asked.question().stage(),
                    asked.question().boundaries().key(),
                    asked.to(),
                    asked.question().knownAt());
        }
    }

    record Communes(Basis basis, CommuneCounts counts, List<CommuneLine> communes) {

        static Communes of(Asked asked, CommunesOnDay day) {
            return new Communes(
                    Basis.of(asked),
                    CommuneCounts.of(day),
                    day.communes().stream().map(CommuneLine::of).toList());
        }
    }

    /**
     * Communes against criteria.
     *
     * @param criteria heads of the columns, with the number of communes that meet each
     */
    record Matrix(Basis basis, List<Head> criteria, List<Row> communes) {

        record Head(int number, String name, long met) {}

        /**
         * @param assessed whether anything is stated of it
         * @param verdicts one for each criterion, in their order
         */
        record Row(
                UnitId unit, String name, Optional<String> group, boolean assessed, int met, List<Verdict> verdicts) {}

        static Matrix of(Asked asked, CommunesOnDay day, Locale locale) {
            List<Criterion> criteria = asked.question().criteriaSet().criteria();
            return new Matrix(
                    Basis.of(asked),
                    criteria.stream()
                            .map(criterion -> new Head(
                                    criterion.number(), name(criterion, locale), day.meeting(criterion.number())))
                            .toList(),
                    day.communes().stream()
                            .map(commune -> new Row(
                                    commune.id(),
                                    commune.unit().label(),
                                    commune.group(),
                                    commune.isAssessed(),
                                    commune.met(),
                                    criteria.stream()
                                            .map(criterion -> commune.verdict(criterion.number()))
                                            .toList()))
                            .toList());
        }
    }

    /**
     * What changed between two days.
     *
     * @param from first day: its end
     * @param lost criteria that were met and are not any more
     * @param titleCounts decisions per title and kind; none without any
     * @param titles the decisions
     * @param changes communes of which anything is different
     */
    record Progress(
            Basis basis,
            LocalDate from,
            CommuneCounts before,
            CommuneCounts after,
            List<Lost> lost,
            List<TitleCount> titleCounts,
            List<Decided> titles,
            List<Change> changes) {

        /**
         * @param since day since which it is not met
         * @param statement identifier of the event that says so
         */
        record Lost(
                UnitId unit,
                String name,
                int criterion,
                String criterionName,
                LocalDate since,
                String statement,
                String about,
                DecisionReference decision) {}

        record TitleCount(Title title, long granted, long acknowledged, long withdrawn, long lapsed) {}

        /** @param entry identifier of the event */
        record Decided(
                UnitId unit,
                String name,
                Title title,
                TitleChange.Kind kind,
                LocalDate effectiveOn,
                DecisionReference decision,
                String entry) {}

        /**
         * @param assessedBefore whether anything was stated of it at the end of the first day
         * @param assessedAfter whether anything is stated of it at the end of the last
         */
        record Change(
                UnitId unit,
                String name,
                boolean assessedBefore,
                boolean assessedAfter,
                int metBefore,
                int metAfter,
                List<Integer> gained,
                List<Integer> lost,
                List<Title> titlesGained,
                List<Title> titlesLost) {

            private static Change of(CommuneChange change) {
                return new Change(
                        change.after().id(),
                        change.after().unit().label(),
                        change.before().isAssessed(),
                        change.after().isAssessed(),
                        change.before().met(),
                        change.after().met(),
                        change.gained(),
                        change.lost(),
                        change.titlesGained(),
                        change.titlesLost());
            }
        }

        static Progress of(Asked asked, ProgressBetween between, Locale locale) {
            Map<UnitId, String> names = Stream.concat(
                            between.after().communes().stream(), between.before().communes().stream())
                    .collect(Collectors.toMap(
                            CommuneOnDay::id, commune -> commune.unit().label(), (after, before) -> after));
            return new Progress(
                    Basis.of(asked),
                    asked.from(),
                    CommuneCounts.of(between.before()),
                    CommuneCounts.of(between.after()),
                    between.lost().stream()
                            .map(lost -> lost(lost, names::get, asked, locale))
                            .toList(),
                    between.titlesDecided().stream()
                            .map(title -> new TitleCount(
                                    title,
                                    between.decided(title, TitleChange.Kind.GRANTED),
                                    between.decided(title, TitleChange.Kind.ACKNOWLEDGED),
                                    between.decided(title, TitleChange.Kind.WITHDRAWN),
                                    between.decided(title, TitleChange.Kind.LAPSED)))
                            .toList(),
                    between.titles().stream()
                            .map(change -> new Decided(
                                    change.unit(),
                                    names.get(change.unit()),
                                    change.title(),
                                    change.kind(),
                                    change.entry().event().effectiveOn(),
                                    change.entry().event().decision(),
                                    change.entry().id()))
                            .toList(),
                    between.changes().stream()
                            .filter(CommuneChange::isAny)
                            .map(Change::of)
                            .toList());
        }

        private static Lost lost(LostCriterion lost, Function<UnitId, String> names, Asked asked, Locale locale) {
            return new Lost(
                    lost.unit(),
                    names.apply(lost.unit()),
                    lost.criterion(),
                    asked.question()
                            .criteriaSet()
                            .criterion(lost.criterion())
                            .map(criterion -> name(criterion, locale))
                            .orElse(""),
                    lost.since(),
                    lost.by().id(),
                    lost.by().said().indicator().orElseGet(() -> Integer.toString(lost.criterion())),
                    lost.by().said().decision());
        }
    }

    /** In the reader's language. */
    static String name(Criterion criterion, Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? criterion.englishName() : criterion.name();
    }
}
