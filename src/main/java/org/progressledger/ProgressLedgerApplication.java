package org.progressledger;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ProgressLedgerApplication {

    public static void main(String[] arguments) throws IOException, InterruptedException {
        OptionalInt exitCode =
                new Commands(System.in, System.out, System.err, System.console() != null).run(List.of(arguments));
        if (exitCode.isPresent()) {
            System.exit(exitCode.getAsInt());
        }
        SpringApplication.run(ProgressLedgerApplication.class, arguments);
    }
}
