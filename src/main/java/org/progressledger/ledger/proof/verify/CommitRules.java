package org.progressledger.ledger.proof.verify;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.proof.verify.Finding.Kind;

/** That positions are dense, that commits follow one another whole, and that the time of recording never falls. */
final class CommitRules {

    /** Such as 2026-11-22T07:05:09.040Z: of texts of this width the order is that of the instants. */
    private static final int WIDTH_OF_TIME = 24;

    private long next;
    private long commitPosition;
    private long commitEvents;
    private byte[] commitId = new byte[64];
    private int commitIdLength;
    private byte[] recordedAt = new byte[64];
    private int recordedAtLength;

    /** The first rule that the next event breaks. */
    Optional<Finding> broken(EntryHead head) {
        if (head.position != next) {
            return Optional.of(Finding.at(
                    next, Kind.POSITION_NOT_DENSE, "position", Long.toString(next), Long.toString(head.position)));
        }
        Optional<Finding> broken = next == commitPosition + commitEvents ? beginning(head) : continuing(head);
        next++;
        return broken;
    }

    private Optional<Finding> beginning(EntryHead head) {
        if (head.commitPosition != next) {
            return broken("commit", Long.toString(next), Long.toString(head.commitPosition));
        }
        if (head.commitEvents < 1 || head.commitEvents > CommitLog.MAXIMUM_EVENTS) {
            return broken("events", "1 … " + CommitLog.MAXIMUM_EVENTS, Long.toString(head.commitEvents));
        }
        if (fallsBehind(head.recordedAt)) {
            return Optional.of(Finding.at(
                    next,
                    Kind.TIME_FALLS,
                    "recordedAt",
                    text(recordedAt, recordedAtLength),
                    head.recordedAt.toString()));
        }
        commitPosition = head.commitPosition;
        commitEvents = head.commitEvents;
        commitId = room(commitId, head.commitId.length());
        commitIdLength = head.commitId.copyTo(commitId);
        recordedAt = room(recordedAt, head.recordedAt.length());
        recordedAtLength = head.recordedAt.copyTo(recordedAt);
        return Optional.empty();
    }

    private Optional<Finding> continuing(EntryHead head) {
        if (head.commitPosition != commitPosition) {
            return broken("commit", Long.toString(commitPosition), Long.toString(head.commitPosition));
        }
        if (head.commitEvents != commitEvents) {
            return broken("events", Long.toString(commitEvents), Long.toString(head.commitEvents));
        }
        if (!head.commitId.equalTo(commitId, commitIdLength)) {
            return broken("commitId", text(commitId, commitIdLength), head.commitId.toString());
        }
        if (!head.recordedAt.equalTo(recordedAt, recordedAtLength)) {
            return broken("recordedAt", text(recordedAt, recordedAtLength), head.recordedAt.toString());
        }
        return Optional.empty();
    }

    /** Where the last commit should have gone on, if it is not whole. */
    Optional<Finding> unfinished() {
        return next == commitPosition + commitEvents
                ? Optional.empty()
                : broken("events", Long.toString(commitEvents), Long.toString(next - commitPosition));
    }

    private boolean fallsBehind(EntryHead.Text time) {
        boolean comparable = recordedAtLength == WIDTH_OF_TIME && time.length() == WIDTH_OF_TIME;
        return comparable && time.compareTo(recordedAt, recordedAtLength) < 0;
    }

    private Optional<Finding> broken(String field, String expected, String found) {
        return Optional.of(Finding.at(next, Kind.COMMIT_BROKEN, field, expected, found));
    }

    private static byte[] room(byte[] kept, int length) {
        return kept.length >= length ? kept : new byte[length];
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
