package org.progressledger.ledger.log.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoSocketWriteException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoreCallsTest {

    private static final ServerAddress SERVER = new ServerAddress();

    @ParameterizedTest
    @MethodSource("beforeSending")
    void a_write_that_was_never_sent_wrote_nothing(MongoException failure) {
        assertThat(StoreCalls.surelyWroteNothing(failure)).isTrue();
    }

    static Stream<MongoException> beforeSending() {
        return Stream.of(
                new MongoTimeoutException("no server"),
                new MongoSocketOpenException("refused", SERVER, new IOException()));
    }

    @ParameterizedTest
    @MethodSource("perhapsSent")
    void a_write_that_may_have_been_sent_may_have_been_stored(MongoException failure) {
        assertThat(StoreCalls.surelyWroteNothing(failure)).isFalse();
    }

    static Stream<MongoException> perhapsSent() {
        return Stream.of(
                new MongoSocketReadException("cut", SERVER),
                new MongoSocketReadTimeoutException("slow", SERVER, new IOException()),
                new MongoSocketWriteException("cut", SERVER, new IOException()),
                new MongoOperationTimeoutException("over"),
                new MongoInterruptedException("interrupted", new InterruptedException()),
                new MongoNotPrimaryException(BsonDocument.parse("{ok: 0, code: 10107}"), SERVER),
                new MongoNodeIsRecoveringException(BsonDocument.parse("{ok: 0, code: 11600}"), SERVER),
                new MongoException("anything else"));
    }
}
