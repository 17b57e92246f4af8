package org.progressledger.intake;

import java.nio.file.Path;
import org.progressledger.ruleset.PovertyRuleSets;

/** Opens files with what is needed to understand them. */
final class ReviewListReaders {

    private final RowReading reading;
    private final PovertyRuleSets ruleSets;

    ReviewListReaders(RowReading reading, PovertyRuleSets ruleSets) {
        this.reading = reading;
        this.ruleSets = ruleSets;
    }

    /** By the rule sets as they are published now. */
    ReviewListReader open(Path file) {
        return new ReviewListReader(file, reading, HeaderWords.load(new ScoreColumns(ruleSets.all())));
    }
}
