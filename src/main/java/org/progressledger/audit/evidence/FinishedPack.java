package org.progressledger.audit.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.progressledger.ledger.proof.verify.CheckpointTrust;
import org.progressledger.ledger.proof.verify.Finding;

/**
 * A pack that is whole and was verified as its reader will verify it. It lies in a file that is there until it is closed
 * (decision 0259).
 */
public final class FinishedPack implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final String fileName;

    private FinishedPack(Path file, String fileName) {
        this.file = file;
        this.fileName = fileName;
    }

    /**
     * Makes and verifies it.
     *
     * @throws FalseLedgerException if the stored events are not those that were signed
     * @throws IOException if it cannot be written
     */
    static FinishedPack of(PackContent content, PackDirectory directory, CheckpointTrust trust) throws IOException {
        FinishedPack pack = new FinishedPack(directory.newFile(), fileName(content.basis()));
        boolean isTrue = false;
        try {
            pack.write(content);
            pack.verify(trust);
            isTrue = true;
            return pack;
        } finally {
            if (!isTrue) {
                pack.close();
            }
        }
    }

    private static String fileName(PackBasis basis) {
        return "evidence-%s-%s-%d.zip"
                .formatted(
                        basis.kind().name().toLowerCase(Locale.ROOT),
                        basis.subject().replaceAll("[^A-Za-z0-9-]+", "-"),
                        basis.basis().knownAt());
    }

    private void write(PackContent content) throws IOException {
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            PackZip zip = new PackZip(output);
            PackFiles.write(content, zip);
            zip.finish();
        }
    }

    private void verify(CheckpointTrust trust) throws IOException {
        List<Finding> findings = new PackReader()
                .verify(file, trust, (events, total) -> {})
                .verification()
                .findings();
        if (!findings.isEmpty()) {
            throw new FalseLedgerException(findings.get(0));
        }
    }

    /** As it is offered to who takes it. */
    public String fileName() {
        return fileName;
    }

    /** Bytes. */
    public long size() throws IOException {
        return Files.size(file);
    }

    /** Equal questions under equal checkpoints make equal bytes. The output is left open. */
    public void sendTo(OutputStream output) throws IOException {
        Files.copy(file, output);
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }
}
