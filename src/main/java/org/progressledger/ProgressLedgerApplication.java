package org.progressledger;

import java.io.IOException;
import java.util.List;
import org.progressledger.access.HashPasswordCommand;
import org.progressledger.ledger.transparency.MakeSigningKeyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ProgressLedgerApplication {

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals(HashPasswordCommand.NAME)) {
            System.exit(new HashPasswordCommand(System.in, System.out, System.err).run());
        }
        if (arguments.length > 0 && arguments[0].equals(MakeSigningKeyCommand.NAME)) {
            List<String> rest = List.of(arguments).subList(1, arguments.length);
            System.exit(new MakeSigningKeyCommand(System.out, System.err).run(rest));
        }
        SpringApplication.run(ProgressLedgerApplication.class, arguments);
    }
}
