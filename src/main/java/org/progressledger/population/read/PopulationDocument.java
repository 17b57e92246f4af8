package org.progressledger.population.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.progressledger.facts.Basis;
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

    Optional<PopulationReported> on(Basis basis) {
        return reports.stream()
                .filter(report -> report.position() < basis.knownAt()
                        && !report.effectiveOn().isAfter(basis.effectiveOn()))
                .max(Comparator.comparing(Report::effectiveOn).thenComparing(Report::position))
                .map(report -> new PopulationReported(
                        unit(), report.households(), report.persons(), report.effectiveOn(), report.decision()));
    }
}
