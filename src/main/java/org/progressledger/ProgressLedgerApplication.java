package org.progressledger;

import java.io.IOException;
import java.util.List;
import org.progressledger.access.HashPasswordCommand;
import org.progressledger.ledger.proof.verify.ExportCommand;
import org.progressledger.ledger.proof.verify.VerifyCommand;
import org.progressledger.ledger.proof.witness.WitnessCommand;
import org.progressledger.ledger.transparency.MakeSigningKeyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ProgressLedgerApplication {

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            List<String> rest = List.of(arguments).subList(1, arguments.length);
            switch (arguments[0]) {
                case HashPasswordCommand.NAME ->
                    System.exit(new HashPasswordCommand(System.in, System.out, System.err).run());
                case MakeSigningKeyCommand.NAME ->
                    System.exit(new MakeSigningKeyCommand(System.out, System.err).run(rest));
                case WitnessCommand.NAME ->
                    System.exit(
                            new WitnessCommand(System.out, System.err).run(rest).code());
                case VerifyCommand.NAME ->
                    System.exit(new VerifyCommand(System.out, System.err, System.console() != null)
                            .run(rest)
                            .code());
                case ExportCommand.NAME ->
                    System.exit(
                            new ExportCommand(System.out, System.err).run(rest).code());
                default -> {
                    // Everything else is for Spring Boot to read.
                }
            }
        }
        SpringApplication.run(ProgressLedgerApplication.class, arguments);
    }
}
