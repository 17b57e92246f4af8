package org.progressledger.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class NoAccountsFailureAnalyzer extends AbstractFailureAnalyzer<NoAccountsException> {

    private static final String ACTION = """
            Make a password hash with the command below (it asks for the password) and name one account at least:

                java -jar progress-ledger.jar hash-password

            either in application.yaml

                progress-ledger:
                  access:
                    users:
                      - name: can-bo
                        password-hash: "{bcrypt}$2a$10$…"
                        role: RECORDER

            or in the environment (PROGRESS_LEDGER_ACCESS_USERS_0_NAME, …_0_PASSWORD_HASH, …_0_ROLE).
            Roles: RECORDER, DECISION_MAKER, LEADER, AUDITOR, OPERATOR.
            To look around with invented data and three ready accounts, start with --spring.profiles.active=demonstration.\
            """;

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoAccountsException cause) {
        return new FailureAnalysis(cause.getMessage() + " (progress-ledger.access.users is empty).", ACTION, cause);
    }
}
