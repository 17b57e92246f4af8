package org.progressledger.ledger.projection;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Stores a token only after the documents of its batch. The processor stores the token in the first handler of the
 * phase that prepares the commit, before any that the batch could register, so here is the last place to write them.
 */
final class WritingTokenStore implements TokenStore {

    private final TokenStore tokens;
    private final GenerationWriter writer;
    private final GenerationPosition position;

    WritingTokenStore(TokenStore tokens, GenerationWriter writer, GenerationPosition position) {
        this.tokens = tokens;
        this.writer = writer;
        this.position = position;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        if (writer.writeBefore(GenerationPosition.of(token), () -> tokens.storeToken(token, processorName, segment))) {
            position.advance(token);
        } else {
            // Axon believes that storing has extended the claim.
            tokens.extendClaim(processorName, segment);
        }
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        TrackingToken token = tokens.fetchToken(processorName, segment);
        writer.claim(GenerationPosition.of(token));
        position.advance(token);
        return token;
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        tokens.initializeTokenSegments(processorName, segmentCount, initialToken);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        tokens.initializeSegment(token, processorName, segment);
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        tokens.extendClaim(processorName, segment);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        tokens.releaseClaim(processorName, segment);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        tokens.deleteToken(processorName, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return tokens.fetchSegments(processorName);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        return tokens.fetchAvailableSegments(processorName);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return tokens.retrieveStorageIdentifier();
    }
}
