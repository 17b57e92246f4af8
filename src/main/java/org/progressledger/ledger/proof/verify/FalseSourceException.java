package org.progressledger.ledger.proof.verify;

/** What should be the next entry cannot be one. */
final class FalseSourceException extends RuntimeException {

    private final transient Finding finding;

    FalseSourceException(Finding finding) {
        super(finding.toString());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
