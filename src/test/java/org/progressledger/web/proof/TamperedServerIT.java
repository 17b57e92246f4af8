package org.progressledger.web.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.command.ExitCode;
import org.progressledger.ledger.proof.verify.VerifyCommand;
import org.progressledger.support.ChildProcess;
import org.progressledger.web.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One round of the tamper drill from outside: the application runs as a process of its own, its files are changed behind its
 * back while it runs, and the verifier and the health page are asked over HTTP.
 */
class TamperedServerIT {

    private static final String ORIGIN = "ledger.example/province";
    private static final String PASSWORD = "mat-khau-thu";
    private static final Duration UNTIL_STARTED = Duration.ofMinutes(4);
    private static final Duration UNTIL_FOUND = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final ExecutorService reading = Executors.newSingleThreadExecutor();
    private ChildProcess server;
    private String address;
    private Caller auditor;
    private Path credentials;
    private SignerKey key;
    private byte[] checkpoint;
    private int tried;

    @BeforeEach
    void a_server_that_has_signed_something() throws IOException {
        int port = freePort();
        address = "http://localhost:" + port;
        auditor = new Caller(port);
        server = ChildProcess.start(
                List.of(),
                ProgressLedgerApplication.class,
                "--server.port=" + port,
                "--progress-ledger.embedded.directory=" + directory,
                "--progress-ledger.proof.signing.own-key=" + ORIGIN,
                "--progress-ledger.access.users[0].name=auditor",
                "--progress-ledger.access.users[0].password-hash={noop}" + PASSWORD,
                "--progress-ledger.access.users[0].role=AUDITOR");
        // What it prints has to be read, or it would wait.
        reading.submit(server::readToTheEnd);
        credentials = Files.writeString(directory.resolve("credentials"), "auditor:" + PASSWORD);
        await().atMost(UNTIL_STARTED).ignoreExceptions().until(this::everythingIsSigned);
        key = SignerKey.parse(Files.readString(directory.resolve("signing.key")).strip());
        checkpoint = auditor.get("/checkpoint").body().getBytes(StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean everythingIsSigned() throws SQLException {
        HttpResponse<String> answer = auditor.get("/checkpoint");
        return answer.statusCode() == 200
                && Checkpoint.parse(SignedNote.parse(answer.body()).text()).size()
                        == number("ledger.sqlite", "SELECT count(*) FROM events");
    }

    @AfterEach
    void end() {
        server.close();
        reading.shutdownNow();
    }

    private Connection open(String file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(file));
    }

    private long number(String file, String query) throws SQLException {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(query).getLong(1);
        }
    }

    private void execute(String file, String... commands) throws SQLException {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private record Verified(ExitCode exitCode, JsonNode report) {}

    private Verified verify(String... more) throws IOException {
        Path report = directory.resolve("report.json");
        Files.deleteIfExists(report);
        List<String> arguments =
                new ArrayList<>(List.of("server", address, "--key=" + key.verifier(), "--report=" + report));
        arguments.addAll(List.of(more));
        PrintStream output = new PrintStream(new ByteArrayOutputStream());
        ExitCode exitCode = new VerifyCommand(output, output, false).run(arguments);
        return new Verified(
                exitCode,
                Files.exists(report)
                        ? JsonMapper.shared().readTree(report)
                        : JsonMapper.shared().nullNode());
    }

    private Verified verifyEntries() throws IOException {
        return verify("--credentials=" + credentials);
    }

    private JsonNode proofs() {
        return JsonMapper.shared()
                .readTree(auditor.get("/actuator/health", "Authorization", Caller.basic("auditor", PASSWORD))
                        .body())
                .at("/components/proof");
    }

    @Test
    void what_is_changed_behind_the_back_of_a_running_server_is_found_over_http() throws Exception {
        assertThat(verify().exitCode()).isEqualTo(ExitCode.OK);
        assertThat(verifyEntries().exitCode()).isEqualTo(ExitCode.OK);
        long position = number("ledger.sqlite", "SELECT count(*) / 2 FROM events");
        int found = 0;
        execute(
                "ledger.sqlite",
                "DROP TRIGGER events_are_never_changed",
                "CREATE TABLE kept AS SELECT * FROM events WHERE position = " + position);
        for (String column :
                List.of("id", "stream", "sequence", "aggregate", "type", "revision", "at", "metadata", "payload")) {
            tried++;
            execute(
                    "ledger.sqlite",
                    "UPDATE events SET %s = CASE typeof(%s) WHEN 'integer' THEN %s + 1000000 ELSE %s || ' ' END WHERE position = %d"
                            .formatted(column, column, column, column, position));
            Verified verified = verifyEntries();
            assertThat(verified.exitCode()).as(column).isEqualTo(ExitCode.FALSE);
            assertThat(verified.report().at("/findings/0/position").asLong())
                    .as(column)
                    .isEqualTo(position);
            found++;
            execute(
                    "ledger.sqlite",
                    "UPDATE events SET %s = (SELECT %s FROM kept) WHERE position = %d"
                            .formatted(column, column, position));
        }
        assertThat(verifyEntries().exitCode()).isEqualTo(ExitCode.OK);

        tried++;
        execute("ledger.sqlite", "UPDATE events SET payload = payload || ' ' WHERE position = " + position);
        await().atMost(UNTIL_FOUND)
                .until(() -> proofs().at("/status").asString().equals("DOWN"));
        assertThat(proofs().at("/details/faults/0/position").asLong()).isEqualTo(position);
        found++;
        execute("ledger.sqlite", "UPDATE events SET payload = (SELECT payload FROM kept) WHERE position = " + position);

        execute(
                "proof.sqlite",
                "CREATE TABLE kept_tip AS SELECT * FROM tip",
                "CREATE TABLE kept_notes AS SELECT * FROM notes");
        tried++;
        execute("proof.sqlite", "UPDATE tip SET partial = zeroblob(length(partial))");
        assertThat(verify().exitCode()).isEqualTo(ExitCode.FALSE);
        found++;
        execute("proof.sqlite", "UPDATE tip SET partial = (SELECT partial FROM kept_tip)");

        SignerKey stranger = SignerKey.parse(SignerKey.generate(ORIGIN, SignatureKind.NOTE));
        String text =
                SignedNote.parse(new String(checkpoint, StandardCharsets.UTF_8)).text();
        tried++;
        execute(
                "proof.sqlite",
                "UPDATE notes SET note = '%s' WHERE name = 'checkpoint'"
                        .formatted(new SignedNote(text, List.of(stranger.sign(text))).format()));
        assertThat(verify().exitCode()).isEqualTo(ExitCode.FALSE);
        found++;
        System.out.println("Tamper drill, a running server over HTTP: found %d / tried %d".formatted(found, tried));
    }
}
