package org.progressledger.audit.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.ProvenLog;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.TileAddress;
import org.progressledger.ledger.proof.command.ExitCode;
import org.progressledger.ledger.proof.verify.VerifyCommand;

/** {@code verify pack --server}: whether the running ledger has something that the pack lacks. */
class PackOnServerTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private ProvenLog log;
    private SignedNote checkpoint;
    private PublishedLog served;
    private SignedNote servedCheckpoint;
    private HttpServer server;

    @BeforeEach
    void a_ledger_is_served() throws IOException {
        log = ProvenLog.in(Files.createDirectory(directory.resolve("ledger"))).with(400);
        checkpoint = log.sign();
        serve(log, checkpoint);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = answer(exchange.getRequestURI().getPath().substring(1));
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream output = exchange.getResponseBody()) {
                output.write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        log.close();
    }

    private void serve(ProvenLog other, SignedNote signed) {
        served = other.published();
        servedCheckpoint = signed;
    }

    private byte[] answer(String path) {
        if (path.equals("checkpoint")) {
            return servedCheckpoint.bytes();
        }
        String[] parts = path.split("/", 3);
        return parts[1].equals("entries")
                ? served.entries(TileAddress.parse(0, parts[2]))
                : served.tile(TileAddress.parse(Integer.parseInt(parts[1]), parts[2]))
                        .bytes();
    }

    private ExitCode verify(List<Leaf> leaves, String... more) throws IOException {
        Path pack = Files.write(
                directory.resolve("pack.zip"),
                PackMaps.zip(PackMaps.of(InventedPack.of(log, checkpoint, EvidenceKind.HOUSEHOLD, leaves))));
        List<String> arguments = new ArrayList<>(List.of(
                "pack",
                pack.toString(),
                "--key=" + log.key(),
                "--language=en",
                "--server=http://127.0.0.1:" + server.getAddress().getPort()));
        arguments.addAll(List.of(more));
        printed.reset();
        PrintStream output = new PrintStream(printed, true, UTF_8);
        return new VerifyCommand(output, output, false).run(arguments);
    }

    private String asAuditor() throws IOException {
        return "--credentials=" + Files.writeString(directory.resolve("credentials"), "auditor:secret");
    }

    private List<Leaf> ofHousehold() {
        return InventedPack.leaves(log, InventedPack.STREAM);
    }

    @Test
    void that_the_last_event_was_left_out_is_found() throws IOException {
        List<Leaf> leaves = ofHousehold();
        Leaf last = leaves.remove(leaves.size() - 1);

        assertThat(verify(leaves, asAuditor())).isEqualTo(ExitCode.FALSE);
        assertThat(printed.toString(UTF_8)).contains("Position " + last.position(), "is not in the pack");
        assertThat(verify(leaves)).isEqualTo(ExitCode.OK);
        assertThat(printed.toString(UTF_8)).contains("was not looked at");
    }

    @Test
    void what_was_recorded_later_is_counted_and_nothing_is_lacking() throws IOException {
        List<Leaf> leaves = ofHousehold();
        serve(log, log.with(200).sign());
        int later = ofHousehold().size() - leaves.size();

        assertThat(verify(leaves, asAuditor())).isEqualTo(ExitCode.OK);
        assertThat(printed.toString(UTF_8)).contains("Nothing is left out", "Recorded later: %d.".formatted(later));
    }

    @Test
    void another_history_on_the_server_and_a_shorter_one_are_found() throws IOException {
        List<Leaf> leaves = ofHousehold();
        try (ProvenLog other = ProvenLog.in(Files.createDirectory(directory.resolve("other")))) {
            for (int events : new int[] {300, 300}) {
                other.with(events).sign();
                serve(other, log.signed(Checkpoint.parse(other.sign().text())));

                assertThat(verify(leaves)).isEqualTo(ExitCode.FALSE);
            }
        }
        assertThat(printed.toString(UTF_8)).contains("there are two histories");
    }
}
