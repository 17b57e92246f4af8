package org.progressledger.ledger.projection;

import java.util.Optional;
import java.util.function.Function;

/**
 * The documents that one event is folded into. What is folded and gathered here is written with the whole batch, and
 * only if folding the event ends without an exception.
 */
public interface Documents {

    /**
     * Folds the event into a document. If it, or a later event of the stream, is in the document already, {@code fold}
     * is not called and the answer is the document as it stands, before and after.
     *
     * @throws IllegalStateException if the document was folded from another stream or {@code fold} changes its id
     */
    <D extends FoldedDocument> Folded<D> fold(Class<D> type, String id, Function<Optional<D>, D> fold);

    /**
     * Has a contribution applied to a document when the batch is written. {@code contribution} must be idempotent and
     * must give the same in any order: it sets what the event at its position contributes, it never adds to a sum.
     */
    <D extends GatheredDocument> void gather(Class<D> type, String id, Function<Optional<D>, D> contribution);

    /**
     * A document around the folding of one event; what the event changed is the difference of the two.
     *
     * @param before empty when the event is the first of the document
     */
    record Folded<D>(Optional<D> before, D after) {}
}
