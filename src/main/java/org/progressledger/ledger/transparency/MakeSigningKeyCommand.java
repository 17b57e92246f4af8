package org.progressledger.ledger.transparency;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.command.CommandLine;

/**
 * {@code java -jar progress-ledger.jar make-signing-key NAME FILE [witness]}: writes a new secret key to a new file that only its
 * owner may read, and prints the public key, to be handed to everybody who verifies.
 */
public final class MakeSigningKeyCommand {

    public static final String NAME = "make-signing-key";

    /** Third word for the key of a witness, which signs otherwise than a log. */
    private static final String WITNESS = "witness";

    private static final String USAGE =
            "Cách dùng / Usage: make-signing-key NAME FILE [witness], ví dụ / such as: make-signing-key ledger.example/quang-ngai signing.key";

    private final PrintStream output;
    private final PrintStream errors;

    public MakeSigningKeyCommand(PrintStream output, PrintStream errors) {
        this.output = output;
        this.errors = errors;
    }

    /** Answers the exit code: 0 when a key was made, 1 when it was refused with a sentence. */
    public int run(List<String> arguments) {
        if (CommandLine.asksForHelp(arguments)) {
            output.println(USAGE);
            return 0;
        }
        boolean forWitness = arguments.size() == 3 && arguments.get(2).equals(WITNESS);
        if (arguments.size() != 2 && !forWitness) {
            errors.println(USAGE);
            return 1;
        }
        Path file = Path.of(arguments.get(1)).toAbsolutePath();
        try {
            String key =
                    SignerKey.generate(arguments.get(0), forWitness ? SignatureKind.COSIGNATURE : SignatureKind.NOTE);
            SigningKeyFile.write(file, key);
            output.println(SignerKey.parse(key).verifier());
            return 0;
        } catch (MalformedProofException noName) {
            errors.println("Tên khóa không hợp lệ. / " + noName.getMessage());
        } catch (FileAlreadyExistsException there) {
            errors.println("Tệp đã có, không ghi đè: / The file exists and is not overwritten: " + file);
        } catch (IOException unwritable) {
            errors.println("Không ghi được tệp: / The file cannot be written: " + file);
        }
        return 1;
    }
}
