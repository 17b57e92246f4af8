package org.progressledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownAtTest {

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T01:30:00Z,    2025-12-31T01:30:00Z",
        "2025-12-31T01:30:00.25Z, 2025-12-31T01:30:00.250Z",
        "2025-12-31T08:30:05,     2025-12-31T01:30:05.999Z",
        "2025-12-31T08:30,        2025-12-31T01:30:00.999Z",
        "2025-12-31T08:30:05.25,  2025-12-31T01:30:05.250Z",
        "2025-12-31T08:30:05.000, 2025-12-31T01:30:05Z",
        "2025-12-31T08:30:05-02:30, 2025-12-31T11:00:05Z",
        "2025-12-31,              2025-12-31T16:59:59.999Z",
    })
    void a_moment_is_an_instant_or_the_time_in_viet_nam_to_the_end_of_what_was_said(String text, Instant known) {
        assertThat(KnownAt.parse(text)).isEqualTo(new KnownAt.Moment(known, text));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T08:30:00+07:00,     2026-01-05T01:30:00Z",
        "2026-01-05T08:30:00.5+0700,    2026-01-05T01:30:00.500Z",
        "2026-01-05T08:30+07,           2026-01-05T01:30:00Z",
    })
    void an_instant_with_a_plus_is_written_in_utc_because_an_address_reads_a_plus_as_a_space(
            String text, Instant known) {
        assertThat(KnownAt.parse(text)).isEqualTo(new KnownAt.Moment(known, known.toString()));
    }

    @Test
    void digits_are_a_position_of_the_ledger() {
        assertThat(KnownAt.parse("4711")).isEqualTo(new KnownAt.Position(4711));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gestern",
                "-1",
                "31/12/2025",
                "2025-02-30",
                "2026-01-05T08:30:00 07:00",
                "2026-01-05T08:30:00+99:00",
                "9999999999999999999"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> KnownAt.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_link_carries_both_times_beside_its_own_parameters() {
        TimeChoice choice = new TimeChoice(
                Optional.of(LocalDate.of(2025, 12, 31)),
                Optional.of(KnownAt.parse("2026-01-05T08:00:00")),
                Optional.empty());

        assertThat(choice.at("/communes/05569@2025?class=POOR"))
                .isEqualTo("/communes/05569@2025?class=POOR&effectiveOn=2025-12-31&knownAt=2026-01-05T08:00:00");
    }
}
