package org.progressledger.ledger.projection;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

/**
 * The sign of life of a check: the claim on the token of its generation, which holds for a while after it was last
 * extended. Whoever can take it over knows that the node that had it is gone.
 */
final class CheckClaim {

    private static final int SEGMENT = 0;

    private final TokenStore tokens;
    private final Generation generation;

    CheckClaim(TokenStore tokens, Generation generation) {
        this.tokens = tokens;
        this.generation = generation;
    }

    /** Called before the generation is registered, so that nobody finds it without a claim; answers whether it is held. */
    boolean begin() {
        if (tokens.fetchSegments(generation.processor()).length == 0) {
            tokens.initializeTokenSegments(generation.processor(), 1, null);
        }
        return takeOver();
    }

    void release() {
        tokens.releaseClaim(generation.processor(), SEGMENT);
    }

    /**
     * Extends the claim and says how far the check has folded.
     *
     * @throws CheckEndedException if another node has taken the check for abandoned
     */
    void extend(long position) {
        try {
            if (position == GenerationPosition.NONE) {
                tokens.extendClaim(generation.processor(), SEGMENT);
            } else {
                tokens.storeToken(new GlobalSequenceTrackingToken(position), generation.processor(), SEGMENT);
            }
        } catch (UnableToClaimTokenException lost) {
            throw new CheckEndedException(CheckFailure.TAKEN_OVER);
        }
    }

    /** Whether nobody holds it any more; then it is this node's. */
    boolean takeOver() {
        try {
            tokens.fetchToken(generation.processor(), SEGMENT);
            return true;
        } catch (UnableToClaimTokenException held) {
            return false;
        }
    }
}
