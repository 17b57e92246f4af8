package org.progressledger.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.progressledger.accountability.HeadEvent.HeadEntryWithdrawn;
import org.progressledger.accountability.HeadEvent.HeadLeftOffice;
import org.progressledger.accountability.HeadEvent.HeadTookOffice;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.GoldenFiles;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

class HeadEventJsonTest extends GoldenFiles {

    HeadEventJsonTest() {
        super("/accountability/events/", new EventCatalogue(UnitHeads.TYPE, HeadEvent.class));
    }

    @Override
    protected Stream<HeadEvent> events() {
        UnitId unit = UnitId.parse("05569@2025");
        LocalDate day = LocalDate.of(2025, 7, 1);
        DecisionReference decision = new DecisionReference("7/QĐ-UBND", day, "UBND tỉnh Thái Nguyên");
        return Stream.of(
                new HeadTookOffice(
                        unit,
                        Post.COMMITTEE_CHAIR,
                        Capacity.ACTING,
                        "Nguyễn Văn Mẫu",
                        day,
                        Optional.of(day.plusDays(30)),
                        decision),
                new HeadLeftOffice(unit, Post.PARTY_SECRETARY, "e1", "Chuyển công tác", day, decision),
                new HeadEntryWithdrawn(unit, Post.COUNCIL_CHAIR, "e1", "Ghi nhầm xã", day, decision));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_in_a_log_names_nobody(HeadEvent event) {
        assertThat(event.toString()).doesNotContain("Mẫu").doesNotContain("nhầm");
    }
}
