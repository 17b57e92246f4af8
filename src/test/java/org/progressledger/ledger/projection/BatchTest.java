package org.progressledger.ledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final int REMEMBERED = 10;

    private final Written store = new Written();
    private final Claim claim = new Claim(REMEMBERED, 0);
    private final Batch batch = new Batch(new Places(), store, claim);

    @Test
    void what_waits_is_written_a_thousand_documents_at_a_time_and_let_go_of() {
        fold(5_000, 2_500);
        int waiting = batch.documents();

        batch.write();

        assertThat(store.writes).allSatisfy(write -> assertThat(write.size()).isLessThanOrEqualTo(1_000));
        assertThat(store.writes.stream().mapToInt(List::size).sum()).isEqualTo(waiting);
        assertThat(batch.documents()).isZero();
        assertThat(store.stillWaiting).isSortedAccordingTo((earlier, later) -> later - earlier);
    }

    @Test
    void what_was_written_last_is_remembered_and_nothing_else() {
        fold(5_000, 2_500);

        batch.write();
        batch.remember();

        List<StoredDocument> written = store.writes.stream()
                .flatMap(List::stream)
                .map(DocumentWrite::document)
                .toList();
        assertThat(written.stream()
                        .filter(document -> claim.recent(document.key()).isPresent()))
                .containsExactlyElementsOf(written.subList(written.size() - REMEMBERED, written.size()));
    }

    private void fold(int events, int streams) {
        List<RecordedEvent> recorded = new ArrayList<>();
        for (TrackedEventMessage<?> message : Places.history(new Random(7), events, streams)) {
            recorded.add(RecordedEvents.of(message));
        }
        batch.prepare(recorded);
        recorded.forEach(batch::fold);
    }

    /** Keeps what it is told to write, and how many documents the batch still held then. */
    private final class Written implements DocumentStore {

        private final List<List<DocumentWrite>> writes = new ArrayList<>();
        private final List<Integer> stillWaiting = new ArrayList<>();

        @Override
        public boolean isEmpty(Collection<Class<? extends ProjectedDocument>> types) {
            return true;
        }

        @Override
        public Map<String, StoredDocument> load(Class<? extends ProjectedDocument> type, Collection<String> ids) {
            return Map.of();
        }

        @Override
        public void write(Class<? extends ProjectedDocument> type, List<DocumentWrite> documents) {
            writes.add(List.copyOf(documents));
            stillWaiting.add(batch.documents());
        }
    }
}
