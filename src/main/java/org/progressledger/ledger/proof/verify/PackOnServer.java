package org.progressledger.ledger.proof.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.TileNodes;
import org.progressledger.ledger.proof.TreeProofs;
import org.progressledger.ledger.proof.verify.CheckpointTrust.Judged;
import org.progressledger.ledger.proof.verify.EvidencePack.Verified;
import org.progressledger.ledger.proof.verify.Finding.Kind;
import org.progressledger.ledger.proof.verify.Verification.Rest;

/**
 * Holds a pack that is true against the log that a server shows now: the log continues the one that the pack is of, and of
 * the streams that the pack says to hold wholly no event is left out. Every entry is read and hashed, so that the server
 * cannot hide one.
 */
record PackOnServer(LogServer server, CheckpointTrust trust, ProgressBar progress) {

    /**
     * What was found.
     *
     * @param size of the log now
     * @param later events of the whole streams that were recorded after what the pack knows
     */
    record Compared(long size, long later, List<Finding> findings) {}

    /**
     * @param read whether the entries may be read; otherwise nothing is said of what is left out
     * @throws IOException if the server does not answer
     */
    Compared compare(Verified pack, boolean read) throws IOException {
        byte[] note = server.checkpoint();
        Judged judged = trust.judge(note);
        if (judged.checkpoint().isEmpty()) {
            return new Compared(0, 0, judged.problems());
        }
        Checkpoint now = judged.checkpoint().get();
        List<Finding> findings = new ArrayList<>(judged.problems());
        growth(pack.verification().checkpoint().orElseThrow(), now).ifPresent(findings::add);
        if (!read || !findings.isEmpty()) {
            return new Compared(now.size(), 0, findings);
        }
        Streams streams = new Streams(new ServedEntries(server, now.size()), pack);
        progress.of(streams::done, now.size());
        Verification log = new Verifier(trust, List.of(), progress::reached)
                .entries(streams, Rest.GOES_ON, Optional.of(server), note);
        findings.addAll(log.findings());
        findings.addAll(streams.leftOut);
        return new Compared(now.size(), streams.later, findings);
    }

    private Optional<Finding> growth(Checkpoint then, Checkpoint now) {
        if (now.size() < then.size()) {
            return Optional.of(Finding.of(Kind.ROLLED_BACK, Long.toString(then.size()), Long.toString(now.size())));
        }
        try {
            boolean continues = new TreeProofs(new TileNodes(server, now.size()))
                    .consistency(then.size(), now.size())
                    .verifies(then.root(), now.root());
            return continues
                    ? Optional.empty()
                    : Optional.of(Finding.of(
                            Kind.KNOWN_DIFFERS,
                            "%d: %s".formatted(then.size(), then.root()),
                            "%d: %s".formatted(now.size(), now.root())));
        } catch (RuntimeException unusable) {
            return Optional.of(TileWalk.missing(unusable));
        }
    }

    /** Entries on their way to be verified, of which those of the whole streams are looked at. */
    private static final class Streams implements EntrySource {

        private final EntrySource source;
        private final long knownAt;
        private final Map<String, Long> held;
        private final EntryHead head = new EntryHead();
        private final List<Finding> leftOut = new ArrayList<>();
        private long later;

        private Streams(EntrySource source, Verified pack) {
            this.source = source;
            this.knownAt = pack.knownAt();
            this.held = pack.wholeStreams();
        }

        @Override
        public void read(EntryTaker taker) throws IOException {
            leftOut.clear();
            later = 0;
            source.read((bytes, offset, length, whole) -> {
                look(bytes, offset, length);
                return taker.take(bytes, offset, length, whole);
            });
        }

        private void look(byte[] bytes, int offset, int length) {
            try {
                head.read(bytes, offset, length);
            } catch (EntryHead.FieldException damaged) {
                // Who takes it names what is wrong with it.
                return;
            }
            Optional.ofNullable(held.get(head.stream.toString()))
                    .filter(events -> head.sequence >= events)
                    .ifPresent(events -> later(head.stream.toString()));
        }

        private void later(String stream) {
            if (head.position >= knownAt) {
                later++;
            } else {
                leftOut.add(Finding.at(head.position, Kind.LEFT_OUT, "", "", "").named(stream, head.sequence));
            }
        }

        @Override
        public long total() {
            return source.total();
        }

        @Override
        public long done() {
            return source.done();
        }
    }
}
