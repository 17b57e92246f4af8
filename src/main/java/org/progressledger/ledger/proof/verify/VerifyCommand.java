package org.progressledger.ledger.proof.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.StoredCommits;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.StoredProofs;
import org.progressledger.ledger.proof.StoredTree;
import org.progressledger.ledger.proof.TileSource;
import org.progressledger.ledger.proof.VerifierKey;
import org.progressledger.ledger.proof.command.CommandLine;
import org.progressledger.ledger.proof.command.ExitCode;
import org.progressledger.ledger.proof.command.UsageException;
import org.progressledger.ledger.proof.verify.EvidencePack.Verified;
import org.progressledger.ledger.proof.verify.PackOnServer.Compared;
import org.progressledger.ledger.proof.verify.UndisturbedReading.DisturbedException;
import org.progressledger.ledger.proof.verify.Verification.Rest;
import org.progressledger.ledger.proof.witness.TrustPolicy;

/** {@code java -jar progress-ledger.jar verify export|server|store|pack …}, as docs/reference/verifier.md says. */
public final class VerifyCommand {

    public static final String NAME = "verify";

    private static final Set<String> OPTIONS = Set.of(
            "checkpoint",
            "key",
            "witness",
            "policy",
            "known",
            "origin",
            "tiles",
            "server",
            "credentials",
            "report",
            "language");

    private final PrintStream output;
    private final PrintStream errors;
    private final boolean terminal;

    /** @param terminal whether somebody looks on: then the progress is shown */
    public VerifyCommand(PrintStream output, PrintStream errors, boolean terminal) {
        this.output = output;
        this.errors = errors;
        this.terminal = terminal;
    }

    /** @param arguments without the name of the command */
    public ExitCode run(List<String> arguments) {
        Messages messages = Messages.in(asksForEnglish(arguments) ? "en" : "vi");
        if (CommandLine.asksForHelp(arguments)) {
            output.println(messages.text("usage"));
            return ExitCode.OK;
        }
        try {
            CommandLine line = new CommandLine(arguments, OPTIONS);
            messages = Messages.in(line.one("language").orElse("vi"));
            return verify(line, messages);
        } catch (UsageException wrong) {
            errors.println(wrong.in(messages.language()));
            errors.println(messages.text("usage"));
            return ExitCode.USAGE;
        } catch (DisturbedException disturbed) {
            errors.println(messages.text("changed.meanwhile"));
            return ExitCode.CHANGED;
        } catch (NoSuchFileException missing) {
            errors.println(messages.text("no.file", missing.getFile()));
            return ExitCode.FAILED;
        } catch (IOException | UncheckedIOException | LedgerUnavailableException | Unreadable unreadable) {
            errors.println(messages.text("failed", String.valueOf(unreadable.getMessage())));
            return ExitCode.FAILED;
        }
    }

    /** A command line that cannot be read as a whole is answered in its language nevertheless. */
    private static boolean asksForEnglish(List<String> arguments) {
        return (String.join(" ", arguments) + " ").matches(".*--language[= ]en .*");
    }

    /** A file that was named to be believed is not what it should be. */
    private static final class Unreadable extends RuntimeException {

        private Unreadable(String message) {
            super(message);
        }
    }

    private ExitCode verify(CommandLine line, Messages messages) throws IOException {
        if (line.words().size() != 2) {
            throw new UsageException(
                    "verify gì? export, server, store hoặc pack, rồi đến cái nào",
                    "verify what? export, server, store or pack, and then which one");
        }
        String what = line.words().get(1);
        ProgressBar progress = new ProgressBar(errors, terminal);
        long start = System.nanoTime();
        Verification verification = switch (line.words().get(0)) {
            case "export" -> export(line, Path.of(what), progress);
            case "server" -> server(line, what, progress);
            case "store" -> store(line, what, progress);
            case "pack" -> pack(line, Path.of(what), progress, messages);
            default ->
                throw new UsageException(
                        "Không có verify %s: chỉ có export, server, store hoặc pack"
                                .formatted(line.words().get(0)),
                        "verify %s? export, server, store or pack"
                                .formatted(line.words().get(0)));
        };
        double seconds = (System.nanoTime() - start) / 1e9;
        progress.finish();
        VerificationReport report = new VerificationReport(line.words().get(0), what, verification, seconds);
        report.print(output, messages);
        if (line.path("report").isPresent()) {
            report.write(line.path("report").get());
        }
        return verification.exitCode();
    }

    private Verification export(CommandLine line, Path file, ProgressBar progress) throws IOException {
        ExportFile export = new ExportFile(readable(file));
        progress.of(export::done, export.total());
        return verifier(line, progress)
                .entries(export, Rest.MUST_BE_COVERED, tiles(line), bytes(line.required("checkpoint")));
    }

    private Verification store(CommandLine line, String named, ProgressBar progress) throws IOException {
        byte[] checkpoint = bytes(line.required("checkpoint"));
        StoreAddress address = new StoreAddress(named);
        return UndisturbedReading.of(address.closedFiles(), () -> store(line, address, checkpoint, progress));
    }

    private Verification store(CommandLine line, StoreAddress address, byte[] checkpoint, ProgressBar progress)
            throws IOException {
        try (StoredCommits store = address.commits()) {
            StoreEntries entries = new StoreEntries(store);
            progress.of(entries::done, sizeSaidBy(checkpoint));
            Optional<TileSource> others = tiles(line);
            if (others.isPresent()) {
                return verifier(line, progress).entries(entries, Rest.GOES_ON, others, checkpoint);
            }
            Optional<StoredProofs> proofs = address.proofs();
            try {
                StoredNotes notes = proofs.map(stored -> StoredNotes.of(stored, sizeSaidBy(checkpoint)))
                        .orElse(new StoredNotes(List.of(), List.of()));
                return verifier(line, notes.known(), progress)
                        .entries(entries, Rest.GOES_ON, proofs.map(StoredTree::new), checkpoint)
                        .with(notes.problems().stream());
            } finally {
                proofs.ifPresent(StoredProofs::close);
            }
        }
    }

    private Verification server(CommandLine line, String address, ProgressBar progress) throws IOException {
        Optional<String> credentials = credentials(line);
        LogServer server = server(address, credentials);
        byte[] checkpoint =
                line.one("checkpoint").isPresent() ? bytes(line.required("checkpoint")) : server.checkpoint();
        long size = sizeSaidBy(checkpoint);
        Verifier verifier = verifier(line, progress);
        if (credentials.isEmpty()) {
            progress.ofEntries(size);
            return verifier.tiles(server, checkpoint);
        }
        ServedEntries entries = new ServedEntries(server, size);
        progress.of(entries::done, size);
        return verifier.entries(entries, Rest.GOES_ON, Optional.of(server), checkpoint);
    }

    private static String httpAddress(String address) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            throw new UsageException(
                    "Địa chỉ máy chủ bắt đầu bằng http:// hoặc https://, không phải " + address,
                    "The address of a server begins with http:// or https://, not " + address);
        }
        return address;
    }

    private Verification pack(CommandLine line, Path zip, ProgressBar progress, Messages messages) throws IOException {
        CheckpointTrust trust = trust(line);
        EvidencePack reader = ServiceLoader.load(EvidencePack.class)
                .findFirst()
                .orElseThrow(() -> new Unreadable(messages.text("no.packs")));
        Verified pack = reader.verify(readable(zip), trust, (events, total) -> {
            progress.ofEntries(total);
            progress.reached(events);
        });
        Optional<String> address = line.one("server");
        if (address.isEmpty() || pack.verification().exitCode() != ExitCode.OK) {
            return pack.verification();
        }
        boolean isWhole = !pack.wholeStreams().isEmpty();
        Optional<String> credentials = credentials(line);
        Compared compared = new PackOnServer(server(address.get(), credentials), trust, progress)
                .compare(pack, isWhole && credentials.isPresent());
        progress.finish();
        if (compared.findings().isEmpty()) {
            output.println(messages.text("pack.continued", Long.toString(compared.size())));
            output.println(
                    !isWhole
                            ? messages.text("pack.of.no.whole")
                            : credentials.isEmpty()
                                    ? messages.text("pack.not.read")
                                    : messages.text(
                                            "pack.whole",
                                            Long.toString(pack.knownAt()),
                                            Long.toString(compared.later())));
        }
        return pack.verification().with(compared.findings().stream());
    }

    private static LogServer server(String address, Optional<String> credentials) {
        return new LogServer(httpAddress(address), credentials);
    }

    private static Optional<String> credentials(CommandLine line) throws IOException {
        return line.one("credentials").isEmpty()
                ? Optional.empty()
                : Optional.of(text(line.required("credentials")).strip());
    }

    /** The size that a checkpoint claims, to show progress; 0 when it is none, which the verifier will say. */
    private static long sizeSaidBy(byte[] checkpoint) {
        try {
            return Checkpoint.parse(SignedNote.parse(checkpoint).text()).size();
        } catch (MalformedProofException malformed) {
            return 0;
        }
    }

    private static Optional<TileSource> tiles(CommandLine line) {
        return line.one("tiles").map(address -> new LogServer(httpAddress(address), Optional.empty()));
    }

    private static Verifier verifier(CommandLine line, ProgressBar progress) throws IOException {
        return verifier(line, List.of(), progress);
    }

    /** @param further checkpoints to continue, beside those that are named */
    private static Verifier verifier(CommandLine line, List<byte[]> further, ProgressBar progress) throws IOException {
        CheckpointTrust trust = trust(line);
        List<byte[]> known = new ArrayList<>(further);
        for (String file : line.all("known")) {
            known.add(bytes(file));
        }
        return new Verifier(trust, known, progress::reached);
    }

    private static CheckpointTrust trust(CommandLine line) throws IOException {
        TrustPolicy policy = policy(line);
        List<VerifierKey> keys = new ArrayList<>(keys(line.all("key"), "--key"));
        keys.addAll(policy.logKeys());
        if (keys.isEmpty()) {
            throw new UsageException(
                    "Thiếu --key: khóa kiểm chứng của sổ, do người đáng tin đưa, hoặc một quy tắc nêu tên sổ",
                    "--key is missing: the log's verifier key, from somebody you believe, or a policy that names the log");
        }
        return new CheckpointTrust(keys, line.one("origin"), policy);
    }

    private static TrustPolicy policy(CommandLine line) throws IOException {
        List<VerifierKey> witnesses = keys(line.all("witness"), "--witness");
        if (line.one("policy").isEmpty()) {
            return TrustPolicy.allOf(witnesses);
        }
        if (!witnesses.isEmpty()) {
            throw new UsageException(
                    "--witness và --policy không đi cùng nhau: quy tắc đã nêu các nhân chứng",
                    "--witness and --policy do not go together: the policy names the witnesses");
        }
        try {
            return TrustPolicy.parse(bytes(line.required("policy")));
        } catch (MalformedProofException malformed) {
            throw wrong("--policy", malformed);
        }
    }

    /** A key as text, or a file that holds one. */
    private static List<VerifierKey> keys(List<String> options, String name) throws IOException {
        List<VerifierKey> keys = new ArrayList<>();
        for (String option : options) {
            try {
                keys.add(VerifierKey.parse(
                        option.contains("+") ? option : text(option).strip()));
            } catch (MalformedProofException malformed) {
                throw wrong(name, malformed);
            }
        }
        return keys;
    }

    private static UsageException wrong(String option, MalformedProofException malformed) {
        return new UsageException(
                "%s không đúng. Chi tiết (tiếng Anh): %s".formatted(option, malformed.getMessage()),
                "%s: %s".formatted(option, malformed.getMessage()));
    }

    private static Path readable(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }

    private static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(readable(Path.of(file)));
    }

    private static String text(String file) throws IOException {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
