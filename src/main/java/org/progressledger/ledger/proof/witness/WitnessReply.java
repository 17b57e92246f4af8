package org.progressledger.ledger.proof.witness;

import org.progressledger.ledger.proof.NoteSignature;

/** What came of asking a witness. */
sealed interface WitnessReply {

    /** It cosigned, and the cosignature is right. */
    record Cosigned(NoteSignature cosignature) implements WitnessReply {}

    /** It has cosigned a larger tree of this log than the one that was sent. */
    record Ahead(long size) implements WitnessReply {}

    /** It says that this checkpoint is no continuation of what it cosigned. */
    record Contradicts(String reason) implements WitnessReply {}

    /** It does not answer, or not as a witness does. */
    record Failed(String reason) implements WitnessReply {}
}
