package org.progressledger.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.progressledger.ledger.proof.command.CommandLine;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/**
 * {@code java -jar progress-ledger.jar hash-password}: reads one line, the password, and prints its hash. The password
 * comes from standard input so that it stands neither in the shell's history nor in the list of processes.
 */
public final class HashPasswordCommand {

    public static final String NAME = "hash-password";

    private static final String USAGE =
            "Cách dùng / Usage: hash-password, rồi nhập mật khẩu trên một dòng / and then the password on one line";

    private static final int SHORTEST = 10;
    /** BCrypt reads no more than this. */
    private static final int LONGEST_IN_BYTES = 72;

    private final InputStream input;
    private final PrintStream output;
    private final PrintStream errors;

    public HashPasswordCommand(InputStream input, PrintStream output, PrintStream errors) {
        this.input = input;
        this.output = output;
        this.errors = errors;
    }

    /**
     * Answers the exit code: 0 when a hash was printed, 1 when the password was refused with a sentence.
     *
     * @param arguments without the name of the command
     */
    public int run(List<String> arguments) throws IOException {
        if (CommandLine.asksForHelp(arguments)) {
            output.println(USAGE);
            return 0;
        }
        errors.println("Mật khẩu (một dòng) / Password (one line):");
        String password = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine();
        if (password == null || password.length() < SHORTEST) {
            errors.println("Mật khẩu phải có ít nhất 10 ký tự. / A password has at least 10 characters.");
            return 1;
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
            errors.println("Mật khẩu dài quá 72 byte. / A password has at most 72 bytes.");
            return 1;
        }
        output.println(
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password));
        return 0;
    }
}
