package org.progressledger.ledger.projection;

import java.util.List;
import java.util.Set;

/**
 * What one read model makes of the events. A bean of this type is all that a feature contributes: its processor, its
 * collections, its rebuilds and its health come with it.
 *
 * <p>Folding must be a pure function of the event and of the documents it is given: the same event may be folded again
 * after a crash, and by another node at the same time, and must come to the same result.
 */
public interface Projection {

    /** Name in lower case letters, digits and hyphens, such as {@code household}; begins its collections' names. */
    String name();

    /** Grows by one whenever folding or the shape of a document changes: then the projection rebuilds itself. */
    default int version() {
        return 1;
    }

    /**
     * Every type of document that {@link #fold} writes. One that is annotated {@code @Document} gets the indexes of its
     * {@code @Indexed} and {@code @CompoundIndex}.
     */
    List<Class<? extends ProjectedDocument>> documentTypes();

    /** Whether events with a payload of this class concern the projection; others are passed over unread. */
    default boolean concerns(Class<?> payloadType) {
        return true;
    }

    /**
     * The folded documents that folding this event will need, so that those of a whole batch are loaded together. One
     * that is not named here is loaded alone, which is right but slow. Gathered documents need no naming.
     */
    Set<DocumentKey> touches(RecordedEvent event);

    /**
     * Folds one event. If this throws, nothing of the event is written, and the event and all later ones of its stream
     * are parked as dead letters until an operator has them retried.
     */
    void fold(RecordedEvent event, Documents documents);
}
