package org.progressledger.intake;

import java.nio.file.Path;

/** Opens files with what is needed to understand them. */
final class ReviewListReaders {

    private final RowReading reading;
    private final HeaderWords words;

    ReviewListReaders(RowReading reading, HeaderWords words) {
        this.reading = reading;
        this.words = words;
    }

    ReviewListReader open(Path file) {
        return new ReviewListReader(file, reading, words);
    }
}
