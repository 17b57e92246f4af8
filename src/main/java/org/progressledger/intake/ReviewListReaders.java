package org.progressledger.intake;

import java.nio.file.Path;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ruleset.PovertyRuleSets;

/** Opens review lists by the rule sets as they are published at that moment. */
record ReviewListReaders(RowReading reading, PovertyRuleSets ruleSets, LedgerCheck ledger, LedgerCommands commands)
        implements ListReaders {

    @Override
    public EntryReader open(UploadedList list, Path file) {
        HeaderWords words = HeaderWords.load(new ScoreColumns(ruleSets.all()));
        return new ReviewEntries(new ReviewListReader(file, reading, words), ledger, commands);
    }
}
