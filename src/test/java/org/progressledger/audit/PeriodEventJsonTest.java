package org.progressledger.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.progressledger.audit.PeriodEvent.ReportingPeriodClosed;
import org.progressledger.audit.PeriodEvent.ReportingPeriodReopened;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.GoldenFiles;
import org.progressledger.shared.DecisionReference;

class PeriodEventJsonTest extends GoldenFiles {

    PeriodEventJsonTest() {
        super("/audit/events/", new EventCatalogue(ReportingPeriod.TYPE, PeriodEvent.class));
    }

    @Override
    protected Stream<PeriodEvent> events() {
        Period period = Period.parse("19:2025-Q4");
        DecisionReference decision =
                new DecisionReference("9/QĐ-UBND", LocalDate.of(2026, 1, 5), "UBND tỉnh Thái Nguyên");
        return Stream.of(
                new ReportingPeriodClosed(
                        period, period.from(), period.to(), 100, "GEO-2025", List.of("POV-2022", "NTM-2021"), decision),
                new ReportingPeriodReopened(period, "Sót một xã", decision));
    }
}
