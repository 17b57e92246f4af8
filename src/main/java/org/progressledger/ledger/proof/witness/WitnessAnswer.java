package org.progressledger.ledger.proof.witness;

import org.progressledger.ledger.proof.NoteSignature;

/** What a witness says to a request to cosign (C2SP tlog-witness, add-checkpoint). */
sealed interface WitnessAnswer {

    /** 200: the checkpoint is kept, and this is the cosignature. */
    record Cosigned(NoteSignature cosignature) implements WitnessAnswer {}

    /** 400: the request is malformed, or its old size is above that of its checkpoint. */
    record Malformed(String reason) implements WitnessAnswer {}

    /** 403: no trusted key of the log signed, or the signature of one is wrong. */
    record NotSigned(String reason) implements WitnessAnswer {}

    /** 404: this witness does not look after that log. */
    record UnknownLog() implements WitnessAnswer {}

    /** 409: the latest checkpoint that was cosigned has another size than the request says. */
    record OtherSize(long size) implements WitnessAnswer {}

    /** 422: the proof does not lead from the tree that was cosigned to this one. */
    record Inconsistent(String reason) implements WitnessAnswer {}
}
