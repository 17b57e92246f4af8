package org.progressledger.ledger.proof.verify;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.DamagedCommitException;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.StoredCommits;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.LeafEncoding;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.command.CommandLine;
import org.progressledger.ledger.proof.command.ExitCode;
import org.progressledger.ledger.proof.command.UsageException;

/**
 * {@code java -jar progress-ledger.jar export <store> [--to <file>] [--checkpoint <file>]}: writes the log as lines, one per
 * event, from a store that may be in use; up to the size of the checkpoint, if one is named.
 */
public final class ExportCommand {

    public static final String NAME = "export";

    private static final String USAGE =
            "Cách dùng / Usage: export <mongodb:… | ledger.sqlite> [--to <file.jsonl[.gz]>] [--checkpoint <file>]";

    private final PrintStream output;
    private final PrintStream errors;

    /** @param output where the lines go if no file is named */
    public ExportCommand(PrintStream output, PrintStream errors) {
        this.output = output;
        this.errors = errors;
    }

    /** @param arguments without the name of the command */
    public ExitCode run(List<String> arguments) {
        if (CommandLine.asksForHelp(arguments)) {
            output.println(USAGE);
            return ExitCode.OK;
        }
        try {
            CommandLine line = new CommandLine(arguments, Set.of("to", "checkpoint"));
            if (line.words().size() != 1) {
                throw new UsageException(
                        "Thiếu kho: địa chỉ của MongoDB, hoặc đường dẫn đến ledger.sqlite",
                        "The store is missing: the address of a MongoDB, or the path of ledger.sqlite");
            }
            long end = line.path("checkpoint").isPresent()
                    ? size(Files.readAllBytes(line.path("checkpoint").get()))
                    : Long.MAX_VALUE;
            long written = write(new StoreAddress(line.words().get(0)), end, line.path("to"));
            errors.println("Sự kiện / Events: " + written);
            return ExitCode.OK;
        } catch (UsageException wrong) {
            errors.println(wrong.inBoth());
            errors.println(USAGE);
            return ExitCode.USAGE;
        } catch (DamagedCommitException damaged) {
            errors.println("Kho bị hỏng / The store is damaged: " + damaged.getMessage());
            return ExitCode.FALSE;
        } catch (NoSuchFileException missing) {
            errors.println("Không có tệp / There is no file: " + missing.getFile());
            return ExitCode.FAILED;
        } catch (IOException | LedgerUnavailableException | MalformedProofException failed) {
            errors.println("Không xuất được / Cannot export: " + failed.getMessage());
            return ExitCode.FAILED;
        }
    }

    private static long size(byte[] checkpoint) {
        return Checkpoint.parse(SignedNote.parse(checkpoint).text()).size();
    }

    private long write(StoreAddress address, long end, Optional<Path> file) throws IOException {
        try (StoredCommits store = address.commits()) {
            if (file.isEmpty()) {
                OutputStream lines = new BufferedOutputStream(output);
                long written = write(store, end, lines);
                lines.flush();
                return written;
            }
            try (OutputStream lines = open(file.get())) {
                return write(store, end, lines);
            }
        }
    }

    private static OutputStream open(Path file) throws IOException {
        OutputStream stored = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPOutputStream(stored, 1 << 16) : stored;
    }

    private static long write(StoredCommits store, long end, OutputStream lines) throws IOException {
        long written = 0;
        try (CommitCursor commits = store.read()) {
            while (written < end && commits.hasNext()) {
                Commit commit = commits.next();
                for (int index = 0; index < commit.events().size() && written < end; index++) {
                    lines.write(LeafEncoding.line(Leaf.of(commit, index)).getBytes(StandardCharsets.UTF_8));
                    lines.write('\n');
                    written++;
                }
            }
        }
        return written;
    }
}
