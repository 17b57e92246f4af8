package org.progressledger.intake;

import java.nio.file.Path;
import org.progressledger.intake.sheet.UnreadableFileException;

/** Opens lists of one kind with what is needed to understand, check and record them. */
@FunctionalInterface
interface ListReaders {

    /**
     * @param list what was said about the file when it was sent
     * @param file its content
     * @throws UnreadableFileException if it cannot be used as a whole
     */
    EntryReader open(UploadedList list, Path file);
}
