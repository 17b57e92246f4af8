package org.progressledger.audit.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.progressledger.ledger.proof.Hash;

/**
 * Which files a pack has, in their order, with the SHA-256 of each in hexadecimal: its first file.
 *
 * @param personalData whether there is any in the pack
 */
record PackManifest(int format, boolean personalData, List<Entry> files) {

    static final String NAME = "manifest.json";

    record Entry(String name, long bytes, String sha256) {}

    static PackManifest of(Map<String, byte[]> files) {
        List<Entry> entries = new ArrayList<>();
        files.forEach((name, content) -> {
            if (!name.equals(NAME)) {
                entries.add(new Entry(name, content.length, Hash.sha256(content).hex()));
            }
        });
        return new PackManifest(PackBasis.FORMAT, true, entries);
    }
}
