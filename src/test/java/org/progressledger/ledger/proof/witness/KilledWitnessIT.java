package org.progressledger.ledger.proof.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.Hash;
import org.progressledger.ledger.proof.NaiveTree;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.TreeHasher;
import org.progressledger.support.ChildProcess;

/** A witness process is killed at random moments between request, store and answer, again and again on one state. */
class KilledWitnessIT {

    private static final int ROUNDS = Integer.getInteger("witness.rounds", 6);
    private static final String ORIGIN = "ledger.example/province";
    private static final int MOST_REQUESTS = 400;

    @TempDir
    Path directory;

    private final SignerKey log = SignerKey.parse(SignerKey.generate(ORIGIN, SignatureKind.NOTE));
    private final HttpClient client = HttpClient.newHttpClient();
    private final NaiveTree ours = tree("ours");
    private final NaiveTree other = tree("other");

    private static NaiveTree tree(String name) {
        TreeHasher hasher = new TreeHasher();
        return new NaiveTree(IntStream.range(0, ROUNDS * MOST_REQUESTS + 1)
                .mapToObj(leaf -> hasher.leaf((name + leaf).getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    @Test
    void what_was_cosigned_is_kept_whenever_the_witness_is_killed_and_no_fork_is_ever_cosigned() throws Exception {
        long seed = Long.getLong("property.seed", System.nanoTime());
        Random random = new Random(seed);
        Path key = Files.writeString(
                directory.resolve("key"), SignerKey.generate("witness.example", SignatureKind.COSIGNATURE));
        int acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try (ChildProcess witness = start(key)) {
                URI address = address(witness);
                int kept = kept(address);
                assertThat(kept)
                        .as("kept, of which %d was answered; seed %d", acknowledged, seed)
                        .isBetween(acknowledged, acknowledged + 1);
                if (kept > 0) {
                    assertThat(post(address, request(other, kept, kept)).statusCode())
                            .isEqualTo(422);
                    assertThat(post(address, request(other, kept, kept + 1)).statusCode())
                            .isEqualTo(422);
                }
                acknowledged = cosignUntilKilled(witness, address, kept, 1 + random.nextInt(MOST_REQUESTS - 2));
            }
        }
        System.out.printf(
                "killed witness: %d rounds, %d checkpoints cosigned, 0 lost, 0 forks cosigned (seed %d)%n",
                ROUNDS, acknowledged, seed);
        assertThat(acknowledged).isGreaterThan(ROUNDS);
    }

    private ChildProcess start(Path key) throws IOException {
        return ChildProcess.start(
                List.of(),
                ProgressLedgerApplication.class,
                "witness",
                "--key=" + key,
                "--state=" + directory.resolve("state"),
                "--port=0",
                "--log=" + ORIGIN + "=" + log.verifier());
    }

    private static URI address(ChildProcess witness) throws IOException {
        List<String> lines = witness.readUntil(line -> line.contains("http://"));
        String last = lines.get(lines.size() - 1);
        return URI.create(last.substring(last.indexOf("http://")) + "/");
    }

    /** Kills from another thread while requests run; answers the last size that was cosigned to us. */
    private int cosignUntilKilled(ChildProcess witness, URI address, int kept, int killAfter) throws Exception {
        ExecutorService killer = Executors.newSingleThreadExecutor();
        try {
            Future<?> kill = null;
            int acknowledged = kept;
            while (acknowledged < kept + MOST_REQUESTS) {
                if (acknowledged == kept + killAfter) {
                    kill = killer.submit(() -> {
                        witness.kill();
                        return null;
                    });
                }
                try {
                    HttpResponse<String> answer = post(address, request(ours, acknowledged, acknowledged + 1));
                    assertThat(answer.statusCode()).isEqualTo(200);
                    acknowledged++;
                } catch (IOException killed) {
                    break;
                }
            }
            if (kill != null) {
                kill.get();
            }
            return acknowledged;
        } finally {
            killer.shutdownNow();
        }
    }

    private int kept(URI address) throws IOException, InterruptedException {
        String hash = Hash.sha256(ORIGIN.getBytes(StandardCharsets.UTF_8)).hex();
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve(hash + "/checkpoint")).build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 404
                ? 0
                : (int) Checkpoint.parse(SignedNote.parse(answer.body()).text()).size();
    }

    private byte[] request(NaiveTree tree, int oldSize, int size) {
        String text = new Checkpoint(ORIGIN, size, tree.root(size)).text();
        List<Hash> proof = oldSize == 0 || oldSize == size ? List.of() : tree.consistency(oldSize, size);
        return new AddCheckpoint(oldSize, proof, new SignedNote(text, List.of(log.sign(text)))).bytes();
    }

    private HttpResponse<String> post(URI address, byte[] body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address.resolve("add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
