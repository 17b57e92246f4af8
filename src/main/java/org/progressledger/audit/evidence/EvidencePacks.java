package org.progressledger.audit.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.shared.UnitId;
import tools.jackson.databind.json.JsonMapper;

/** Prepares evidence packs. */
public final class EvidencePacks {

    private static final JsonMapper METADATA = JsonMapper.builder().build();

    private final LedgerLeaves ledger;
    private final PublishedLog published;
    private final KnownHouseholds households;
    private final RecordedEntries recorded;
    private final PackReferences references;
    private final EvidenceWords words;
    private final JsonMapper answers;
    private final List<String> keys;
    private final int mostEvents;

    EvidencePacks(
            LedgerLeaves ledger,
            PublishedLog published,
            KnownHouseholds households,
            RecordedEntries recorded,
            PackReferences references,
            EvidenceWords words,
            JsonMapper answers,
            List<String> keys,
            int mostEvents) {
        this.ledger = ledger;
        this.published = published;
        this.households = households;
        this.recorded = recorded;
        this.references = references;
        this.words = words;
        this.answers = answers;
        this.keys = List.copyOf(keys);
        this.mostEvents = mostEvents;
    }

    /** Most events of one pack. */
    public int mostEvents() {
        return mostEvents;
    }

    /** @throws EvidenceRefusedException if there is nothing to prove, too much, or no checkpoint that covers it */
    public PreparedPack prepare(EvidenceQuestion question) {
        long knownAt = question.basis().knownAt();
        SignedNote checkpoint = checkpoint(knownAt);
        long size = Checkpoint.parse(checkpoint.text()).size();
        List<PackEntry> entries = entries(question.scope(), knownAt);
        if (entries.isEmpty()) {
            throw new EvidenceRefusedException(Reason.NO_EVENTS, 0);
        }
        requireRoom(entries.size());
        PackReferences.Spoken spoken = references.knownAt(knownAt);
        PackWords named = words(entries, spoken);
        return new PreparedPack(new LedgerPack(
                basis(question),
                named,
                entries,
                checkpoint,
                keys,
                ledger,
                published.proofs(size),
                size,
                files(question, spoken)));
    }

    private void requireRoom(int events) {
        if (events > mostEvents) {
            throw new EvidenceRefusedException(Reason.TOO_MANY_EVENTS, mostEvents);
        }
    }

    /** A cosigned one if it covers everything that was known. */
    private SignedNote checkpoint(long knownAt) {
        return Stream.of(published.cosigned(), published.checkpoint())
                .flatMap(Optional::stream)
                .filter(note -> Checkpoint.parse(note.text()).size() >= knownAt)
                .findFirst()
                .orElseThrow(() -> new EvidenceRefusedException(Reason.NOT_SIGNED_YET, knownAt));
    }

    private List<PackEntry> entries(EvidenceScope scope, long knownAt) {
        List<PackEntry> entries = new ArrayList<>(
                scope instanceof OfHousehold one
                        ? ofHousehold(one, knownAt)
                        : scope instanceof OfArea area
                                ? ofArea(area, knownAt)
                                : atPositions((AtPositions) scope, knownAt));
        entries.sort(PackEntry.ORDER);
        return entries;
    }

    private List<PackEntry> ofHousehold(OfHousehold one, long knownAt) {
        List<HouseholdEntry> known = households.entries(one.household(), knownAt);
        Map<Long, Leaf> leaves =
                ledger.at(known.stream().map(HouseholdEntry::position).toList());
        return known.stream()
                .map(entry -> new PackEntry(
                        entry.position(),
                        entry.event().effectiveOn(),
                        "",
                        leaves.get(entry.position()).event().stream(),
                        leaves.get(entry.position()).event().type()))
                .toList();
    }

    private List<PackEntry> ofArea(OfArea scope, long knownAt) {
        return recorded.read(
                knownAt,
                all -> all.filter(entry -> scope.admits(entry.effectiveOn(), entry.type()))
                        .flatMap(entry -> entry.units().stream()
                                .filter(scope.area()::has)
                                .findFirst()
                                .map(unit ->
                                        entry(entry, Optional.of(scope.area().listedUnder(unit))))
                                .stream())
                        .limit(mostEvents + 1L)
                        .toList());
    }

    private List<PackEntry> atPositions(AtPositions scope, long knownAt) {
        requireRoom(scope.positions().size());
        List<PackEntry> entries = recorded.read(
                knownAt,
                all -> all.filter(entry -> scope.positions().contains(entry.position()))
                        .map(entry -> entry(entry, entry.units().stream().findFirst()))
                        .toList());
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

    /** Reads every event once for what it speaks of. */
    private PackWords words(List<PackEntry> entries, PackReferences.Spoken spoken) {
        Set<String> roles = new TreeSet<>();
        ledger.read(entries.stream().map(PackEntry::position).toList(), leaf -> {
            spoken.read(leaf);
            roles.add(METADATA.readTree(leaf.event().metadata())
                    .path(EventMetadata.ROLE)
                    .asString(""));
        });
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
