package org.progressledger.audit.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.progressledger.ledger.proof.Hash;

/** The list of files, which {@code sha256sum --check} reads: of each its SHA-256 in hexadecimal, two spaces, its name. */
final class PackSums {

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    static String line(String name, byte[] content) {
        return Hash.sha256(content).hex() + "  " + name;
    }

    void add(String name, byte[] content) {
        lines.writeBytes((line(name, content) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return lines.toByteArray();
    }
}
