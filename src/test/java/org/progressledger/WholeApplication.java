package org.progressledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application, on the embedded store in a directory of its own and on a free port, with the
 * accounts {@code recorder} and {@code leader}, whose password is {@link #PASSWORD}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ProgressLedgerApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "progress-ledger.access.users[0].name=recorder",
            "progress-ledger.access.users[0].password-hash={noop}" + WholeApplication.PASSWORD,
            "progress-ledger.access.users[0].role=RECORDER",
            "progress-ledger.access.users[1].name=leader",
            "progress-ledger.access.users[1].password-hash={noop}" + WholeApplication.PASSWORD,
            "progress-ledger.access.users[1].role=LEADER"
        })
@ContextConfiguration(initializers = TemporaryStore.class)
@DirtiesContext // what one class recorded is never in another's book
public @interface WholeApplication {

    String PASSWORD = "mat-khau-thu";
}
