package org.progressledger.ledger.proof.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.StoredCommits;
import org.progressledger.ledger.proof.CheckpointSigner;
import org.progressledger.ledger.proof.InconsistentTreeException;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.MissingEventException;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.StoreVerification;
import org.progressledger.ledger.proof.StoredTree;
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

    private Verifier verifier() {
        return new Verifier(ledger.trust(), List.of(ledger.kept().bytes()), reached -> {});
    }

    /** {@code verify store} with the checkpoint that was taken home. */
    List<Found> store() throws IOException {
        try (StoredCommits commits = ledger.store().commits();
                ProofStore proofs = ledger.store().proofs()) {
            Verification verification = verifier()
                    .entries(
                            new StoreEntries(commits),
                            Rest.GOES_ON,
                            Optional.of(new StoredTree(proofs)),
                            ledger.kept().bytes());
            return found("store", verification);
        }
    }

    /** {@code verify server}: the checkpoints as they are published, and the tiles. */
    List<Found> server() {
        try (ProofStore proofs = ledger.store().proofs();
                CommitLog log = ledger.store().log()) {
            PublishedLog published = new PublishedLog(log, proofs);
            List<Found> found = new ArrayList<>();
            for (Optional<SignedNote> note : List.of(published.checkpoint(), published.cosigned())) {
                if (note.isEmpty()) {
                    found.add(said("server", "No checkpoint is published"));
                } else {
                    found.addAll(found(
                            "server",
                            verifier().tiles(new StoredTree(proofs), note.get().bytes())));
                }
            }
            return found;
        } catch (MalformedProofException | IllegalStateException unreadable) {
            return List.of(said("server", String.valueOf(unreadable.getMessage())));
        }
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
            new CheckpointSigner(
                            proofs,
                            DrilledLedger.ORIGIN,
                            List.of(SignerKey.parse(SignerKey.generate(DrilledLedger.ORIGIN, SignatureKind.NOTE))))
                    .sign();
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

    private static Found said(String by, String what) {
        return new Found(by, what, OptionalLong.empty(), Optional.empty());
    }
}
