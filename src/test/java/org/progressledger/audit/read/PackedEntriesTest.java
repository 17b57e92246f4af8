package org.progressledger.audit.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.facts.DatedEvent.Kind;
import org.progressledger.facts.DatedEvent.Where;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

class PackedEntriesTest {

    private static final int MOST_BYTES_PER_ENTRY = 30;

    @Test
    void a_full_page_is_read_back_the_same_and_takes_little_room() {
        List<KeptEntry> entries = new ArrayList<>();
        for (int position = 0; position < EntryPage.SIZE; position++) {
            entries.add(entry(position));
        }
        byte[] packed = PackedEntries.pack(entries);

        assertThat(PackedEntries.unpack(packed)).isEqualTo(entries);
        assertThat(packed.length / EntryPage.SIZE)
                .as("bytes per entry, of %d in all", packed.length)
                .isLessThan(MOST_BYTES_PER_ENTRY);
    }

    @Test
    void no_entry_is_packed_too() {
        assertThat(PackedEntries.unpack(PackedEntries.pack(List.of()))).isEmpty();
    }

    /** Three entries for each household of a list, as an import makes them, a chunk of a hundred at an instant. */
    private static KeptEntry entry(int position) {
        int household = position / 3;
        UnitId unit = UnitId.parse("%05d@2025".formatted(5_400 + household % 92));
        return new KeptEntry(
                1_000_000 + position,
                Instant.parse("2026-01-05T01:00:00Z").plusMillis(position / 300 * 137L),
                LocalDate.of(2025, 12, 1).plusDays(household % 14),
                List.of("household.Registered", "household.Scored", "household.StatusRecognised")
                        .get(position % 3),
                "household:%s-%05d".formatted(unit.code(), household * 7),
                new Actor(position % 50 == 0 ? "can-bo-mau-2" : "can-bo-mau-1", "RECORDER"),
                position % 40 == 0 ? Optional.empty() : Optional.of("ra-soat-mau-" + household % 9 + ".xlsx"),
                position % 40 == 0 ? Kind.CORRECTION : Kind.ENTRY,
                switch (position % 3) {
                    case 0 -> new Where.Moving(unit);
                    case 1 -> new Where.Staying();
                    default -> new Where.Units(List.of(unit, UnitId.parse("19@2025")));
                },
                position % 3 == 1
                        ? Optional.empty()
                        : Optional.of(new DecisionReference(
                                household % 9 + "/QĐ-MẪU", LocalDate.of(2025, 12, 14), "UBND xã Mẫu")));
    }
}
