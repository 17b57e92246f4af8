package org.progressledger.audit.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.progressledger.audit.RecordedEntries;
import org.progressledger.audit.ReplaySubject;
import org.progressledger.audit.ReplaySubject.OfArea;
import org.progressledger.audit.ReplaySubject.OfHousehold;
import org.progressledger.audit.evidence.EvidenceRefusedException.Reason;
import org.progressledger.household.KnownHouseholds;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.TlogProof;
import tools.jackson.databind.json.JsonMapper;

/** Makes evidence packs: equal questions under equal checkpoints make equal bytes. */
public final class EvidencePacks {

    /** Most events of one pack. */
    public static final int MOST_EVENTS = 5_000;

    private final CommitLog log;
    private final PublishedLog published;
    private final KnownHouseholds households;
    private final RecordedEntries entries;
    private final PackReferences references;
    private final EvidenceWords words;
    private final JsonMapper answers;
    private final List<String> keys;

    EvidencePacks(
            CommitLog log,
            PublishedLog published,
            KnownHouseholds households,
            RecordedEntries entries,
            PackReferences references,
            EvidenceWords words,
            JsonMapper answers,
            List<String> keys) {
        this.log = log;
        this.published = published;
        this.households = households;
        this.entries = entries;
        this.references = references;
        this.words = words;
        this.answers = answers;
        this.keys = List.copyOf(keys);
    }

    /** Name of the projection that knows whose events these are, to wait for a position. */
    public static String projection(ReplaySubject of) {
        return of instanceof OfHousehold ? KnownHouseholds.PROJECTION : RecordedEntries.PROJECTION;
    }

    /**
     * The pack as a zip.
     *
     * @throws EvidenceRefusedException if there is nothing to prove, too much, or no checkpoint that covers it
     */
    public byte[] zip(EvidenceQuestion question) {
        SignedNote checkpoint = checkpoint(question.knownAt());
        List<PackBasis.Event> events = events(question);
        if (events.isEmpty()) {
            throw new EvidenceRefusedException(Reason.NO_EVENTS, 0);
        }
        if (events.size() > MOST_EVENTS) {
            throw new EvidenceRefusedException(Reason.TOO_MANY_EVENTS, MOST_EVENTS);
        }
        List<Leaf> leaves = leaves(events);
        Map<String, byte[]> files = PackFiles.of(
                basis(question, events),
                new PackWords(words.types(leaves), words.roles(leaves), references.unitsIn(leaves, question.knownAt())),
                leaves,
                checkpoint,
                proofs(leaves, checkpoint),
                keys,
                further(question, leaves));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            PackFile.write(files, zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zip.toByteArray();
    }

    /** A cosigned one if it covers everything that was known. */
    private SignedNote checkpoint(long knownAt) {
        return Stream.of(published.cosigned(), published.checkpoint())
                .flatMap(Optional::stream)
                .filter(note -> Checkpoint.parse(note.text()).size() >= knownAt)
                .findFirst()
                .orElseThrow(() -> new EvidenceRefusedException(Reason.NOT_SIGNED_YET, knownAt));
    }

    private List<PackBasis.Event> events(EvidenceQuestion question) {
        if (question.of() instanceof OfHousehold one) {
            return households.entries(one.household(), question.knownAt()).stream()
                    .map(entry ->
                            new PackBasis.Event(entry.position(), entry.event().effectiveOn()))
                    .toList();
        }
        OfArea area = (OfArea) question.of();
        return entries.read(
                question.knownAt(),
                recorded -> recorded.filter(entry -> isIn(question, entry.effectiveOn()))
                        .filter(entry -> entry.units().stream().anyMatch(area.recorded()::has))
                        .limit(MOST_EVENTS + 1L)
                        .map(entry -> new PackBasis.Event(entry.position(), entry.effectiveOn()))
                        .toList());
    }

    private static boolean isIn(EvidenceQuestion question, LocalDate day) {
        return question.from().map(first -> !day.isBefore(first)).orElse(true)
                && question.to().map(last -> !day.isAfter(last)).orElse(true);
    }

    private static PackBasis basis(EvidenceQuestion question, List<PackBasis.Event> events) {
        List<String> wholeStreams = question.of() instanceof OfHousehold one
                ? List.of(one.household().toString())
                : List.of();
        return new PackBasis(
                PackBasis.FORMAT,
                question.kind(),
                question.subject(),
                question.name(),
                question.knownAt(),
                new TreeMap<>(question.asked()),
                wholeStreams,
                events);
    }

    private List<Leaf> leaves(List<PackBasis.Event> events) {
        List<Leaf> leaves = new ArrayList<>();
        Optional<Commit> held = Optional.empty();
        for (PackBasis.Event event : events) {
            if (held.isEmpty() || held.get().next() <= event.position()) {
                held = Optional.of(commitOf(event.position()));
            }
            leaves.add(Leaf.of(held.get(), (int) (event.position() - held.get().position())));
        }
        return leaves;
    }

    private Commit commitOf(long position) {
        try (CommitCursor commits = log.read(position)) {
            return commits.next();
        }
    }

    private List<TlogProof> proofs(List<Leaf> leaves, SignedNote checkpoint) {
        long size = Checkpoint.parse(checkpoint.text()).size();
        return leaves.stream()
                .map(leaf -> new TlogProof(published.inclusion(leaf.position(), size), checkpoint))
                .toList();
    }

    private SortedMap<String, byte[]> further(EvidenceQuestion question, List<Leaf> leaves) {
        SortedMap<String, byte[]> files = references.filesFor(leaves, question.knownAt());
        question.answers()
                .forEach((name, answer) -> files.put(
                        PackFiles.ANSWERS + name + ".json",
                        answers.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
