package org.progressledger.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.axon.FollowedStreams;
import org.progressledger.ledger.log.CommitLog;

/** The code map as this node knows it now, as {@link LiveProgrammes} knows the programmes. */
public final class LiveCodeMap implements CodeMap, AutoCloseable {

    private final FollowedStreams<Recorded> followed;
    private final CommitLog log;

    LiveCodeMap(EventStore events, CommitLog log) {
        this.log = log;
        this.followed = new FollowedStreams<>(
                events, log, CodeEvent.TYPE, List.of(CodeEvent.STREAM), Recorded.NOTHING, Recorded::after);
    }

    /**
     * @param events the events of the stream, in its order
     * @param book what they tell
     */
    private record Recorded(List<CodeEvent> events, CodeBook book) {

        static final Recorded NOTHING = new Recorded(List.of(), CodeBook.NONE);

        Recorded after(List<DomainEventMessage<?>> further) {
            List<CodeEvent> news = further.stream()
                    .map(message -> (CodeEvent) message.getPayload())
                    .toList();
            List<CodeEvent> more = new ArrayList<>(events);
            more.addAll(news);
            return new Recorded(List.copyOf(more), book.after(news));
        }

        CodeBook knownBy(long count) {
            return count >= events.size() ? book : CodeBook.NONE.after(events.subList(0, (int) count));
        }
    }

    /** Reads what is recorded so far and follows what will be. */
    void open() {
        followed.open();
    }

    /** Takes in what the ledger holds now. */
    public void refresh() {
        followed.refresh();
    }

    private CodeBook now() {
        return followed.known().book();
    }

    @Override
    public CodeMap knownAt(long position) {
        Recorded known = followed.knownWith(position);
        return known.knownBy(log.lastSequence(CodeEvent.STREAM, position).orElse(-1) + 1);
    }

    @Override
    public List<MappedCode> codes() {
        return now().codes();
    }

    @Override
    public List<BudgetUnit> budgetUnits() {
        return now().budgetUnits();
    }

    @Override
    public Optional<BudgetUnit> budgetUnit(String code, LocalDate day) {
        return now().budgetUnit(code, day);
    }

    @Override
    public Optional<String> meaning(CodeKind kind, String code, LocalDate day) {
        return now().meaning(kind, code, day);
    }

    @Override
    public void close() {
        followed.close();
    }
}
