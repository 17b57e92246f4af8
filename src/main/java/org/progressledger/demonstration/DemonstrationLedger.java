package org.progressledger.demonstration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.progressledger.intake.ReviewListId;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ruleset.PublishedRules;

/** Tells whether a ledger is one for the demonstration, in which nobody is real. */
public final class DemonstrationLedger {

    private final DemonstrationLists lists;
    private final CommitLog log;

    DemonstrationLedger(DemonstrationLists lists, CommitLog log) {
        this.lists = lists;
        this.log = log;
    }

    /**
     * Whether the ledger is empty apart from rule sets, or holds the first list of the demonstration province, of the same
     * seed.
     */
    public boolean isForDemonstration() {
        return log.head().next() == rules()
                || log.lastSequence(firstList().toString()).isPresent();
    }

    private long rules() {
        OptionalLong last = log.lastSequence(PublishedRules.STREAM);
        return last.isPresent() ? last.getAsLong() + 1 : 0;
    }

    private ReviewListId firstList() {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            lists.write(lists.plans().get(0), file);
            return new ReviewListId(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file.toByteArray())));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A list is written to memory", impossible);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
