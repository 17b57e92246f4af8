package org.progressledger.web.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.EntryBundle;
import org.progressledger.ledger.proof.LeafEncoding;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.Tile;
import org.progressledger.ledger.proof.TileAddress;
import org.progressledger.ledger.proof.TileNodes;
import org.progressledger.ledger.proof.TlogProof;
import org.progressledger.ledger.proof.TreeHasher;
import org.progressledger.ledger.proof.TreeProofs;
import org.progressledger.ledger.proof.VerifierKey;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verifies the running application by what it serves alone, as somebody else's reader would. */
@WholeApplication
@OwnBook
@TestPropertySource(properties = "progress-ledger.proof.signing.own-key=ledger.example/province")
class TransparencyLogIT {

    private static final String ORIGIN = "ledger.example/province";

    private final int port;
    private final Caller stranger;
    private final CommitLog log;
    private final HttpClient client = HttpClient.newHttpClient();

    TransparencyLogIT(@Value("${local.server.port}") int port, @Autowired CommitLog log) {
        this.port = port;
        this.stranger = new Caller(port);
        this.log = log;
    }

    private HttpResponse<byte[]> bytes(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String[] asAuditor() {
        return new String[] {"Authorization", Caller.basic("auditor", WholeApplication.PASSWORD)};
    }

    private Checkpoint signedCheckpoint() {
        await().until(() -> {
            HttpResponse<String> answer = stranger.get("/checkpoint");
            return answer.statusCode() == 200
                    && Checkpoint.parse(SignedNote.parse(answer.body()).text()).size()
                            == log.head().next();
        });
        return Checkpoint.parse(
                SignedNote.parse(stranger.get("/checkpoint").body()).text());
    }

    private VerifierKey key() {
        JsonNode health = JsonMapper.shared()
                .readTree(stranger.get(
                                "/actuator/health", "Authorization", Caller.basic("leader", WholeApplication.PASSWORD))
                        .body());
        return VerifierKey.parse(health.at("/components/proof/details/keys/0").asString());
    }

    @Test
    void everybody_can_verify_the_tree_and_an_auditor_every_entry() {
        Checkpoint checkpoint = signedCheckpoint();
        HttpResponse<String> note = stranger.get("/checkpoint");
        assertThat(note.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(note.headers().firstValue("Cache-Control")).contains("max-age=1, public");
        assertThat(SignedNote.parse(note.body()).verifiedBy(List.of(key()))).hasSize(1);
        assertThat(checkpoint.origin()).isEqualTo(ORIGIN);

        long size = checkpoint.size();
        assertThat(size).isPositive();
        TreeHasher hasher = new TreeHasher();
        TileNodes nodes = new TileNodes(
                address -> {
                    HttpResponse<byte[]> tile = bytes("/" + address.path());
                    assertThat(tile.statusCode()).as(address.path()).isEqualTo(200);
                    assertThat(tile.headers().firstValue("Content-Type")).contains("application/octet-stream");
                    assertThat(tile.headers().firstValue("Cache-Control"))
                            .contains("max-age=31536000, public, immutable");
                    return Tile.of(address, tile.body());
                },
                size);
        assertThat(new TreeProofs(nodes).root(size)).isEqualTo(checkpoint.root());

        TileAddress last = TileAddress.inTree(0, (size - 1) / 256, size);
        List<byte[]> entries =
                EntryBundle.decode(bytes("/" + last.entriesPath(), asAuditor()).body(), last.width());
        for (int place = 0; place < entries.size(); place++) {
            assertThat(hasher.leaf(entries.get(place))).isEqualTo(nodes.node(0, last.index() * 256 + place));
            assertThat(LeafEncoding.decode(entries.get(place)).position()).isEqualTo(last.index() * 256 + place);
        }
        String file = stranger.get("/api/proofs/events/%d.tlog-proof".formatted(size - 1), asAuditor())
                .body();
        assertThat(TlogProof.parse(file).verified(entries.get(entries.size() - 1), ORIGIN, List.of(key())))
                .isNotNull();
    }

    @Test
    void entries_are_for_auditors_only_and_proofs_need_a_login() {
        TileAddress first = TileAddress.inTree(0, 0, signedCheckpoint().size());
        String entries = "/" + first.entriesPath();

        assertThat(bytes(entries).statusCode()).isEqualTo(401);
        assertThat(bytes(entries, "Authorization", Caller.basic("leader", WholeApplication.PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        assertThat(bytes(entries, asAuditor()).statusCode()).isEqualTo(200);
        assertThat(bytes(entries, asAuditor()).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(caching -> assertThat(caching).contains("private"));
        assertThat(bytes("/api/proofs/inclusion?position=0&size=1").statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_is_no_tile_is_not_there() {
        assertThat(List.of(
                        "/tile/0/1",
                        "/tile/00/000",
                        "/tile/8/000",
                        "/tile/64/000",
                        "/tile/0/999",
                        "/tile/0/000.p/0",
                        "/tile/0/000.p/256",
                        "/tile/99999999999999999999/000",
                        "/tile/0/x000/000",
                        "/tile/0/"))
                .allSatisfy(
                        path -> assertThat(bytes(path).statusCode()).as(path).isIn(404, 401));
    }

    @Test
    void proofs_are_computed_on_request_and_what_cannot_be_is_explained() {
        long size = signedCheckpoint().size();
        JsonNode inclusion = json("/api/proofs/inclusion?position=0&size=" + size);
        JsonNode consistency = json("/api/proofs/consistency?from=1&to=" + size);

        assertThat(inclusion.get("root").asString())
                .isEqualTo(consistency.get("toRoot").asString());
        assertThat(json("/api/proofs/inclusion?position=%d&size=%d".formatted(size, size))
                        .get("code")
                        .asString())
                .isEqualTo("proof-position-beyond-size");
        assertThat(json("/api/proofs/consistency?from=2&to=1").get("code").asString())
                .isEqualTo("proof-sizes-reversed");
        assertThat(json("/api/proofs/inclusion?position=0&size=999999999")
                        .get("code")
                        .asString())
                .isEqualTo("proof-tree-not-grown");
        assertThat(json("/api/proofs/events/999999999.tlog-proof").get("code").asString())
                .isEqualTo("proof-not-signed-yet");
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(stranger.get(path, asAuditor()).body());
    }
}
