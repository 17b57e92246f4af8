package org.progressledger.territory;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class UnknownProvinceFailureAnalyzer extends AbstractFailureAnalyzer<UnknownProvinceException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnknownProvinceException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
