package org.progressledger.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Answers by going through the events from the first one, for every question anew. */
final class NaiveFigures {

    private static final String SUBJECTS = GatheredHappenings.SUBJECTS;

    private final List<Happening> happenings;

    /** @param happenings all that is known, in order of position */
    NaiveFigures(List<Happening> happenings) {
        this.happenings = happenings;
    }

    Map<Dimensions, Long> amounts(FigureQuestion question, Collection<String> by, Basis basis) {
        Map<Dimensions, Long> amounts = new HashMap<>();
        (question.measure().equals(SUBJECTS) ? subjects(basis) : spent(basis)).forEach((standing, amount) -> {
            Map<String, String> values = Map.of("unit", standing.unit(), "status", standing.status());
            if (isAsked(question, values)) {
                amounts.merge(grouped(values, by), amount, Long::sum);
            }
        });
        amounts.values().removeIf(amount -> amount == 0);
        return amounts;
    }

    /** What each subject is on the day, by the last word on that day. */
    private Map<Happening.Standing, Long> subjects(Basis basis) {
        Map<String, TreeMap<LocalDate, Optional<Happening.Standing>>> words = new HashMap<>();
        for (Happening happening : known(basis)) {
            words.computeIfAbsent(happening.subject(), none -> new TreeMap<>())
                    .put(happening.day(), happening.standing());
        }
        Map<Happening.Standing, Long> counts = new HashMap<>();
        for (TreeMap<LocalDate, Optional<Happening.Standing>> ofSubject : words.values()) {
            Map.Entry<LocalDate, Optional<Happening.Standing>> word = ofSubject.floorEntry(basis.effectiveOn());
            if (word != null && word.getValue().isPresent()) {
                counts.merge(word.getValue().get(), 1L, Long::sum);
            }
        }
        return counts;
    }

    private Map<Happening.Standing, Long> spent(Basis basis) {
        Map<Happening.Standing, Long> sums = new HashMap<>();
        for (Happening happening : known(basis)) {
            if (happening.standing().isPresent() && !happening.day().isAfter(basis.effectiveOn())) {
                sums.merge(happening.standing().get(), happening.spent(), Long::sum);
            }
        }
        return sums;
    }

    private List<Happening> known(Basis basis) {
        return happenings.stream()
                .filter(happening -> happening.position() < basis.knownAt())
                .toList();
    }

    static boolean isAsked(FigureQuestion question, Map<String, String> values) {
        for (Map.Entry<String, Set<String>> condition : question.where().entrySet()) {
            if (!condition.getValue().contains(values.get(condition.getKey()))) {
                return false;
            }
        }
        return true;
    }

    static Dimensions grouped(Map<String, String> values, Collection<String> by) {
        Map<String, String> grouped = new HashMap<>();
        by.forEach(name -> grouped.put(name, values.get(name)));
        return Dimensions.of(grouped);
    }

    /**
     * The causes as the table of the documentation says them, cell by cell.
     *
     * @param contributions all that counts on one of the bases alone
     */
    static Map<List<Object>, Long> parts(
            List<Contribution> contributions, Collection<String> by, Basis from, Basis to) {
        Map<List<Object>, Long> parts = new HashMap<>();
        for (Contribution contribution : contributions) {
            long day = contribution.effectiveOn().toEpochDay();
            long firstDay =
                    Math.min(from.effectiveOn().toEpochDay(), to.effectiveOn().toEpochDay());
            String cause;
            if (contribution.position() < from.knownAt() && contribution.position() < to.knownAt()) {
                cause = "TIME_PASSED";
            } else if (contribution.eventType().equals("happening.Corrected")) {
                cause = "CORRECTED";
            } else if (day <= firstDay) {
                cause = "ENTERED_LATE";
            } else {
                cause = "HAPPENED_AND_RECORDED_SINCE";
            }
            parts.merge(
                    List.of(
                            cause,
                            contribution.eventType(),
                            grouped(contribution.dimensions().values(), by)),
                    contribution.amount(),
                    Long::sum);
        }
        parts.values().removeIf(amount -> amount == 0);
        return parts;
    }

    /** All amounts that enter a difference, with the sign with which they do. */
    static List<Contribution> between(List<Contribution> contributions, Basis from, Basis to) {
        List<Contribution> between = new ArrayList<>();
        for (Contribution one : contributions) {
            int times = (one.position() < to.knownAt() && !one.effectiveOn().isAfter(to.effectiveOn()) ? 1 : 0)
                    - (one.position() < from.knownAt() && !one.effectiveOn().isAfter(from.effectiveOn()) ? 1 : 0);
            if (times != 0) {
                between.add(new Contribution(
                        one.position(),
                        one.recordedAt(),
                        one.eventType(),
                        one.isCorrection(),
                        one.effectiveOn(),
                        one.dimensions(),
                        times * one.amount()));
            }
        }
        return between;
    }
}
