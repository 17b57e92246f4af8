package org.progressledger.ledger.log.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * SQLite files that nobody had open when they were looked at first, so that {@link ReadOnlyFile} tells SQLite that they do
 * not change. If somebody opens one all the same, what was read of it is of no one moment, and says nothing.
 */
public final class ClosedFiles {

    private final Map<Path, State> before = new HashMap<>();

    private record State(long size, FileTime changed) {

        private static State of(Path file) throws IOException {
            return new State(Files.size(file), Files.getLastModifiedTime(file));
        }
    }

    /** To be called before the files are opened; those that are not there, or are in use, are let be. */
    public ClosedFiles(List<Path> files) throws IOException {
        for (Path file : files) {
            if (Files.isRegularFile(file) && !ReadOnlyFile.isInUse(file)) {
                before.put(file, State.of(file));
            }
        }
    }

    /** Whether one of them is in use now, or was written since. */
    public boolean wereOpened() throws IOException {
        for (Map.Entry<Path, State> file : before.entrySet()) {
            boolean isAsBefore = Files.isRegularFile(file.getKey())
                    && !ReadOnlyFile.isInUse(file.getKey())
                    && State.of(file.getKey()).equals(file.getValue());
            if (!isAsBefore) {
                return true;
            }
        }
        return false;
    }
}
