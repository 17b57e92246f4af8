package org.progressledger.ledger.proof;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.Events;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.log.mongo.MongoCommitLog;
import org.progressledger.ledger.proof.embedded.EmbeddedProofStore;
import org.progressledger.ledger.proof.mongo.MongoProofStore;

/**
 * A process that appends, grows the tree and signs it, without a pause, until it is killed. Prints {@code size root} of each
 * checkpoint that it shows to others. Its arguments are a directory, or the address of a server and a database there.
 */
final class CrashingSigner {

    /** The stand-in for MongoDB sends 2,000 commits at once, however large they are, and no message takes over 48 MB. */
    private static final int EVENTS_IN_A_COMMIT = 20;

    private CrashingSigner() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1) {
            Path directory = Path.of(arguments[0]);
            run(
                    new EmbeddedCommitLog(directory.resolve("ledger.sqlite")),
                    new EmbeddedProofStore(directory.resolve("proof.sqlite")));
        } else {
            try (MongoClient client = MongoClients.create(arguments[0])) {
                MongoDatabase database = client.getDatabase(arguments[1]);
                run(new MongoCommitLog(database), new MongoProofStore(database));
            }
        }
    }

    private static void run(CommitLog log, ProofStore store) {
        SignerKey key = SignerKey.parse(SignerKey.generate("ledger.example/province", SignatureKind.NOTE));
        Appender appender = new Appender(log);
        Thread appending = new Thread(() -> appendForEver(appender));
        appending.setDaemon(true);
        appending.start();
        TreeGrowth growth = new TreeGrowth(log, appender.recent(), store);
        CheckpointSigner signer = new CheckpointSigner(store, "ledger.example/province", List.of(key));
        while (true) {
            growth.prepare();
            growth.step();
            signer.sign().ifPresent(CrashingSigner::show);
        }
    }

    private static void show(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        System.out.print(checkpoint.size() + " " + checkpoint.root().base64() + "\n");
        System.out.flush();
    }

    private static void appendForEver(Appender appender) {
        while (true) {
            appender.append(List.of(Events.events("household:" + UUID.randomUUID(), 0, EVENTS_IN_A_COMMIT)));
        }
    }
}
