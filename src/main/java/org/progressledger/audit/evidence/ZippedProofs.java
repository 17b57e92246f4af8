package org.progressledger.audit.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.TlogProof;

/** The proofs of a page, one after the other. Under which names they stand shows when the page is made again. */
final class ZippedProofs {

    /** Before there is a page. */
    static final ZippedProofs NONE = new ZippedProofs(PackFiles.PROOFS, new byte[0]);

    /** A path of 63 hashes and a checkpoint with hundreds of cosignatures. */
    private static final int LONGEST = 1 << 20;

    private final String file;
    private final ZipInputStream zip;

    ZippedProofs(String file, byte[] content) {
        this.file = file;
        this.zip = new ZipInputStream(new ByteArrayInputStream(content));
    }

    /** In the pack. */
    String file() {
        return file;
    }

    TlogProof next() {
        try {
            if (zip.getNextEntry() == null) {
                throw new FalsePackException(file, "one proof for each event", "no more");
            }
            return TlogProof.parse(new String(zip.readNBytes(LONGEST), StandardCharsets.UTF_8));
        } catch (IOException | MalformedProofException | IllegalArgumentException damaged) {
            throw new FalsePackException(file, "proofs in a zip", String.valueOf(damaged.getMessage()));
        }
    }
}
