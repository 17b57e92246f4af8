package org.progressledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.progressledger.facts.Basis;

class TimeBarTest {

    @ParameterizedTest
    @CsvSource({
        "2025-12-31,               datetime-local",
        "2025-12-31T08:30:05,      datetime-local",
        "2025-12-31T08:30:05.999,  datetime-local",
        "2025-12-31T08:30:05.25,   text",
        "2025-12-31T08:30:05.000,  text",
        "2025-12-31T01:30:00Z,     text",
        "2025-12-31T01:30:00.123456Z, text",
        "4711,                     text",
    })
    void the_state_of_knowledge_that_it_shows_is_the_same_when_it_is_sent_again(String text, String type) {
        KnownAt chosen = KnownAt.parse(text);
        TimeChoice choice = new TimeChoice(Optional.empty(), Optional.of(chosen), Optional.empty());
        TimeBar bar = new TimeBar("/communes", Map.of(), choice, new Basis(LocalDate.of(2026, 1, 1), 1));

        assertThat(known(KnownAt.parse(bar.knownAt()))).isEqualTo(known(chosen));
        assertThat(bar.knownAtType()).isEqualTo(type);
    }

    /** The ledger's time has milliseconds. */
    private static Object known(KnownAt known) {
        return known instanceof KnownAt.Moment moment ? milliseconds(moment.instant()) : known;
    }

    private static Instant milliseconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
