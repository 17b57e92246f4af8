package org.progressledger;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ProgressLedgerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ProgressLedgerApplication.class, arguments);
    }
}
