package org.progressledger.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.progressledger.facts.KeptEvent;
import org.progressledger.facts.KeptEventReader;
import org.progressledger.intake.ReviewListEvent.Applied;
import org.progressledger.intake.ReviewListEvent.RowsApplied;
import org.progressledger.intake.StatementEvent.RowsStated;
import org.progressledger.intake.StatementEvent.StatementReceived;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Texts;

/**
 * A list of the Treasury as it was known at a position of the ledger.
 *
 * @param list its text is the SHA-256 of the file
 * @param fileName name of the file as it was sent
 * @param knownFrom position of the event by which its last row became known
 * @param receivedAt when that was recorded
 * @param sender who sent it
 * @param rows in the order of the file
 * @param applied whether it was applied to its end
 */
public record KnownStatement(
        ReviewListId list,
        String fileName,
        long knownFrom,
        Instant receivedAt,
        Optional<Actor> sender,
        List<StatedRow> rows,
        boolean applied) {

    private static final KeptEventReader READER = new KeptEventReader(StatementEvent.class, ReviewListEvent.class);

    /**
     * A row, the event that states it, and what became of it.
     *
     * @param position of the event
     * @param refusals why it was refused when the list was applied
     */
    public record StatedRow(StatementRow row, long position, List<Refusal> refusals) {

        public StatedRow {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Why a row was refused.
     *
     * @param code stable name of what was wrong
     * @param vietnamese what was wrong and what to do
     * @param english the same in English
     */
    public record Refusal(ProblemCode code, String vietnamese, String english) {

        static Refusal of(ProblemCode code) {
            return new Refusal(
                    code,
                    IntakeTexts.text("refused." + code, Texts.VIETNAMESE),
                    IntakeTexts.text("refused." + code, Locale.ENGLISH));
        }
    }

    public KnownStatement {
        rows = List.copyOf(rows);
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
        Map<RowProblem.Place, List<Refusal>> refused = refused(events);
        boolean applied = false;
        for (KeptEvent kept : events) {
            Object event = READER.read(kept);
            if (event instanceof StatementReceived first) {
                received = Optional.of(first);
            } else if (event instanceof RowsStated stated) {
                latest = Optional.of(kept);
                stated.rows()
                        .forEach(row -> rows.add(
                                new StatedRow(row, kept.position(), refused.getOrDefault(row.place(), List.of()))));
            } else {
                applied |= event instanceof Applied;
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
                applied));
    }

    private static Map<RowProblem.Place, List<Refusal>> refused(List<KeptEvent> events) {
        Map<RowProblem.Place, List<Refusal>> refused = new HashMap<>();
        for (KeptEvent kept : events) {
            if (READER.read(kept) instanceof RowsApplied applied) {
                applied.refused()
                        .forEach(row -> refused.put(
                                new RowProblem.Place(row.sheet(), row.row()),
                                row.reasons().stream().map(Refusal::of).toList()));
            }
        }
        return refused;
    }
}
