package org.progressledger.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.facts.KeptEvent;
import org.progressledger.facts.KeptEventReader;
import org.progressledger.intake.ReviewListEvent.Applied;
import org.progressledger.intake.ReviewListEvent.RowsApplied;
import org.progressledger.intake.StatementEvent.RowsStated;
import org.progressledger.intake.StatementEvent.StatementReceived;
import org.progressledger.shared.Actor;

/**
 * A list of the Treasury as it was known at a position of the ledger.
 *
 * @param list its text is the SHA-256 of the file
 * @param fileName name of the file as it was sent
 * @param knownFrom position of the event by which its last row became known
 * @param receivedAt when that was recorded
 * @param sender who sent it
 * @param rows in the order of the file
 * @param refused why rows were refused when the list was applied
 * @param isApplied whether it was applied to its end
 */
public record KnownStatement(
        ReviewListId list,
        String fileName,
        long knownFrom,
        Instant receivedAt,
        Optional<Actor> sender,
        List<StatedRow> rows,
        Map<RowProblem.Place, List<ProblemCode>> refused,
        boolean isApplied) {

    private static final KeptEventReader READER = new KeptEventReader(StatementEvent.class, ReviewListEvent.class);

    /**
     * A row and the event that states it.
     *
     * @param position of the event
     */
    public record StatedRow(StatementRow row, long position) {}

    public KnownStatement {
        rows = List.copyOf(rows);
        refused = Map.copyOf(refused);
    }

    /**
     * Puts a list together.
     *
     * @param events what is known of it, in the order of recording
     * @return empty if some of its rows were not known
     */
    public static Optional<KnownStatement> of(List<KeptEvent> events) {
        Optional<StatementReceived> received = Optional.empty();
        Optional<KeptEvent> latest = Optional.empty();
        List<StatedRow> rows = new ArrayList<>();
        Map<RowProblem.Place, List<ProblemCode>> refused = new HashMap<>();
        boolean isApplied = false;
        for (KeptEvent kept : events) {
            Object event = READER.read(kept);
            if (event instanceof StatementReceived first) {
                received = Optional.of(first);
            } else if (event instanceof RowsStated stated) {
                stated.rows().forEach(row -> rows.add(new StatedRow(row, kept.position())));
                latest = Optional.of(kept);
            } else if (event instanceof RowsApplied applied) {
                applied.refused()
                        .forEach(row -> refused.put(new RowProblem.Place(row.sheet(), row.row()), row.reasons()));
            } else {
                isApplied |= event instanceof Applied;
            }
        }
        if (latest.isEmpty()
                || received.filter(first -> first.rows() == rows.size()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new KnownStatement(
                received.get().list(),
                received.get().fileName(),
                latest.get().position(),
                latest.get().recordedAt(),
                latest.get().actor(),
                rows,
                refused,
                isApplied));
    }
}
