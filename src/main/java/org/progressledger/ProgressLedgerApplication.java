package org.progressledger;

import java.io.IOException;
import org.progressledger.access.HashPasswordCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ProgressLedgerApplication {

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals(HashPasswordCommand.NAME)) {
            System.exit(new HashPasswordCommand(System.in, System.out, System.err).run());
        }
        SpringApplication.run(ProgressLedgerApplication.class, arguments);
    }
}
