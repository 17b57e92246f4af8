package org.progressledger.ledger.proof;

/** What a key signs, by its type byte (C2SP signed-note). Signatures of other types are those of unknown keys. */
public enum SignatureKind {
    /** Ed25519 over the text of the note: what a log signs its checkpoints with. */
    NOTE(0x01),
    /** Ed25519 over a header with the time and the text of the checkpoint: what a witness signs (C2SP tlog-cosignature). */
    COSIGNATURE(0x04);

    private final byte type;

    SignatureKind(int type) {
        this.type = (byte) type;
    }

    byte type() {
        return type;
    }

    static SignatureKind of(byte type) {
        for (SignatureKind kind : values()) {
            if (kind.type == type) {
                return kind;
            }
        }
        throw new MalformedProofException(
                "A key of signature type 0x%02x is not one that this version reads: 0x01 and 0x04".formatted(type));
    }
}
