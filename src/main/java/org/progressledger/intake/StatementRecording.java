package org.progressledger.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.progressledger.intake.StatementCommand.ReceiveStatement;
import org.progressledger.intake.StatementCommand.StateRows;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;

/**
 * Records what a list of the Treasury says, in one commit if it fits into one. A recording that was cut off anywhere goes on
 * with the first row that is not stated.
 */
final class StatementRecording {

    private static final int EVENT_ROWS = 500;
    private static final int EVENT_CHARACTERS = 256 * 1_024;

    /** A character is at most three bytes of UTF-8 here, and a commit holds 16 MiB. */
    private static final int COMMIT_CHARACTERS = 4 * 1_024 * 1_024;

    private final StatementReading reading;
    private final LedgerCommands commands;
    private final int commitCharacters;

    StatementRecording(StatementReading reading, LedgerCommands commands) {
        this(reading, commands, COMMIT_CHARACTERS);
    }

    StatementRecording(StatementReading reading, LedgerCommands commands, int commitCharacters) {
        this.reading = reading;
        this.commands = commands;
        this.commitCharacters = commitCharacters;
    }

    /** Records what is not recorded yet; nothing of a list of another kind. */
    void record(UploadedList list, Path file, Actor actor) {
        if (list.kind() != ListKind.TREASURY_PAYMENTS) {
            return;
        }
        List<StatementRow> rows = reading.read(list, file);
        int stated = 0;
        while (stated < rows.size()) {
            stated = commands.recordPersistently(actor, Source.file(list.fileName()), () -> oneCommit(list, rows))
                    .answer();
        }
    }

    private int oneCommit(UploadedList list, List<StatementRow> rows) {
        int stated = commands.send(new ReceiveStatement(list.id(), list.fileName(), rows.size()));
        int room = commitCharacters;
        while (stated < rows.size() && room > 0) {
            List<StatementRow> some = oneEvent(rows.subList(stated, rows.size()));
            stated = commands.<Integer>send(new StateRows(list.id(), stated + 1, some));
            room -= length(some);
        }
        return stated;
    }

    private static List<StatementRow> oneEvent(List<StatementRow> rows) {
        List<StatementRow> some = new ArrayList<>();
        int room = EVENT_CHARACTERS;
        while (some.size() < Math.min(EVENT_ROWS, rows.size()) && room > 0) {
            StatementRow row = rows.get(some.size());
            some.add(row);
            room -= row.length();
        }
        return some;
    }

    private static int length(List<StatementRow> rows) {
        return rows.stream().mapToInt(StatementRow::length).sum();
    }
}
