package org.progressledger.ledger.proof.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.Cosignature;
import org.progressledger.ledger.proof.Hash;
import org.progressledger.ledger.proof.NaiveTree;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.TreeHasher;

/** Each demand of C2SP tlog-witness on a witness, over HTTP. */
class WitnessServerTest {

    private static final String ORIGIN = "ledger.example/province";
    private static final String NEIGHBOUR = "ledger.example/neighbour";
    private static final SignerKey LOG = key(ORIGIN, SignatureKind.NOTE);
    private static final SignerKey NEIGHBOUR_LOG = key(NEIGHBOUR, SignatureKind.NOTE);
    private static final SignerKey STRANGER = key(ORIGIN, SignatureKind.NOTE);
    private static final SignerKey WITNESS = key("witness.example/state-audit", SignatureKind.COSIGNATURE);
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final NaiveTree TREE = tree("ours");
    private static final NaiveTree OTHER_TREE = tree("other");

    @TempDir
    Path directory;

    private WitnessState state;
    private WitnessServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private static SignerKey key(String name, SignatureKind kind) {
        return SignerKey.parse(SignerKey.generate(name, kind));
    }

    private static NaiveTree tree(String name) {
        TreeHasher hasher = new TreeHasher();
        return new NaiveTree(IntStream.range(0, 300)
                .mapToObj(leaf -> hasher.leaf((name + leaf).getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    @BeforeEach
    void start() throws IOException {
        state = new WitnessState(directory);
        List<KnownLog> logs = List.of(
                new KnownLog(ORIGIN, List.of(LOG.verifier())),
                new KnownLog(NEIGHBOUR, List.of(NEIGHBOUR_LOG.verifier())));
        server = new WitnessServer(
                new Witness(WITNESS, logs, state, Clock.fixed(NOW, ZoneOffset.UTC)),
                new InetSocketAddress("127.0.0.1", 0));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        state.close();
    }

    private static SignedNote checkpoint(String origin, SignerKey key, long size, Hash root) {
        String text = new Checkpoint(origin, size, root).text();
        return new SignedNote(text, List.of(key.sign(text)));
    }

    private static SignedNote checkpoint(long size) {
        return checkpoint(ORIGIN, LOG, size, TREE.root(size));
    }

    private static byte[] request(int oldSize, int size) {
        List<Hash> proof = oldSize == 0 || oldSize == size ? List.of() : TREE.consistency(oldSize, size);
        return new AddCheckpoint(oldSize, proof, checkpoint(size)).bytes();
    }

    private HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri("/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path));
    }

    private String latestOf(String origin) throws IOException, InterruptedException {
        String hash = Hash.sha256(origin.getBytes(StandardCharsets.UTF_8)).hex();
        return get("/" + hash + "/checkpoint").body();
    }

    @Test
    void the_first_checkpoint_of_a_log_is_cosigned_without_a_proof() throws Exception {
        HttpResponse<String> answer = post(request(0, 10));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("— witness.example/state-audit ").endsWith("\n");
        SignedNote cosigned = SignedNote.parse(checkpoint(10).text() + "\n" + answer.body());
        assertThat(Cosignature.time(
                        cosigned.verifiedBy(List.of(WITNESS.verifier())).get(0)))
                .isEqualTo(NOW);
    }

    @Test
    void a_checkpoint_that_continues_the_last_one_is_cosigned_and_so_is_the_same_once_more() throws Exception {
        post(request(0, 10));

        assertThat(post(request(10, 300)).statusCode()).isEqualTo(200);
        assertThat(post(request(300, 300)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_request_that_is_not_written_as_one_is_malformed() throws Exception {
        String good = new String(request(0, 10), StandardCharsets.UTF_8);
        String proofLine = TREE.root(3).base64() + "\n";

        assertThat(Stream.of(
                        "",
                        "old 0\n",
                        good.replace("old 0", "old 00"),
                        good.replace("old 0", "old -1"),
                        good.replace("old 0", "new 0"),
                        good.replace("old 0", "old 99999999999999999999"),
                        good.replace("old 0\n", "old 0\nno hash\n"),
                        good.replace("old 0\n", "old 0\n" + proofLine.repeat(64)),
                        good.replace("\n10\n", "\n010\n"),
                        good.substring(0, good.length() - 1),
                        good + "x".repeat(300_000)))
                .allSatisfy(body -> assertThat(post(body).statusCode()).isEqualTo(400));
    }

    @Test
    void an_old_size_above_that_of_the_checkpoint_is_malformed() throws Exception {
        assertThat(post(new AddCheckpoint(11, List.of(), checkpoint(10)).bytes())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_checkpoint_without_the_signature_of_the_log_is_forbidden() throws Exception {
        SignedNote strange = checkpoint(ORIGIN, STRANGER, 10, TREE.root(10));

        assertThat(post(new AddCheckpoint(0, List.of(), strange).bytes()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_checkpoint_with_a_wrong_signature_of_the_log_is_forbidden() throws Exception {
        SignedNote wrong = new SignedNote(checkpoint(10).text(), checkpoint(9).signatures());

        assertThat(post(new AddCheckpoint(0, List.of(), wrong).bytes()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void signatures_of_unknown_keys_are_passed_over_and_not_kept() throws Exception {
        SignedNote more = checkpoint(10).with(STRANGER.sign(checkpoint(10).text()));

        assertThat(post(new AddCheckpoint(0, List.of(), more).bytes()).statusCode())
                .isEqualTo(200);
        assertThat(SignedNote.parse(latestOf(ORIGIN)).signatures()).hasSize(2);
    }

    @Test
    void a_log_that_nobody_told_the_witness_about_is_not_found() throws Exception {
        SignedNote unknown = checkpoint("ledger.example/unknown", LOG, 10, TREE.root(10));

        assertThat(post(new AddCheckpoint(0, List.of(), unknown).bytes()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void another_old_size_than_the_last_cosigned_is_answered_with_that_size() throws Exception {
        post(request(0, 10));

        HttpResponse<String> answer = post(request(5, 20));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("10\n");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(post(request(0, 20)).body()).isEqualTo("10\n");
    }

    @Test
    void an_older_checkpoint_never_takes_the_place_of_a_newer_one() throws Exception {
        post(request(0, 20));

        assertThat(post(request(0, 10)).statusCode()).isEqualTo(409);
        assertThat(post(request(10, 10)).statusCode()).isEqualTo(409);
        assertThat(latestOf(ORIGIN)).contains("\n20\n");
    }

    @Test
    void a_proof_that_does_not_lead_to_the_checkpoint_is_unprocessable() throws Exception {
        post(request(0, 10));
        List<Hash> right = TREE.consistency(10, 20);
        List<Hash> swapped = new ArrayList<>(right);
        Collections.swap(swapped, 0, 1);

        for (List<Hash> wrong : List.of(List.<Hash>of(), right.subList(1, right.size()), swapped)) {
            assertThat(post(new AddCheckpoint(10, wrong, checkpoint(20)).bytes())
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(post(request(10, 20)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_proof_from_nothing_is_unprocessable() throws Exception {
        assertThat(post(new AddCheckpoint(0, List.of(TREE.root(1)), checkpoint(10)).bytes())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_tree_without_leaves_has_one_root_only() throws Exception {
        SignedNote wrong = checkpoint(ORIGIN, LOG, 0, TREE.root(1));

        assertThat(post(new AddCheckpoint(0, List.of(), wrong).bytes()).statusCode())
                .isEqualTo(422);
        assertThat(post(request(0, 0)).statusCode()).isEqualTo(200);
        assertThat(post(request(0, 10)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_fork_of_the_same_size_is_refused_and_both_checkpoints_are_kept() throws Exception {
        post(request(0, 10));
        SignedNote fork = checkpoint(ORIGIN, LOG, 10, OTHER_TREE.root(10));

        assertThat(post(new AddCheckpoint(10, List.of(), fork).bytes()).statusCode())
                .isEqualTo(422);

        assertThat(kept(".fork-")).containsExactlyInAnyOrder(checkpoint(10).text(), fork.text());
        assertThat(latestOf(ORIGIN)).startsWith(checkpoint(10).text());
    }

    private List<String> kept(String kind) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().contains(kind))
                    .map(file -> SignedNote.parse(read(file)).text())
                    .toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void a_fork_of_another_size_is_refused_and_kept_beside_what_was_cosigned() throws Exception {
        post(request(0, 10));
        SignedNote fork = checkpoint(ORIGIN, LOG, 20, OTHER_TREE.root(20));

        assertThat(post(new AddCheckpoint(10, OTHER_TREE.consistency(10, 20), fork).bytes())
                        .statusCode())
                .isEqualTo(422);

        assertThat(kept(".unproven-")).containsExactlyInAnyOrder(checkpoint(10).text(), fork.text());
        assertThat(latestOf(ORIGIN)).startsWith(checkpoint(10).text());
    }

    @Test
    void of_good_checkpoints_that_come_with_bad_proofs_a_hundred_are_kept() throws Exception {
        post(request(0, 10));

        for (int size = 11; size <= 120; size++) {
            assertThat(post(new AddCheckpoint(10, List.of(), checkpoint(size)).bytes())
                            .statusCode())
                    .isEqualTo(422);
        }

        assertThat(kept(".unproven-")).hasSize(200);
        assertThat(post(request(10, 20)).statusCode()).isEqualTo(200);
    }

    @Test
    void two_logs_are_looked_after_apart() throws Exception {
        post(request(0, 10));
        SignedNote neighbours = checkpoint(NEIGHBOUR, NEIGHBOUR_LOG, 7, OTHER_TREE.root(7));

        assertThat(post(new AddCheckpoint(0, List.of(), neighbours).bytes()).statusCode())
                .isEqualTo(200);
        assertThat(latestOf(ORIGIN)).contains("\n10\n");
        assertThat(latestOf(NEIGHBOUR)).contains("\n7\n");
        SignedNote byTheOther = checkpoint(NEIGHBOUR, LOG, 8, OTHER_TREE.root(8));
        assertThat(post(new AddCheckpoint(7, OTHER_TREE.consistency(7, 8), byTheOther).bytes())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void monitors_see_the_last_checkpoint_with_the_signatures_of_log_and_witness() throws Exception {
        String hash = Hash.sha256(ORIGIN.getBytes(StandardCharsets.UTF_8)).hex();
        assertThat(get("/" + hash + "/checkpoint").statusCode()).isEqualTo(404);

        String cosignature = post(request(0, 10)).body();

        assertThat(get("/" + hash + "/checkpoint").body())
                .isEqualTo(checkpoint(10).format() + cosignature);
        assertThat(get("/add-checkpoint").statusCode()).isEqualTo(405);
        assertThat(get("/").statusCode()).isEqualTo(404);
    }

    @Test
    void of_many_requests_at_once_one_is_cosigned_and_the_others_learn_the_size() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int size = 1; size <= 40; size++) {
                byte[] body = request(0, size);
                answers.add(callers.submit(() -> post(body)));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void a_witness_that_starts_again_goes_on_where_it_was() throws Exception {
        post(request(0, 10));
        stop();
        start();

        assertThat(post(request(0, 20)).body()).isEqualTo("10\n");
        assertThat(post(request(10, 20)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_damaged_state_is_never_taken_for_none() throws Exception {
        post(request(0, 10));
        stop();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".checkpoint"))
                    .toList()) {
                Files.writeString(file, "");
            }
        }

        assertThatThrownBy(this::start).hasMessageContaining("note");
        state.close();
        Files.delete(directory.resolve("lock"));
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        start();
    }

    @Test
    void two_witnesses_never_share_a_state() {
        assertThatThrownBy(() -> new WitnessState(directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("in use by another witness");
    }

    @Test
    void nothing_is_cosigned_that_cannot_be_kept() throws Exception {
        post(request(0, 10));
        Path blocking = directory.resolve(
                Hash.sha256(ORIGIN.getBytes(StandardCharsets.UTF_8)).hex() + ".checkpoint.new");
        Files.createDirectory(
                blocking, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

        HttpResponse<String> answer = post(request(10, 20));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("—");
        Files.delete(blocking);
        assertThat(post(request(5, 20)).body()).isEqualTo("10\n");
    }
}
