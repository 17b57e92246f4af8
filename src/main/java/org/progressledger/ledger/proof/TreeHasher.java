package org.progressledger.ledger.proof;

import java.security.MessageDigest;

/**
 * The hashes of a Merkle tree (RFC 6962, section 2.1). Keeps one digest for all of them, because making one takes as long
 * as using it: for one thread at a time.
 */
public final class TreeHasher {

    /** Root of the tree without leaves: the hash of nothing. */
    public static final Hash EMPTY_TREE = Hash.sha256(new byte[0]);

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = Hash.sha256();

    public Hash leaf(byte[] content) {
        return leaf(content, 0, content.length);
    }

    /** Hash of a leaf that stands among other bytes. */
    public Hash leaf(byte[] bytes, int offset, int length) {
        digest.update(LEAF);
        digest.update(bytes, offset, length);
        return Hash.digested(digest);
    }

    public Hash node(Hash left, Hash right) {
        digest.update(NODE);
        left.addTo(digest);
        right.addTo(digest);
        return Hash.digested(digest);
    }
}
