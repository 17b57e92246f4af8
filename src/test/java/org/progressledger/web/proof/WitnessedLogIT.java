package org.progressledger.web.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.command.ExitCode;
import org.progressledger.ledger.proof.verify.VerifyCommand;
import org.progressledger.ledger.proof.witness.LocalWitness;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The running application with a witness: from the event to a checkpoint that another body cosigned, and verified. */
@WholeApplication
@OwnBook
@TestPropertySource(properties = "progress-ledger.proof.witness.interval=1s")
class WitnessedLogIT {

    private static final Path DIRECTORY = temporaryDirectory();
    private static final SignerKey KEY = writtenKey();
    private static final LocalWitness WITNESS = startedWitness();

    private final int port;
    private final Caller caller;
    private final CommitLog log;

    WitnessedLogIT(@Value("${local.server.port}") int port, @Autowired CommitLog log) {
        this.port = port;
        this.caller = new Caller(port);
        this.log = log;
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("witnessed");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static SignerKey writtenKey() {
        String key = SignerKey.generate("ledger.example/province", SignatureKind.NOTE);
        write("signing.key", key);
        return SignerKey.parse(key);
    }

    private static LocalWitness startedWitness() {
        try {
            LocalWitness witness =
                    new LocalWitness(DIRECTORY.resolve("state"), "witness.example/audit", KEY.verifier());
            write("policy", witness.policy());
            return witness;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path write(String name, String content) {
        try {
            return Files.writeString(DIRECTORY.resolve(name), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @DynamicPropertySource
    static void keyAndPolicy(DynamicPropertyRegistry properties) {
        properties.add(
                "progress-ledger.proof.signing.key-files",
                () -> DIRECTORY.resolve("signing.key").toString());
        properties.add(
                "progress-ledger.proof.witness.policy-file",
                () -> DIRECTORY.resolve("policy").toString());
    }

    @AfterAll
    static void stopWitness() throws IOException {
        WITNESS.close();
    }

    private String cosignedOfAll() {
        await().until(() -> {
            HttpResponse<String> answer = caller.get("/checkpoint/cosigned");
            return answer.statusCode() == 200
                    && Checkpoint.parse(SignedNote.parse(answer.body()).text()).size()
                            == log.head().next();
        });
        return caller.get("/checkpoint/cosigned").body();
    }

    private String as(String name, String path) {
        return caller.get(path, "Authorization", Caller.basic(name, WholeApplication.PASSWORD))
                .body();
    }

    @Test
    void what_is_recorded_is_cosigned_exported_and_verified_under_the_same_policy() {
        String cosigned = cosignedOfAll();
        assertThat(SignedNote.parse(cosigned).verifiedBy(List.of(WITNESS.key())))
                .hasSize(1);

        Path checkpoint = write("checkpoint", cosigned);
        Path export = write("export.jsonl", as("auditor", "/api/ledger/export"));
        Path credentials = write("credentials", "auditor:" + WholeApplication.PASSWORD);
        verified("export", export.toString(), "--checkpoint=" + checkpoint);
        verified("server", "http://localhost:" + port, "--credentials=" + credentials, "--checkpoint=" + checkpoint);
        verified("server", "http://localhost:" + port, "--known=" + checkpoint, "--checkpoint=" + checkpoint);
    }

    private static void verified(String... what) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream output = new PrintStream(printed, true, StandardCharsets.UTF_8);
        List<String> arguments = new ArrayList<>(List.of(what));
        arguments.addAll(
                List.of("--key=" + KEY.verifier(), "--policy=" + DIRECTORY.resolve("policy"), "--language=en"));
        ExitCode ended = new VerifyCommand(output, output, false).run(arguments);
        assertThat(ended).as(printed.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Witness witness.example/audit cosigned");
    }

    @Test
    void the_export_is_for_auditors_only() {
        assertThat(caller.get("/api/ledger/export").statusCode()).isEqualTo(401);
        assertThat(caller.get(
                                "/api/ledger/export",
                                "Authorization",
                                Caller.basic("recorder", WholeApplication.PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void health_and_metrics_tell_of_the_witness() {
        cosignedOfAll();
        assertThat(as("leader", "/actuator/health/witness")).contains("\"UP\"").contains("witness.example/audit");
        for (String name : List.of(
                "ledger.witness.position",
                "ledger.witness.cosignatures",
                "ledger.witness.contradictions",
                "ledger.witness.age.seconds",
                "ledger.witness.failures")) {
            assertThat(as("leader", "/actuator/metrics/" + name)).as(name).contains("\"measurements\"");
        }
    }
}
