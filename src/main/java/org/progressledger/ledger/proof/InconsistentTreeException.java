package org.progressledger.ledger.proof;

/** The tree is no continuation of the one that was signed last: history was changed. Nothing is signed. */
public class InconsistentTreeException extends RuntimeException {

    InconsistentTreeException(Checkpoint signed, long size) {
        super(
                "The last checkpoint was signed at %d events, and the tree has %d: events were lost, or an older copy was restored; nothing is signed any more"
                        .formatted(signed.size(), size));
    }

    InconsistentTreeException(Checkpoint signed, Hash now) {
        super(
                "The tree had the root %s when it was signed at %d events, and has %s at that size now: events before position %d or the tree were changed, and nothing is signed any more"
                        .formatted(signed.root(), signed.size(), now, signed.size()));
    }
}
