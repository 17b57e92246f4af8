package org.progressledger.ledger.proof.witness;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.VerifierKey;
import org.progressledger.ledger.proof.command.CommandLine;
import org.progressledger.ledger.proof.command.ExitCode;
import org.progressledger.ledger.proof.command.UsageException;

/**
 * {@code java -jar progress-ledger.jar witness --key=… --state=… --port=… --log=<origin>=<verifier key>}: a witness for
 * other bodies' logs, without the application. Runs until the process is ended.
 */
public final class WitnessCommand {

    public static final String NAME = "witness";

    private static final String USAGE = """
            Cách dùng / Usage: witness --key=<tệp khóa / key file> --state=<thư mục / directory> [--address=127.0.0.1] [--port=8091]
                                       --log=<origin>=<verifier key> [--log=…]""";

    private static final Set<String> OPTIONS = Set.of("key", "state", "address", "port", "log");

    /** Seconds in which a request has to be there whole; read by the server of the Java platform when it is loaded. */
    private static final String LONGEST_REQUEST = "sun.net.httpserver.maxReqTime";

    private final PrintStream output;
    private final PrintStream errors;

    public WitnessCommand(PrintStream output, PrintStream errors) {
        this.output = output;
        this.errors = errors;
    }

    /** @param arguments without the name of the command */
    public ExitCode run(List<String> arguments) throws InterruptedException {
        if (CommandLine.asksForHelp(arguments)) {
            output.println(USAGE);
            return ExitCode.OK;
        }
        try {
            CommandLine line = new CommandLine(arguments, OPTIONS);
            if (!line.words().isEmpty()) {
                String word = line.words().get(0);
                throw new UsageException(word + " không phải là tùy chọn", word + " is not an option");
            }
            SignerKey key = key(Path.of(line.required("key")));
            List<KnownLog> logs = logs(line.all("log"));
            serve(line, key, logs);
            return ExitCode.OK;
        } catch (UsageException wrong) {
            errors.println(wrong.inBoth());
            errors.println(USAGE);
            return ExitCode.USAGE;
        } catch (IOException | UncheckedIOException | MalformedProofException unusable) {
            errors.println("Không chạy được / Cannot run: " + unusable.getMessage());
            return ExitCode.FAILED;
        }
    }

    private void serve(CommandLine line, SignerKey key, List<KnownLog> logs) throws IOException, InterruptedException {
        System.setProperty(LONGEST_REQUEST, "20");
        InetSocketAddress address = new InetSocketAddress(
                line.one("address").orElse("127.0.0.1"), port(line.one("port").orElse("8091")));
        try (WitnessState state = new WitnessState(Path.of(line.required("state")));
                WitnessServer server = new WitnessServer(new Witness(key, logs, state, Clock.systemUTC()), address)) {
            output.println("Khóa kiểm chứng / Verifier key: " + key.verifier());
            output.println("Đang nghe / Listening: http://%s:%d".formatted(address.getHostString(), server.port()));
            new CountDownLatch(1).await();
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
            throw noPort(text);
        } catch (NumberFormatException noNumber) {
            throw noPort(text);
        }
    }

    private static UsageException noPort(String text) {
        return new UsageException(
                "--port là số từ 0 đến 65535, không phải " + text, "--port is a number from 0 to 65535, not " + text);
    }

    private static SignerKey key(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "The key file %s is not there: make one with make-signing-key NAME FILE witness".formatted(file));
        }
        SignerKey key = SignerKey.parse(Files.readString(file).strip());
        if (key.verifier().kind() != SignatureKind.COSIGNATURE) {
            throw new MalformedProofException(
                    "The key of %s is a log's: make one with make-signing-key NAME FILE witness".formatted(file));
        }
        return key;
    }

    private static List<KnownLog> logs(List<String> options) {
        Map<String, List<VerifierKey>> keys = new LinkedHashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw new UsageException(
                        "--log là tên sổ, dấu bằng và khóa kiểm chứng, không phải " + option,
                        "--log is an origin, an equals sign and a verifier key, not " + option);
            }
            keys.computeIfAbsent(option.substring(0, equals), origin -> new ArrayList<>())
                    .add(VerifierKey.parse(option.substring(equals + 1)));
        }
        if (keys.isEmpty()) {
            throw new UsageException(
                    "Thiếu --log: hãy nêu ít nhất một sổ mà nhân chứng này theo dõi",
                    "--log is missing: name at least one log that this witness looks after");
        }
        return keys.entrySet().stream()
                .map(log -> new KnownLog(log.getKey(), log.getValue()))
                .toList();
    }
}
