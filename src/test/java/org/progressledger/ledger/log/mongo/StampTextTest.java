package org.progressledger.ledger.log.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StampTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00.000Z",
                "1969-12-31T23:59:59.999Z",
                "2024-02-29T23:00:01.040Z",
                "2026-11-22T00:00:00.000Z",
                "9999-12-31T23:59:59.999Z"
            })
    void a_stamp_is_read_back_as_it_was_written(String text) {
        assertThat(StampText.of(Instant.parse(text))).isEqualTo(text);
        assertThat(StampText.parse(text)).isEqualTo(Instant.parse(text));
    }

    @Test
    void a_stamp_written_by_another_tool_without_milliseconds_is_read() {
        assertThat(StampText.parse("2026-11-22T07:05:09Z")).isEqualTo(Instant.parse("2026-11-22T07:05:09Z"));
    }

    @Test
    void a_year_of_five_digits_would_break_the_order_and_is_refused() {
        assertThatThrownBy(() -> StampText.of(Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(StampText.firstFrom(Instant.MAX)).isEmpty();
        assertThat(StampText.firstFrom(Instant.MIN)).contains("0000-01-01T00:00:00.000Z");
    }
}
