package org.progressledger.ledger.proof.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.Events;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.CheckpointSigner;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.TreeGrowth;

/**
 * A process that appends, grows the tree and signs it, without a pause, until it is killed. Prints {@code size root} of each
 * checkpoint that it shows to others.
 */
final class CrashingSigner {

    private CrashingSigner() {}

    public static void main(String[] arguments) {
        Path ledger = Path.of(arguments[0]);
        SignerKey key = SignerKey.parse(SignerKey.generate("ledger.example/province", SignatureKind.NOTE));
        try (CommitLog log = new EmbeddedCommitLog(ledger);
                Appender appender = new Appender(log);
                ProofStore store = new EmbeddedProofStore(ledger.resolveSibling("proof.sqlite"))) {
            System.out.println("open");
            Thread appending = new Thread(() -> appendForEver(appender));
            appending.setDaemon(true);
            appending.start();
            TreeGrowth growth = new TreeGrowth(log, store);
            CheckpointSigner signer = new CheckpointSigner(store, "ledger.example/province", List.of(key));
            while (true) {
                growth.step();
                signer.sign().ifPresent(CrashingSigner::show);
            }
        }
    }

    private static void show(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        System.out.print(checkpoint.size() + " " + checkpoint.root().base64() + "\n");
        System.out.flush();
    }

    private static void appendForEver(Appender appender) {
        while (true) {
            appender.append(List.of(Events.events("household:" + UUID.randomUUID(), 0, 90)));
        }
    }
}
