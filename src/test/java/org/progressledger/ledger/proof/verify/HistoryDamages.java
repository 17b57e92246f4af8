package org.progressledger.ledger.proof.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.LedgerEvent;

/**
 * Another history, written by the ledger's own programs so that every number, index and derived field of it agrees; with the
 * tree as it was, with a tree built over it, and signed with a stranger's key or with the log's own.
 */
final class HistoryDamages {

    private static final List<String> TREE = List.of("tiles", "tip", "proofTiles", "proofTip");
    private static final List<String> NOTES = List.of("notes", "proofNotes");

    private final DrilledLedger ledger;
    private final int placesOfAKind;
    private final Random random;
    private final List<Damage> damages = new ArrayList<>();

    HistoryDamages(DrilledLedger ledger, int placesOfAKind, Random random) {
        this.ledger = ledger;
        this.placesOfAKind = placesOfAKind;
        this.random = random;
    }

    List<Damage> all() {
        int commits = ledger.history().size();
        List<Integer> places = Stream.concat(Stream.of(0, commits - 1), Stream.generate(() -> random.nextInt(commits)))
                .distinct()
                .limit(Math.min(commits, placesOfAKind))
                .toList();
        for (int place : places) {
            long position = ledger.history().get(place).position();
            inEveryWay("change one event", position, history -> withFirst(history, place, HistoryDamages::renamed));
            inEveryWay("change the time of recording", position, history -> recordedLater(history, place));
            inEveryWay("insert a forged event", position, history -> inserted(history, place));
            inEveryWay("drop a commit", position, history -> dropped(history, place));
            inEveryWay("swap two commits", Math.max(0, position - 1000), history -> swapped(history, place));
            inEveryWay("rewrite the end (fork)", position, history -> rewrittenFrom(history, place));
            inEveryWay("truncate the end", position, history -> history.subList(0, Math.max(1, place)));
        }
        return damages;
    }

    private void inEveryWay(String what, long position, Function<List<Commit>, List<Commit>> change) {
        history(
                what,
                "the tree left as it was",
                position,
                change,
                drilled -> drilled.restore(kind -> TREE.contains(kind) || NOTES.contains(kind)));
        history(what, "the tree built again, checkpoint as it was", -1, change, drilled -> {
            drilled.growTree();
            drilled.restore(NOTES::contains);
        });
        history(what, "the tree built again, a stranger's key", -1, change, drilled -> {
            drilled.growTree();
            drilled.signWithAnotherKey();
        });
        history(what, "the tree built again, the log's own key", -1, change, drilled -> {
            drilled.growTree();
            drilled.signWithTheKey();
        });
    }

    private void history(
            String what,
            String how,
            long position,
            Function<List<Commit>, List<Commit>> change,
            Consumer<DrilledLedger> then) {
        damages.add(new Damage(
                "history",
                Optional.of(how),
                what,
                Math.max(0, position),
                position < 0 ? -1 : Long.MAX_VALUE,
                drilled -> {
                    List<Commit> other = renumbered(change.apply(drilled.history()));
                    if (other.equals(drilled.history())) {
                        return false;
                    }
                    drilled.rewrite(other);
                    then.accept(drilled);
                    return true;
                }));
    }

    private static List<Commit> withFirst(List<Commit> history, int place, Function<LedgerEvent, LedgerEvent> change) {
        List<Commit> other = new ArrayList<>(history);
        Commit commit = history.get(place);
        List<LedgerEvent> events = new ArrayList<>(commit.events());
        events.set(0, change.apply(events.get(0)));
        other.set(place, DrilledLedger.numbered(commit, commit.position(), events));
        return other;
    }

    private static LedgerEvent renamed(LedgerEvent event) {
        return new LedgerEvent(
                event.id(),
                event.stream(),
                event.sequence(),
                event.aggregate(),
                event.type(),
                event.revision(),
                event.at(),
                event.metadata(),
                "{\"forged\":true}");
    }

    private static List<Commit> recordedLater(List<Commit> history, int place) {
        List<Commit> other = new ArrayList<>(history);
        Commit commit = history.get(place);
        other.set(
                place,
                new Commit(
                        commit.position(),
                        commit.commitId(),
                        commit.recordedAt().plusMillis(1),
                        commit.events()));
        return other;
    }

    private static List<Commit> inserted(List<Commit> history, int place) {
        List<Commit> other = new ArrayList<>(history);
        Commit commit = history.get(place);
        List<LedgerEvent> events = new ArrayList<>(commit.events());
        events.add(0, DrilledLedger.forged(events.get(0)));
        other.set(place, DrilledLedger.numbered(commit, commit.position(), events));
        return other;
    }

    private static List<Commit> dropped(List<Commit> history, int place) {
        List<Commit> other = new ArrayList<>(history);
        other.remove(place);
        return other;
    }

    private static List<Commit> swapped(List<Commit> history, int place) {
        List<Commit> other = new ArrayList<>(history);
        int next = place + 1 < history.size() ? place + 1 : place - 1;
        other.set(place, history.get(next));
        other.set(next, history.get(place));
        return other;
    }

    private static List<Commit> rewrittenFrom(List<Commit> history, int place) {
        List<Commit> other = new ArrayList<>(history.subList(0, place));
        for (Commit commit : history.subList(place, history.size())) {
            other.add(DrilledLedger.numbered(
                    commit,
                    commit.position(),
                    commit.events().stream().map(HistoryDamages::renamed).toList()));
        }
        return other;
    }

    /** Positions and, in every stream, sequences without a hole; times of recording that never fall. */
    private static List<Commit> renumbered(List<Commit> history) {
        Map<String, Long> sequences = new HashMap<>();
        List<Commit> numbered = new ArrayList<>();
        long next = 0;
        Instant latest = Instant.MIN;
        for (Commit commit : history) {
            List<LedgerEvent> events = commit.events().stream()
                    .map(event -> new LedgerEvent(
                            event.id(),
                            event.stream(),
                            sequences.merge(event.stream(), 1L, Long::sum) - 1,
                            event.aggregate(),
                            event.type(),
                            event.revision(),
                            event.at(),
                            event.metadata(),
                            event.payload()))
                    .toList();
            latest = commit.recordedAt().isAfter(latest) ? commit.recordedAt() : latest;
            numbered.add(new Commit(next, commit.commitId(), latest, events));
            next += events.size();
        }
        return numbered;
    }
}
