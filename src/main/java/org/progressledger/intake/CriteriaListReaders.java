package org.progressledger.intake;

import java.nio.file.Path;
import org.progressledger.commune.Communes;
import org.progressledger.commune.CriteriaDecider;

/** Opens lists of criteria results. */
record CriteriaListReaders(ResultReading reading, Communes communes, CriteriaDecider decider) implements ListReaders {

    @Override
    public EntryReader open(UploadedList list, Path file) {
        return new CriteriaEntries(
                ResultGroup.of(new CriteriaListReader(reading, list.ruleSet()).read(file)),
                new CommuneLedger(communes, decider));
    }
}
