package org.progressledger.ledger.log.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.progressledger.ledger.log.*;
import org.progressledger.support.*;

class MongoCommitLogBasicsTest {
    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    static LedgerEvent event(String stream, long seq) {
        return new LedgerEvent(
                UUID.randomUUID().toString(),
                stream,
                seq,
                "household",
                "household.X",
                "",
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(seq),
                "{}",
                "{\"a\":1}");
    }

    static Commit commit(long pos, LedgerEvent... e) {
        return new Commit(
                pos, UUID.randomUUID(), Instant.parse("2026-01-02T00:00:00Z").plusSeconds(pos), List.of(e));
    }

    @Test
    void works() {
        MongoTestDatabase db = databases.open();
        MongoCommitLog log = new MongoCommitLog(db.database());
        assertThat(log.faults()).isEmpty();
        Commit a = commit(0, event("$a", 0), event("b", 0));
        Commit b = commit(2, event("$a", 1));
        Commit c = commit(3, event("b", 1), event("$a", 2), event("$a", 3));
        System.out.println(log.append(List.of(a, b, c)));
        assertThat(log.head()).isEqualTo(new Head(6, c.recordedAt()));
        assertThat(log.readStream("$a", 1, 10))
                .extracting(LedgerEvent::sequence)
                .containsExactly(1L, 2L, 3L);
        assertThat(log.readStream("$a", 1, 2)).extracting(LedgerEvent::sequence).containsExactly(1L, 2L);
        assertThat(log.lastSequence("$a")).hasValue(3);
        assertThat(log.lastSequence("x")).isEmpty();
        List<Commit> read = new ArrayList<>();
        log.read(4).forEachRemaining(read::add);
        assertThat(read).containsExactly(c);
        read.clear();
        log.read(1).forEachRemaining(read::add);
        assertThat(read).containsExactly(a, b, c);
        for (long p = 0; p < 6; p++)
            System.out.println(log.knownAt(Instant.parse("2026-01-02T00:00:00Z").plusSeconds(p)));
        System.out.println(log.firstStampedFrom(Instant.parse("2026-01-01T00:00:02Z")));
        System.out.println(
                log.append(List.of(commit(6, event("z", 0)), commit(7, event("$a", 2)), commit(8, event("q", 0)))));
        System.out.println(log.append(List.of(commit(3, event("zz", 0)))));
        System.out.println(log.append(List.of(b, c)));
        for (var i : db.database().getCollection("commits").listIndexes()) System.out.println(i.toJson());
    }
}
