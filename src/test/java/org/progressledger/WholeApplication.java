package org.progressledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application, on the embedded store and on a free port, with the accounts {@code recorder},
 * {@code leader}, {@code decider} and {@code auditor}, whose password is {@link #PASSWORD}.
 *
 * <p>All such tests of one process share one application, which starts once, and one book: each records households,
 * units and documents that no other names, and asks only about those. One that needs more is {@link OwnBook} too.
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
            "progress-ledger.access.users[1].role=LEADER",
            "progress-ledger.access.users[2].name=decider",
            "progress-ledger.access.users[2].password-hash={noop}" + WholeApplication.PASSWORD,
            "progress-ledger.access.users[2].role=DECISION_MAKER",
            "progress-ledger.access.users[3].name=auditor",
            "progress-ledger.access.users[3].password-hash={noop}" + WholeApplication.PASSWORD,
            "progress-ledger.access.users[3].role=AUDITOR"
        })
@ContextConfiguration(initializers = TemporaryStore.class)
public @interface WholeApplication {

    String PASSWORD = "mat-khau-thu";
}
