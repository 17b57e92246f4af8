package org.progressledger.population.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.progressledger.facts.Basis;
import org.progressledger.facts.Change;
import org.progressledger.facts.Dimensions;
import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The reports about a unit, in the order of recording.
 *
 * @param id text form of the unit
 */
@Document
record PopulationDocument(@Id String id, List<Report> reports) implements FoldedDocument {

    /** Dimension of what is counted: the unit that is reported. */
    static final String UNIT = "unit";

    record Report(long position, LocalDate effectiveOn, long households, long persons, DecisionReference decision) {}

    static PopulationDocument of(UnitId unit) {
        return new PopulationDocument(unit.toString(), List.of());
    }

    UnitId unit() {
        return UnitId.parse(id);
    }

    PopulationDocument with(long position, PopulationReported reported) {
        List<Report> longer = new ArrayList<>(reports);
        longer.add(new Report(
                position, reported.effectiveOn(), reported.households(), reported.persons(), reported.decision()));
        return new PopulationDocument(id, List.copyOf(longer));
    }

    /** Whether the report at a position says anew what one before it said of the same day (decision 0257). */
    boolean isCorrectedBy(long position) {
        return reports.stream()
                .filter(report -> report.position() == position)
                .map(Report::effectiveOn)
                .anyMatch(day -> reports.stream()
                        .anyMatch(earlier -> earlier.position() < position
                                && earlier.effectiveOn().equals(day)));
    }

    /**
     * What the report at a position changed of a number: from its day on it takes the place of what held, until the next
     * report's day.
     */
    List<Change<Dimensions>> changesAt(long position, ToLongFunction<Report> number) {
        return Stream.concat(steps(position + 1, number, 1), steps(position, number, -1))
                .toList();
    }

    private Stream<Change<Dimensions>> steps(long knownAt, ToLongFunction<Report> number, int sign) {
        NavigableMap<LocalDate, Report> byDay = new TreeMap<>();
        reports.stream()
                .filter(report -> report.position() < knownAt)
                .forEach(report -> byDay.put(report.effectiveOn(), report));
        Dimensions dimensions = Dimensions.of(Map.of(UNIT, id));
        return byDay.entrySet().stream().map(day -> {
            Map.Entry<LocalDate, Report> before = byDay.lowerEntry(day.getKey());
            long was = before == null ? 0 : number.applyAsLong(before.getValue());
            return new Change<>(day.getKey(), dimensions, sign * (number.applyAsLong(day.getValue()) - was));
        });
    }

    Optional<PopulationReported> on(Basis basis) {
        return reports.stream()
                .filter(report -> report.position() < basis.knownAt()
                        && !report.effectiveOn().isAfter(basis.effectiveOn()))
                .max(Comparator.comparing(Report::effectiveOn).thenComparing(Report::position))
                .map(report -> new PopulationReported(
                        unit(), report.households(), report.persons(), report.effectiveOn(), report.decision()));
    }
}
