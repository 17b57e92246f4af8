package org.progressledger.audit.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.progressledger.audit.Closing;
import org.progressledger.audit.Period;
import org.progressledger.audit.PeriodEvent;
import org.progressledger.audit.PeriodEvent.ReportingPeriodClosed;
import org.progressledger.audit.PeriodEvent.ReportingPeriodReopened;
import org.progressledger.audit.ReportingPeriods;
import org.progressledger.facts.KeptEvent;
import org.progressledger.facts.KeptEventReader;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.shared.Actor;
import org.springframework.data.mongodb.core.MongoOperations;

/** One document for each period: a province closes a few dozen in a year, so that all are read. */
record StoredPeriods(MongoOperations mongo, Generations generations) implements ReportingPeriods {

    private static final KeptEventReader READER = new KeptEventReader(PeriodEvent.class);
    private static final Actor NOBODY = new Actor("", "");
    private static final Comparator<Closing> LATEST_FIRST = Comparator.comparing(
                    (Closing closing) -> closing.closed().to())
            .thenComparing(closing -> closing.closed().period().kind())
            .thenComparing(Closing::position)
            .reversed();

    @Override
    public List<Closing> of(String province, long knownAt) {
        return generations
                .read(
                        PROJECTION,
                        generation -> mongo.findAll(PeriodDocument.class, generation.collection(PeriodDocument.class)))
                .stream()
                .filter(period -> Period.parse(period.id()).province().equals(province))
                .flatMap(period -> closings(period.lines().knownAt(knownAt)).stream())
                .sorted(LATEST_FIRST)
                .toList();
    }

    private static List<Closing> closings(List<KeptEvent> kept) {
        List<Closing> closings = new ArrayList<>();
        for (KeptEvent line : kept) {
            PeriodEvent event = READER.read(line);
            Actor recorder = line.actor().orElse(NOBODY);
            if (event instanceof ReportingPeriodClosed closed) {
                closings.add(new Closing(line.position(), line.recordedAt(), recorder, closed, Optional.empty()));
            } else {
                Closing last = closings.remove(closings.size() - 1);
                closings.add(new Closing(
                        last.position(),
                        last.recordedAt(),
                        last.recorder(),
                        last.closed(),
                        Optional.of(new Closing.Reopening(
                                line.position(), line.recordedAt(), recorder, (ReportingPeriodReopened) event))));
            }
        }
        return closings;
    }
}
