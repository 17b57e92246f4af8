package org.progressledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;
import org.progressledger.access.HashPasswordCommand;
import org.progressledger.ledger.proof.command.CommandLine;
import org.progressledger.ledger.proof.command.ExitCode;
import org.progressledger.ledger.proof.verify.ExportCommand;
import org.progressledger.ledger.proof.verify.VerifyCommand;
import org.progressledger.ledger.proof.witness.WitnessCommand;
import org.progressledger.ledger.transparency.MakeSigningKeyCommand;

/** What the jar does beside starting the application: one command, named by its first argument. */
final class Commands {

    private static final String USAGE = """
            Cách dùng / Usage: java -jar progress-ledger.jar [--…=…]     chạy phần mềm / starts the application
                               java -jar progress-ledger.jar LỆNH --help

            Lệnh / Commands:
              %-18s băm mật khẩu cho cấu hình / hashes a password for the configuration
              %-18s tạo khóa ký / makes a signing key
              %-18s kiểm chứng tệp xuất, gói bằng chứng, máy chủ, kho / verifies an export, a pack, a server, a store
              %-18s xuất sổ thành từng dòng / writes the log as lines
              %-18s chạy nhân chứng / runs a witness
            """.formatted(
                    HashPasswordCommand.NAME,
                    MakeSigningKeyCommand.NAME,
                    VerifyCommand.NAME,
                    ExportCommand.NAME,
                    WitnessCommand.NAME);

    private final InputStream input;
    private final PrintStream output;
    private final PrintStream errors;
    private final boolean terminal;

    Commands(InputStream input, PrintStream output, PrintStream errors, boolean terminal) {
        this.input = input;
        this.output = output;
        this.errors = errors;
        this.terminal = terminal;
    }

    /** The exit code of the command; empty if the arguments are for the application. */
    OptionalInt run(List<String> arguments) throws IOException, InterruptedException {
        boolean namesOne = !arguments.isEmpty() && !arguments.get(0).startsWith("-");
        if (namesOne) {
            return OptionalInt.of(run(arguments.get(0), arguments.subList(1, arguments.size())));
        }
        if (CommandLine.asksForHelp(arguments)) {
            output.print(USAGE);
            return OptionalInt.of(ExitCode.OK.code());
        }
        return OptionalInt.empty();
    }

    private int run(String name, List<String> rest) throws IOException, InterruptedException {
        return switch (name) {
            case HashPasswordCommand.NAME -> new HashPasswordCommand(input, output, errors).run(rest);
            case MakeSigningKeyCommand.NAME -> new MakeSigningKeyCommand(output, errors).run(rest);
            case WitnessCommand.NAME ->
                new WitnessCommand(output, errors).run(rest).code();
            case VerifyCommand.NAME ->
                new VerifyCommand(output, errors, terminal).run(rest).code();
            case ExportCommand.NAME ->
                new ExportCommand(output, errors).run(rest).code();
            default -> {
                errors.println("Không có lệnh / There is no command: " + name);
                errors.print(USAGE);
                yield ExitCode.USAGE.code();
            }
        };
    }
}
