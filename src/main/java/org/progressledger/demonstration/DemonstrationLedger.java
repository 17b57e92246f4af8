package org.progressledger.demonstration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.progressledger.intake.ReviewListId;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.programme.CodeEvent;
import org.progressledger.programme.ProgrammeEvent;
import org.progressledger.ruleset.PublishedCriteria;
import org.progressledger.ruleset.PublishedRules;
import org.progressledger.territory.Province;
import org.progressledger.territory.RegisterEvent;
import org.progressledger.territory.Territory;
import org.progressledger.territory.TerritoryEvent;

/** Tells whether a ledger is one for the demonstration, in which nobody is real. */
public final class DemonstrationLedger {

    private final DemonstrationLists lists;
    private final CommitLog log;
    private final Territory territory;

    DemonstrationLedger(DemonstrationLists lists, CommitLog log, Territory territory) {
        this.lists = lists;
        this.log = log;
        this.territory = territory;
    }

    /**
     * Whether the ledger is empty apart from rules, programmes and provinces, or holds the first list of the demonstration province,
     * of the same seed.
     */
    public boolean isForDemonstration() {
        return log.head().next() == broughtByTheApplication()
                || log.lastSequence(firstList().toString()).isPresent();
    }

    private long broughtByTheApplication() {
        return Stream.concat(
                        Stream.of(
                                PublishedRules.STREAM,
                                PublishedCriteria.STREAM,
                                ProgrammeEvent.STREAM,
                                CodeEvent.STREAM,
                                RegisterEvent.STREAM),
                        territory.provinces().stream().map(Province::code).map(TerritoryEvent::stream))
                .mapToLong(stream -> log.lastSequence(stream).orElse(-1) + 1)
                .sum();
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
