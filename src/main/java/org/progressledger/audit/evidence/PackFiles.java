package org.progressledger.audit.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.LeafEncoding;

/** The files of a pack by name (docs/reference/evidence-pack.md). */
final class PackFiles {

    static final String READ_ME = "read-me.txt";
    static final String BASIS = "basis.json";
    static final String WORDS = "words.json";
    static final String CONTENTS = "contents/";
    static final String CHECKPOINT = "checkpoint.txt";
    static final String KEYS = "keys.txt";
    static final String ACCOUNT = "account.html";
    static final String ACCOUNT_PAGES = "account/";
    static final String EVENTS = "events/";
    static final String PROOFS = "proofs/";
    static final String ANSWERS = "answers/";
    static final String REFERENCE = "reference/";
    static final String SUMS = "sha256sums.txt";

    private PackFiles() {}

    /** Makes all files in their order. Who verifies a pack makes it again in the same way. */
    static void write(PackContent content, PackTarget target) throws IOException {
        PackSums sums = new PackSums();
        PackTarget listed = (name, bytes) -> {
            target.put(name, bytes);
            sums.add(name, bytes);
        };
        listed.put(READ_ME, PackReadMe.TEXT.getBytes(UTF_8));
        listed.put(BASIS, PackJson.write(content.basis()));
        listed.put(WORDS, PackJson.write(content.words()));
        List<PackPage> pages = PackPage.of(content.entries());
        for (PackPage page : pages) {
            listed.put(page.contents(), contents(page.entries()));
        }
        listed.put(CHECKPOINT, content.checkpoint().bytes());
        listed.put(KEYS, PackKeys.text(content.keys()).getBytes(UTF_8));
        writeEvents(content, pages, listed);
        for (String name : content.further()) {
            listed.put(name, content.further(name));
        }
        target.put(SUMS, sums.bytes());
    }

    /** Few events are told in one page, more in several behind a first one. */
    private static void writeEvents(PackContent content, List<PackPage> pages, PackTarget target) throws IOException {
        AccountPages account = new AccountPages(content.basis(), content.words(), content.checkpoint());
        boolean isOne = pages.size() == 1;
        if (!isOne) {
            target.put(ACCOUNT, account.cover(pages).getBytes(UTF_8));
        }
        for (PackPage page : pages) {
            List<Leaf> leaves = content.leaves(page);
            if (isOne) {
                target.put(ACCOUNT, account.whole(page, leaves).getBytes(UTF_8));
            } else {
                target.put(page.account(), account.of(page, leaves).getBytes(UTF_8));
            }
            target.put(page.events(), lines(leaves));
            target.put(page.proofs(), proofs(content, leaves));
        }
    }

    /** A zip within the zip: one file for each event would make a million of them. */
    private static byte[] proofs(PackContent content, List<Leaf> leaves) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PackZip zip = new PackZip(bytes);
        for (Leaf leaf : leaves) {
            zip.put(proofOf(leaf.position()), content.proof(leaf).format().getBytes(UTF_8));
        }
        zip.finish();
        return bytes.toByteArray();
    }

    /** Its name among the proofs of its page. */
    static String proofOf(long position) {
        return position + ".tlog-proof";
    }

    private static byte[] contents(List<PackEntry> entries) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        entries.forEach(entry -> lines.writeBytes(PackJson.line(entry)));
        return lines.toByteArray();
    }

    private static byte[] lines(List<Leaf> leaves) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        leaves.forEach(leaf -> lines.writeBytes((LeafEncoding.line(leaf) + "\n").getBytes(UTF_8)));
        return lines.toByteArray();
    }
}
