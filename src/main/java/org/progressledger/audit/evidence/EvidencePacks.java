package org.progressledger.audit.evidence;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.audit.RecordedEntries;
import org.progressledger.audit.RecordedEntry;
import org.progressledger.audit.evidence.EvidenceRefusedException.Reason;
import org.progressledger.audit.evidence.EvidenceScope.AtPositions;
import org.progressledger.audit.evidence.EvidenceScope.OfArea;
import org.progressledger.audit.evidence.EvidenceScope.OfHousehold;
import org.progressledger.household.HouseholdEntry;
import org.progressledger.household.KnownHouseholds;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.VerifierKey;
import org.progressledger.ledger.proof.verify.CheckpointTrust;
import org.progressledger.ledger.proof.witness.TrustPolicy;
import org.progressledger.shared.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Makes evidence packs. */
public final class EvidencePacks {

    private static final Logger LOGGER = LoggerFactory.getLogger(EvidencePacks.class);
    private static final JsonMapper METADATA = JsonMapper.builder().build();

    private final LedgerLeaves ledger;
    private final PublishedLog published;
    private final KnownHouseholds households;
    private final RecordedEntries recorded;
    private final PackReferences references;
    private final EvidenceWords words;
    private final JsonMapper answers;
    private final List<VerifierKey> keys;
    private final List<VerifierKey> witnesses;
    private final CheckpointTrust trust;
    private final PackDirectory directory;
    private final int mostEvents;
    /** For so many events of all packs that are being made there is memory. */
    private final Semaphore room;

    EvidencePacks(
            LedgerLeaves ledger,
            PublishedLog published,
            KnownHouseholds households,
            RecordedEntries recorded,
            PackReferences references,
            EvidenceWords words,
            JsonMapper answers,
            List<VerifierKey> keys,
            List<VerifierKey> witnesses,
            PackDirectory directory,
            int mostEvents) {
        this.ledger = ledger;
        this.published = published;
        this.households = households;
        this.recorded = recorded;
        this.references = references;
        this.words = words;
        this.answers = answers;
        this.keys = List.copyOf(keys);
        this.witnesses = List.copyOf(witnesses);
        this.trust = new CheckpointTrust(keys, Optional.empty(), TrustPolicy.NO_WITNESSES);
        this.directory = directory;
        this.mostEvents = mostEvents;
        this.room = new Semaphore(mostEvents);
    }

    /** Most events of one pack. */
    public int mostEvents() {
        return mostEvents;
    }

    /**
     * Makes a pack as a whole and verifies it.
     *
     * @return to be closed, which deletes it
     * @throws EvidenceRefusedException if there is nothing to prove, too much, no checkpoint that covers it, no room now, or
     *     what is stored is not what was signed
     */
    public FinishedPack make(EvidenceQuestion question) {
        try {
            return made(question);
        } catch (FalseLedgerException isFalse) {
            LOGGER.error("An evidence pack was made and not sent, because it does not verify", isFalse);
            throw new EvidenceRefusedException(Reason.NOT_TRUE, 0);
        } catch (IOException unwritten) {
            LOGGER.error("An evidence pack could not be written: is there room in its directory?", unwritten);
            throw new EvidenceRefusedException(Reason.NOT_WRITTEN, 0);
        }
    }

    private FinishedPack made(EvidenceQuestion question) throws IOException {
        long knownAt = question.basis().knownAt();
        SignedNote checkpoint = checkpoint(knownAt);
        List<PackEntry> entries = entries(question.scope(), knownAt);
        if (entries.isEmpty()) {
            throw new EvidenceRefusedException(Reason.NO_EVENTS, 0);
        }
        requireRoom(entries.size());
        if (!room.tryAcquire(entries.size())) {
            throw new EvidenceRefusedException(Reason.BUSY, entries.size());
        }
        try {
            return made(question, checkpoint, entries);
        } finally {
            room.release(entries.size());
        }
    }

    private FinishedPack made(EvidenceQuestion question, SignedNote checkpoint, List<PackEntry> entries)
            throws IOException {
        long size = Checkpoint.parse(checkpoint.text()).size();
        PackReferences.Spoken spoken = references.knownAt(question.basis().knownAt());
        Set<String> roles = new TreeSet<>();
        long[] positions = entries.stream().mapToLong(PackEntry::position).toArray();
        try (SpooledLeaves leaves = SpooledLeaves.of(ledger, positions, directory, leaf -> {
            spoken.read(leaf);
            roles.add(METADATA.readTree(leaf.event().metadata())
                    .path(EventMetadata.ROLE)
                    .asString(""));
        })) {
            LedgerPack content = new LedgerPack(
                    basis(question),
                    words(entries, roles, spoken),
                    entries,
                    checkpoint,
                    Stream.concat(keys.stream(), witnesses.stream())
                            .map(VerifierKey::toString)
                            .toList(),
                    leaves,
                    published.proofs(size),
                    size,
                    files(question, spoken));
            return FinishedPack.of(content, directory, trust);
        }
    }

    private void requireRoom(int events) {
        if (events > mostEvents) {
            throw new EvidenceRefusedException(Reason.TOO_MANY_EVENTS, mostEvents);
        }
    }

    /** A cosigned one if it covers everything that was known. One by a key of former times would not be believed. */
    private SignedNote checkpoint(long knownAt) {
        return Stream.of(published.cosigned(), published.checkpoint())
                .flatMap(Optional::stream)
                .filter(note -> Checkpoint.parse(note.text()).size() >= knownAt)
                .filter(note -> trust.judge(note.bytes()).checkpoint().isPresent())
                .findFirst()
                .orElseThrow(() -> new EvidenceRefusedException(Reason.NOT_SIGNED_YET, knownAt));
    }

    private List<PackEntry> entries(EvidenceScope scope, long knownAt) throws IOException {
        List<PackEntry> entries = new ArrayList<>(
                scope instanceof OfHousehold one
                        ? ofHousehold(one, knownAt)
                        : scope instanceof OfArea area
                                ? ofArea(area, knownAt)
                                : atPositions((AtPositions) scope, knownAt));
        entries.sort(PackEntry.ORDER);
        return entries;
    }

    private List<PackEntry> ofHousehold(OfHousehold one, long knownAt) throws IOException {
        Map<Long, LocalDate> days = households.entries(one.household(), knownAt).stream()
                .collect(Collectors.toMap(
                        HouseholdEntry::position, entry -> entry.event().effectiveOn()));
        List<PackEntry> entries = new ArrayList<>();
        ledger.read(
                days.keySet().stream().mapToLong(Long::longValue).sorted().toArray(),
                leaf -> entries.add(new PackEntry(
                        leaf.position(),
                        days.get(leaf.position()),
                        "",
                        leaf.event().stream(),
                        leaf.event().type())));
        return entries;
    }

    private List<PackEntry> ofArea(OfArea scope, long knownAt) {
        return recorded.read(knownAt, all -> {
            SharedValues shared = new SharedValues();
            return all.filter(entry -> scope.admits(entry.effectiveOn(), entry.type()))
                    .flatMap(entry -> entry.units().stream().filter(scope.area()::has).findFirst().stream()
                            .map(unit -> entry(entry, Optional.of(scope.area().listedUnder(unit)))))
                    .limit(mostEvents + 1L)
                    .map(shared::of)
                    .toList();
        });
    }

    private List<PackEntry> atPositions(AtPositions scope, long knownAt) {
        requireRoom(scope.positions().size());
        List<PackEntry> entries = recorded.read(knownAt, all -> {
            SharedValues shared = new SharedValues();
            return all.filter(entry -> scope.positions().contains(entry.position()))
                    .map(entry -> shared.of(entry(entry, entry.units().stream().findFirst())))
                    .toList();
        });
        if (entries.size() != scope.positions().size()) {
            throw new IllegalStateException("Of the %d events of a finding, %d are entries of the ledger"
                    .formatted(scope.positions().size(), entries.size()));
        }
        return entries;
    }

    private static PackEntry entry(RecordedEntry entry, Optional<UnitId> unit) {
        return new PackEntry(
                entry.position(),
                entry.effectiveOn(),
                unit.map(UnitId::toString).orElse(""),
                entry.stream(),
                entry.type());
    }

    /** @param spoken has read every event */
    private PackWords words(List<PackEntry> entries, Set<String> roles, PackReferences.Spoken spoken) {
        entries.forEach(entry -> spoken.read(entry.unit()));
        roles.remove("");
        return new PackWords(
                words.types(entries.stream().map(PackEntry::type).collect(Collectors.toSet())),
                words.roles(roles),
                spoken.units());
    }

    private static PackBasis basis(EvidenceQuestion question) {
        return new PackBasis(
                PackBasis.FORMAT,
                true,
                question.kind(),
                question.subject(),
                question.name(),
                question.finding(),
                question.basis(),
                question.asked(),
                question.scope() instanceof OfHousehold one
                        ? List.of(one.household().toString())
                        : List.of());
    }

    private SortedMap<String, Supplier<byte[]>> files(EvidenceQuestion question, PackReferences.Spoken spoken) {
        SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
        spoken.files().forEach((name, content) -> files.put(name, () -> content));
        question.answers()
                .forEach((name, answer) ->
                        files.put(PackFiles.ANSWERS + name + ".json", () -> answers.writeValueAsBytes(answer.get())));
        return files;
    }
}
