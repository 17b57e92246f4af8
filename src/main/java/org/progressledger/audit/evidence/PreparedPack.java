package org.progressledger.audit.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** A pack that can be made: nothing is left to be refused. It is made while it is written, and never held as a whole. */
public final class PreparedPack {

    private static final int BUFFER = 1 << 16;

    private final PackContent content;

    PreparedPack(PackContent content) {
        this.content = content;
    }

    public String fileName() {
        PackBasis basis = content.basis();
        return "evidence-%s-%s-%d.zip"
                .formatted(
                        basis.kind().name().toLowerCase(Locale.ROOT),
                        basis.subject().replaceAll("[^A-Za-z0-9-]+", "-"),
                        basis.basis().knownAt());
    }

    public int events() {
        return content.entries().size();
    }

    /** Writes the zip; equal questions under equal checkpoints make equal bytes. The output is left open. */
    public void writeTo(OutputStream output) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(output, BUFFER);
        PackZip zip = new PackZip(buffered);
        PackFiles.write(content, zip);
        zip.finish();
    }
}
