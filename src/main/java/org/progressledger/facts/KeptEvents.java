package org.progressledger.facts;

import java.util.ArrayList;
import java.util.List;
import org.progressledger.ledger.projection.RecordedEvent;

/**
 * What a read model keeps of a stream to tell its history. Stored packed: nothing is looked for by it.
 *
 * @param texts each a {@link KeptEvent}, in the order of recording
 */
public record KeptEvents(List<String> texts) {

    public static final KeptEvents NONE = new KeptEvents(List.of());

    public KeptEvents {
        texts = List.copyOf(texts);
    }

    public KeptEvents after(RecordedEvent recorded) {
        List<String> longer = new ArrayList<>(texts);
        longer.add(KeptEvent.of(recorded).text());
        return new KeptEvents(longer);
    }

    /** All of them. */
    public List<KeptEvent> all() {
        return texts.stream().map(KeptEvent::read).toList();
    }

    /** Those recorded before that position. */
    public List<KeptEvent> knownAt(long position) {
        return all().stream().filter(kept -> kept.position() < position).toList();
    }
}
