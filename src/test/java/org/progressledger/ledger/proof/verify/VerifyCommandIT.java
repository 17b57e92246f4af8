package org.progressledger.ledger.proof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.ledger.proof.MissingTileException;
import org.progressledger.ledger.proof.ProvenLog;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.TileAddress;
import org.progressledger.support.ChildProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as they are called: another process, its exit code, what it prints, its report. */
class VerifyCommandIT {

    @TempDir
    Path directory;

    private ProvenLog log;
    private SignedNote checkpoint;
    private Path checkpointFile;

    @BeforeEach
    void open() throws Exception {
        log = ProvenLog.in(directory).with(600);
        checkpoint = log.sign();
        checkpointFile = Files.write(directory.resolve("checkpoint"), checkpoint.bytes());
    }

    @AfterEach
    void close() {
        log.close();
    }

    private record Ended(int exitCode, String output) {}

    private static Ended run(String... arguments) throws Exception {
        try (ChildProcess process = ChildProcess.start(List.of(), ProgressLedgerApplication.class, arguments)) {
            String output = String.join("\n", process.readToTheEnd());
            return new Ended(process.exitCode(), output);
        }
    }

    private Ended verify(String what, String which, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("verify", what, which, "--key", log.key().toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private JsonNode report() throws Exception {
        return JsonMapper.builder().build().readTree(Files.readAllBytes(directory.resolve("report.json")));
    }

    @Test
    void an_export_made_while_the_system_runs_is_verified_and_a_changed_one_is_not() throws Exception {
        Path export = directory.resolve("export.jsonl.gz");
        String ledger = directory.resolve("ledger.sqlite").toString();
        assertThat(run("export", ledger, "--to=" + export, "--checkpoint=" + checkpointFile)
                        .exitCode())
                .isZero();

        Ended verified = verify(
                "export", export.toString(), "--checkpoint=" + checkpointFile, "--report", directory + "/report.json");
        assertThat(verified.exitCode()).as(verified.output()).isZero();
        assertThat(verified.output()).contains("ĐÃ KIỂM CHỨNG").contains("600");
        assertThat(report().get("outcome").asString()).isEqualTo("OK");

        List<String> lines = new ArrayList<>(log.lines());
        lines.remove(100);
        Ended changed = verify(
                "export",
                ProvenLog.write(directory.resolve("changed.jsonl"), lines).toString(),
                "--checkpoint=" + checkpointFile,
                "--language=en",
                "--report=" + directory + "/report.json");
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.output()).contains("FALSE").contains("Position 100, stream household:");
        JsonNode finding = report().get("findings").get(0);
        assertThat(finding.get("position").asInt()).isEqualTo(100);
        assertThat(finding.get("kind").asString()).isEqualTo("POSITION_NOT_DENSE");
        assertThat(finding.get("message").get("vi").asString()).startsWith("Vị trí 100");
    }

    @Test
    void a_store_in_use_is_verified_with_the_tree_beside_it() throws Exception {
        assertThat(verify("store", directory.resolve("ledger.sqlite").toString(), "--checkpoint=" + checkpointFile)
                        .exitCode())
                .isZero();
    }

    @Test
    void what_cannot_be_checked_and_what_was_typed_wrongly_are_told_apart() throws Exception {
        assertThat(verify("export", "nowhere.jsonl", "--checkpoint=" + checkpointFile)
                        .exitCode())
                .isEqualTo(2);
        assertThat(verify("server", "http://127.0.0.1:1").exitCode()).isEqualTo(2);
        assertThat(run("verify", "export", "x", "--checkpont=y").exitCode()).isEqualTo(64);
        assertThat(run("verify").exitCode()).isEqualTo(64);
        assertThat(run("export").exitCode()).isEqualTo(64);
        assertThat(run("witness").exitCode()).isEqualTo(64);
    }

    @Test
    void a_server_is_verified_by_its_tiles_and_by_its_entries() throws Exception {
        Path credentials = Files.writeString(directory.resolve("credentials"), "auditor:secret\n");
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        boolean[] tampered = {false};
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring(1);
            byte[] body;
            try {
                body = answer(path);
            } catch (MissingTileException none) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            if (tampered[0] && path.startsWith("tile/entries/001")) {
                body[1_000]++;
            }
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(verify("server", address, "--known=" + checkpointFile).exitCode())
                    .isZero();
            assertThat(verify("server", address, "--credentials=" + credentials).exitCode())
                    .isZero();

            tampered[0] = true;
            Ended changed = verify("server", address, "--credentials=" + credentials, "--language=en");
            assertThat(changed.exitCode()).as(changed.output()).isEqualTo(1);
            assertThat(changed.output()).contains("Position 25");
        } finally {
            server.stop(0);
        }
    }

    private byte[] answer(String path) {
        if (path.equals("checkpoint")) {
            return checkpoint.bytes();
        }
        String[] parts = path.split("/", 3);
        return parts[1].equals("entries")
                ? log.published().entries(TileAddress.parse(0, parts[2]))
                : log.published()
                        .tile(TileAddress.parse(Integer.parseInt(parts[1]), parts[2]))
                        .bytes();
    }
}
