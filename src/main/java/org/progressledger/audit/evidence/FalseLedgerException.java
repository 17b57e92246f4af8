package org.progressledger.audit.evidence;

import org.progressledger.ledger.proof.verify.Finding;

/** A pack of what is stored would not verify: the stored events, or the tree over them, are not those that were signed. */
public final class FalseLedgerException extends RuntimeException {

    /** Names neither stream nor content: they may be about people. */
    FalseLedgerException(Finding finding) {
        super("What is stored is not what was signed: %s at position %s, %s"
                .formatted(
                        finding.kind(),
                        finding.position().isPresent()
                                ? Long.toString(finding.position().getAsLong())
                                : "unknown",
                        finding.field().orElse("the pack as a whole")));
    }
}
