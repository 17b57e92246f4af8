package org.progressledger.audit.evidence;

import java.util.Optional;
import java.util.OptionalLong;
import org.progressledger.ledger.proof.verify.Finding;

/** A pack is not what it says. */
final class FalsePackException extends RuntimeException {

    private final transient Finding finding;

    /** @param file in the pack */
    FalsePackException(String file, String expected, String found) {
        this(new Finding(
                Finding.Kind.PACK_DIFFERS,
                OptionalLong.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.of(file),
                expected,
                found));
    }

    FalsePackException(Finding finding) {
        super(finding.toString());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
