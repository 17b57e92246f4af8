package org.progressledger.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class KnownAccountsRefusedFailureAnalyzer extends AbstractFailureAnalyzer<KnownAccountsRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KnownAccountsRefusedException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
