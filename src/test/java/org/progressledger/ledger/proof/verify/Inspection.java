package org.progressledger.ledger.proof.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.StoredCommits;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.InconsistentTreeException;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.MissingEventException;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.StoreVerification;
import org.progressledger.ledger.proof.StoredTree;
import org.progressledger.ledger.proof.TileAddress;
import org.progressledger.ledger.proof.TreeTip;
import org.progressledger.ledger.proof.verify.Verification.Rest;

/** Looks at a store in all the ways there are: as its auditor, as the reader of a server, and as it looks at itself. */
final class Inspection {

    private static final int ALL_TILES = 1_000;

    private final DrilledLedger ledger;

    Inspection(DrilledLedger ledger) {
        this.ledger = ledger;
    }

    /** @param what the sentence or the finding */
    record Found(String by, String what, OptionalLong position, Optional<String> field) {}

    /** Everything that any of them finds. */
    List<Found> all() throws IOException {
        return Stream.of(store(), server(), ofItself()).flatMap(List::stream).toList();
    }

    /** What anybody can ever get to see of the tree and the checkpoints. */
    record Shown(Optional<String> checkpoint, Optional<String> cosigned, long size, List<String> tiles) {}

    Shown shown() {
        try (ProofStore proofs = ledger.store().proofs();
                CommitLog log = ledger.store().log()) {
            PublishedLog published = new PublishedLog(log, proofs);
            TreeTip tip = proofs.tip();
            List<String> tiles = new ArrayList<>();
            StoredTree tree = new StoredTree(proofs);
            for (int level = 0; tip.size() >> (TileAddress.HEIGHT * level) > 0; level++) {
                long hashes = tip.size() >> (TileAddress.HEIGHT * level);
                for (long index = 0; index * TileAddress.FULL < hashes; index++) {
                    TileAddress address = TileAddress.inTree(level, index, tip.size());
                    tiles.add(address.path() + " "
                            + HexFormat.of().formatHex(tree.tile(address).bytes()));
                }
            }
            return new Shown(
                    published.checkpoint().map(SignedNote::format),
                    published.cosigned().map(SignedNote::format),
                    tip.size(),
                    tiles);
        }
    }

    /** {@code verify store} with the checkpoint that was taken home. */
    List<Found> store() throws IOException {
        try (StoredCommits commits = ledger.store().commits();
                ProofStore proofs = ledger.store().proofs()) {
            StoredNotes notes = StoredNotes.of(
                    proofs, Checkpoint.parse(ledger.newest().text()).size());
            Verification verification = new Verifier(
                            ledger.trustInNewest(), with(notes.known(), ledger.cosigned()), reached -> {})
                    .entries(
                            new StoreEntries(commits),
                            Rest.GOES_ON,
                            Optional.of(new StoredTree(proofs)),
                            ledger.newest().bytes())
                    .with(notes.problems().stream());
            return found("store", verification);
        }
    }

    /** {@code verify server}: the checkpoints as they are published, and the tiles. */
    List<Found> server() {
        try (ProofStore proofs = ledger.store().proofs();
                CommitLog log = ledger.store().log()) {
            PublishedLog published = new PublishedLog(log, proofs);
            List<Found> found = new ArrayList<>();
            found.addAll(server(published.checkpoint(), ledger.trustInNewest(), ledger.newest(), proofs));
            found.addAll(server(published.cosigned(), ledger.trustInCosigned(), ledger.cosigned(), proofs));
            return found;
        } catch (MalformedProofException | IllegalStateException unreadable) {
            return List.of(said("server", String.valueOf(unreadable.getMessage())));
        }
    }

    private static List<Found> server(
            Optional<SignedNote> published, CheckpointTrust trust, SignedNote known, ProofStore proofs) {
        return published
                .map(note -> found(
                        "server",
                        new Verifier(trust, List.of(known.bytes()), reached -> {})
                                .tiles(new StoredTree(proofs), note.bytes())))
                .orElseGet(() -> List.of(said("server", "No checkpoint is published")));
    }

    /** What runs in the background of every ledger: the comparison with the tree, and the refusal to sign another one. */
    List<Found> ofItself() {
        try (ProofStore proofs = ledger.store().proofs();
                CommitLog log = ledger.store().log()) {
            List<Found> found = new ArrayList<>();
            new StoreVerification(log, proofs)
                    .check(0, ALL_TILES)
                    .faults()
                    .forEach(fault -> found.add(new Found(
                            "self-check", fault.what(), OptionalLong.of(fault.position()), Optional.empty())));
            ledger.signAsTheSystemDoes(proofs);
            return found;
        } catch (InconsistentTreeException
                | MissingEventException
                | MalformedProofException
                | IllegalStateException refused) {
            return List.of(said("self-check", String.valueOf(refused.getMessage())));
        } catch (RuntimeException unreadable) {
            return List.of(said("self-check", unreadable.getClass().getSimpleName()));
        }
    }

    private static List<Found> found(String by, Verification verification) {
        return verification.findings().stream()
                .map(finding -> new Found(by, finding.toString(), finding.position(), finding.field()))
                .toList();
    }

    private static List<byte[]> with(List<byte[]> notes, SignedNote further) {
        List<byte[]> all = new ArrayList<>(notes);
        all.add(further.bytes());
        return all;
    }

    private static Found said(String by, String what) {
        return new Found(by, what, OptionalLong.empty(), Optional.empty());
    }
}
