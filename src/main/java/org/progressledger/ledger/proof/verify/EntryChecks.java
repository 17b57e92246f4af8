package org.progressledger.ledger.proof.verify;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.Hash;
import org.progressledger.ledger.proof.TreeEdge;
import org.progressledger.ledger.proof.TreeHasher;
import org.progressledger.ledger.proof.verify.Finding.Kind;

/**
 * Recomputes the tree over the entries and holds every rule against them, in one pass whose memory does not grow. With the
 * tiles of a signed tree beside it, it names the first entry that differs; without, only the rules name a position.
 */
final class EntryChecks implements EntryTaker, AutoCloseable {

    private final Checkpoint checkpoint;
    private final SignedRoots roots;
    private final Optional<TileWalk> tiles;
    private final LongConsumer progress;
    private final TreeEdge tree = new TreeEdge();
    private final TreeHasher hasher = new TreeHasher();
    private final EntryHead head = new EntryHead();
    private final CommitRules rules = new CommitRules();
    private final Repeats repeats = new Repeats();
    private Optional<Finding> broken = Optional.empty();
    private Optional<Finding> differs = Optional.empty();
    private Optional<Finding> badTiles = Optional.empty();

    /** @param progress told now and then how many entries were taken */
    EntryChecks(Checkpoint checkpoint, List<KnownTree> trees, Optional<TileWalk> tiles, LongConsumer progress) {
        this.checkpoint = checkpoint;
        this.roots = new SignedRoots(trees);
        this.tiles = tiles;
        this.progress = progress;
        roots.reached(0, tree::root);
    }

    long taken() {
        return tree.size();
    }

    @Override
    public boolean take(byte[] bytes, int offset, int length, boolean whole) {
        long position = tree.size();
        try {
            head.read(bytes, offset, length);
        } catch (EntryHead.FieldException malformed) {
            broken = Optional.of(Finding.at(position, Kind.MALFORMED, malformed.field(), "", ""));
            return false;
        }
        if (whole && head.hasPayloadHash()) {
            broken = Optional.of(named(Finding.at(position, Kind.MALFORMED, "payload", "", "payloadSha256")));
            return false;
        }
        broken = rules.broken(head).map(this::named);
        if (broken.isPresent()) {
            return false;
        }
        repeats.take(head);
        Hash leaf = hasher.leaf(bytes, offset, length);
        tree.add(leaf);
        compare(position, leaf);
        roots.reached(tree.size(), tree::root);
        if ((position & 0xFFF) == 0xFFF) {
            progress.accept(tree.size());
        }
        return differs.isEmpty();
    }

    /** A finding, which stops the pass: what stands behind a wrong position says nothing more. */
    void cannotGoOn(Finding finding) {
        broken = Optional.of(finding);
    }

    private Finding named(Finding finding) {
        return finding.named(head.stream.toString(), head.sequence);
    }

    private void compare(long position, Hash leaf) {
        if (tiles.isEmpty() || badTiles.isPresent() || !tiles.get().hasNext()) {
            return;
        }
        try {
            Hash signed = tiles.get().next();
            if (!leaf.equals(signed)) {
                differs = Optional.of(
                        named(Finding.at(position, Kind.EVENT_DIFFERS, "", signed.base64(), leaf.base64())));
            }
        } catch (RuntimeException unusable) {
            badTiles = Optional.of(TileWalk.missing(unusable));
        }
    }

    /** The first thing that is false, by position where it has one. Call it once, after the last entry. */
    Optional<Finding> first() {
        finishTiles();
        if (broken.isEmpty() && differs.isEmpty()) {
            broken = tree.size() < checkpoint.size() ? Optional.of(missing()) : rules.unfinished();
        }
        Optional<Finding> repeated = repeats.first();
        return List.of(repeated, differs, broken).stream()
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(finding -> finding.position().orElse(Long.MAX_VALUE)))
                .or(() -> badTiles)
                .or(roots::first);
    }

    private Finding missing() {
        return Finding.at(
                tree.size(), Kind.EVENTS_MISSING, "", Long.toString(checkpoint.size()), Long.toString(tree.size()));
    }

    /** Tiles that do not give the signed root are wrong themselves, and what they say about an entry is worth nothing. */
    private void finishTiles() {
        if (tiles.isEmpty() || badTiles.isPresent()) {
            return;
        }
        try {
            badTiles = tiles.get().finish();
            if (!tiles.get().root().equals(checkpoint.root())) {
                String path = differs.flatMap(
                                finding -> finding.position().stream().boxed().findFirst())
                        .map(tiles.get()::pathOf)
                        .orElse("");
                badTiles = Optional.of(new Finding(
                        Kind.TILE_DIFFERS,
                        differs.map(Finding::position).orElse(OptionalLong.empty()),
                        Optional.empty(),
                        OptionalLong.empty(),
                        Optional.of(path).filter(text -> !text.isEmpty()),
                        checkpoint.root().base64(),
                        tiles.get().root().base64()));
            }
        } catch (RuntimeException unusable) {
            badTiles = Optional.of(TileWalk.missing(unusable));
        }
        if (badTiles.isPresent()) {
            differs = Optional.empty();
        }
    }

    @Override
    public void close() {
        repeats.close();
    }
}
