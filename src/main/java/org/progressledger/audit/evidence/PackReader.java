package org.progressledger.audit.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.verify.CheckpointTrust;
import org.progressledger.ledger.proof.verify.EvidencePack;
import org.progressledger.ledger.proof.verify.Finding;
import org.progressledger.ledger.proof.verify.Verification;

/**
 * Verifies a pack with nothing but the keys that its reader holds: every event and its proof against the signed checkpoint,
 * and everything else by making the pack again out of its own parts and comparing (decision 0226). A page of the pack is
 * held at a time.
 */
public final class PackReader implements EvidencePack {

    @Override
    public Verified verify(Path zip, CheckpointTrust trust, Progress progress) throws IOException {
        CheckpointTrust.Judged judged = CheckpointTrust.Judged.NOTHING;
        try (ZippedFiles files = ZippedFiles.open(zip)) {
            files.requireListed();
            byte[] note = files.read(PackFiles.CHECKPOINT);
            judged = trust.judge(note);
            if (judged.checkpoint().isEmpty()) {
                return untrue(judged, judged.problems());
            }
            ZippedPack pack = new ZippedPack(files, judged.checkpoint().get(), SignedNote.parse(note), trust.logKeys());
            requireMadeAlike(pack, files, zip, progress);
            return new Verified(
                    verification(judged, pack.entries().size(), judged.problems()),
                    pack.basis().basis().knownAt(),
                    pack.wholeStreams());
        } catch (FalsePackException isFalse) {
            List<Finding> findings = new ArrayList<>(judged.problems());
            findings.add(0, isFalse.finding());
            return untrue(judged, findings);
        }
    }

    private static void requireMadeAlike(ZippedPack pack, ZippedFiles files, Path zip, Progress progress)
            throws IOException {
        long total = pack.entries().size();
        AtomicLong pages = new AtomicLong();
        try (SameBytes same = new SameBytes(zip)) {
            PackZip again = new PackZip(new BufferedOutputStream(same));
            PackFiles.write(pack, (name, content) -> {
                if (!Arrays.equals(content, files.read(name))) {
                    throw new FalsePackException(name, "what follows from the events", "something else");
                }
                again.put(name, content);
                if (name.startsWith(PackFiles.PROOFS)) {
                    progress.reached(Math.min(total, pages.incrementAndGet() * PackPage.MOST_EVENTS), total);
                }
            });
            again.finish();
            same.requireEnd();
        }
    }

    private static Verified untrue(CheckpointTrust.Judged judged, List<Finding> findings) {
        return new Verified(verification(judged, 0, findings), 0, Map.of());
    }

    private static Verification verification(CheckpointTrust.Judged judged, int events, List<Finding> findings) {
        return new Verification(
                judged.checkpoint(),
                judged.signedBy(),
                judged.cosignedBy(),
                events,
                true,
                Verification.Rest.GOES_ON,
                findings);
    }
}
