package org.progressledger.ledger.transparency;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a secret to a new file that only its owner may read; one that exists is never overwritten. */
final class SigningKeyFile {

    private SigningKeyFile() {}

    /** @throws java.nio.file.FileAlreadyExistsException if there is such a file */
    static void write(Path file, String key) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, ownerOnly);
        Files.writeString(file, key + System.lineSeparator(), StandardOpenOption.SYNC);
    }
}
