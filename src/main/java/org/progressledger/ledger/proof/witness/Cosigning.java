package org.progressledger.ledger.proof.witness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.Cosignature;
import org.progressledger.ledger.proof.Hash;
import org.progressledger.ledger.proof.NoteStore;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.witness.TrustPolicy.PolicyWitness;

/**
 * Collects cosignatures, round by round: all witnesses are asked at the same time about one checkpoint, or they would never
 * agree on one of a log that grows. Nothing waits for it; a witness that fails is asked less and less often.
 */
public final class Cosigning implements AutoCloseable {

    private static final String OURS = "ours";
    private static final String THEIRS = "theirs";

    private final PublishedLog log;
    private final NoteStore notes;
    private final Cosignatures cosignatures;
    private final Duration timeout;
    private final Clock clock;
    private final Map<WitnessClient, Patience> witnesses = new LinkedHashMap<>();
    private final Map<String, WitnessRecord> records = new LinkedHashMap<>();
    private final Map<String, ForkAlarm> alarms = new LinkedHashMap<>();
    private final ExecutorService asking;

    /**
     * @param policy its witnesses with an address are asked; its quorum decides when a checkpoint counts as witnessed
     * @param timeout longest time that one request may take
     */
    public Cosigning(PublishedLog log, NoteStore notes, TrustPolicy policy, Duration timeout, Clock clock) {
        this.log = log;
        this.notes = notes;
        this.cosignatures = new Cosignatures(notes, policy);
        this.timeout = timeout;
        this.clock = clock;
        for (PolicyWitness witness : policy.witnesses().values()) {
            witness.url().ifPresent(url -> {
                witnesses.put(new WitnessClient(witness.key(), url, timeout), new Patience());
                String name = witness.key().name();
                records.put(name, WitnessRecord.unasked(name));
                if (notes.note(evidence(name, OURS)).isPresent()) {
                    alarms.put(name, new ForkAlarm(name, "It contradicted this log at an earlier time"));
                }
            });
        }
        asking = Executors.newFixedThreadPool(Math.max(1, witnesses.size()), task -> {
            Thread thread = new Thread(task, "ledger-witness");
            thread.setDaemon(true);
            return thread;
        });
        log.cosigned()
                .ifPresent(note -> policy.witnessKeys()
                        .forEach(key -> note.signatures().stream()
                                .filter(key::made)
                                .filter(signature -> key.verifies(note.text(), signature))
                                .forEach(signature -> records.computeIfPresent(
                                        key.name(),
                                        (name, before) -> before.cosigned(
                                                Checkpoint.parse(note.text()).size(), Cosignature.time(signature))))));
    }

    /** When a witness that failed is asked again: twice as late each time. */
    private static final class Patience {

        private static final Duration FIRST = Duration.ofSeconds(1);
        private static final Duration LONGEST = Duration.ofMinutes(5);

        private Duration pause = FIRST;
        private Instant notBefore = Instant.MIN;

        private void failed(Instant now) {
            notBefore = now.plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }

        private void answered() {
            pause = FIRST;
            notBefore = Instant.MIN;
        }
    }

    /** Asks every witness that has not cosigned the last checkpoint yet and may be asked again. */
    public void round() throws InterruptedException {
        Optional<SignedNote> last = log.checkpoint();
        if (last.isEmpty()) {
            return;
        }
        SignedNote checkpoint = last.get();
        List<Callable<Void>> requests = new ArrayList<>();
        witnesses.forEach((witness, patience) -> {
            boolean done = checkpoint.signatures().stream().anyMatch(witness.key()::made);
            if (!done && !clock.instant().isBefore(patience.notBefore)) {
                requests.add(() -> {
                    ask(witness, patience, checkpoint);
                    return null;
                });
            }
        });
        // A witness is asked twice at most, about its size and about the checkpoint, and once for evidence.
        asking.invokeAll(requests, 4 * timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ask(WitnessClient witness, Patience patience, SignedNote checkpoint) throws InterruptedException {
        long size = Checkpoint.parse(checkpoint.text()).size();
        WitnessReply reply;
        try {
            reply = witness.ask(checkpoint, from -> log.consistency(from, size));
        } catch (RuntimeException noProof) {
            reply = new WitnessReply.Failed("No proof can be made: " + noProof.getMessage());
        }
        if (reply instanceof WitnessReply.Cosigned cosigned) {
            patience.answered();
            cosignatures.add(checkpoint, cosigned.cosignature());
            record(witness, before -> before.cosigned(size, Cosignature.time(cosigned.cosignature())));
        } else if (reply instanceof WitnessReply.Ahead ahead) {
            ahead(witness, patience, checkpoint, ahead.size());
        } else if (reply instanceof WitnessReply.Contradicts contradicts) {
            patience.failed(clock.instant());
            record(witness, before -> before.failed("It refuses the checkpoint: " + contradicts.reason()));
            lookForFork(witness, checkpoint);
        } else if (reply instanceof WitnessReply.Failed failed) {
            patience.failed(clock.instant());
            record(witness, before -> before.failed(failed.reason()));
        }
    }

    /** Another process of this log may have asked about a newer checkpoint meanwhile. */
    private void ahead(WitnessClient witness, Patience patience, SignedNote checkpoint, long size)
            throws InterruptedException {
        long newest = log.checkpoint()
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
        if (size <= newest) {
            patience.answered();
            return;
        }
        patience.failed(clock.instant());
        String what = "It has cosigned a tree of %d events of this log, and the newest checkpoint here has %d"
                .formatted(size, newest);
        record(witness, before -> before.failed(what));
        keep(witness, checkpoint, what);
    }

    private void lookForFork(WitnessClient witness, SignedNote checkpoint) throws InterruptedException {
        Checkpoint ours = Checkpoint.parse(checkpoint.text());
        Optional<Checkpoint> theirs = witness.kept(ours.origin()).map(note -> Checkpoint.parse(note.text()));
        if (theirs.isEmpty()) {
            keep(witness, checkpoint, "It refuses the checkpoint as no continuation, and does not show what it kept");
            return;
        }
        Checkpoint kept = theirs.get();
        if (kept.size() > ours.size()) {
            keep(
                    witness,
                    checkpoint,
                    "It keeps a tree of %d events of this log, and this one has %d"
                            .formatted(kept.size(), ours.size()));
            return;
        }
        Hash here = log.root(kept.size());
        if (!here.equals(kept.root())) {
            keep(
                    witness,
                    checkpoint,
                    "It keeps the root %s of the first %d events of this log, and here they have the root %s"
                            .formatted(kept.root(), kept.size(), here));
        }
    }

    private void keep(WitnessClient witness, SignedNote ours, String what) throws InterruptedException {
        String name = witness.key().name();
        keepFirst(evidence(name, OURS), ours);
        Optional<SignedNote> theirs = witness.kept(Checkpoint.parse(ours.text()).origin());
        theirs.ifPresent(note -> keepFirst(evidence(name, THEIRS), note));
        synchronized (records) {
            alarms.put(name, new ForkAlarm(name, what));
        }
    }

    private static String evidence(String witness, String whose) {
        return "fork/%s/%s".formatted(witness, whose);
    }

    /** The first evidence stays: later checkpoints of a log that went astray prove no more. */
    private void keepFirst(String name, SignedNote note) {
        if (notes.note(name).isEmpty()) {
            notes.replace(name, Optional.empty(), note);
        }
    }

    private void record(WitnessClient witness, UnaryOperator<WitnessRecord> change) {
        synchronized (records) {
            records.computeIfPresent(witness.key().name(), (name, before) -> change.apply(before));
        }
    }

    /** How each witness that is asked has answered. */
    public List<WitnessRecord> records() {
        synchronized (records) {
            return List.copyOf(records.values());
        }
    }

    /** Witnesses that contradict this log; an alarm stays as long as its evidence is stored. */
    public List<ForkAlarm> alarms() {
        synchronized (records) {
            return List.copyOf(alarms.values());
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
