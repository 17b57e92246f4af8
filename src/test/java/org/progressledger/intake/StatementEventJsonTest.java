package org.progressledger.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.progressledger.fund.PlanYears;
import org.progressledger.intake.StatementEvent.RowsStated;
import org.progressledger.intake.StatementEvent.StatementReceived;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.GoldenFiles;
import org.progressledger.shared.Money;

class StatementEventJsonTest extends GoldenFiles {

    StatementEventJsonTest() {
        super("/intake/events/", new EventCatalogue(TreasuryStatement.TYPE, StatementEvent.class));
    }

    @Override
    protected Stream<StatementEvent> events() {
        ReviewListId list = new ReviewListId("ab".repeat(32));
        StatementRow read = new StatementRow(
                "Tháng 7",
                2,
                "KB-1/1",
                new TreeMap<>(Map.of("VOUCHER", "KB-1", "BOOKED", "15/07/2026", "ITEM", "0990", "AMOUNT", "90")),
                Optional.of(LocalDate.of(2026, 7, 15)),
                Optional.of(PaymentKind.ADVANCE),
                Optional.of(PlanYears.of(2026)),
                Optional.of(2026),
                Optional.of(new Money(90_000_000)),
                Optional.of(Money.ZERO));
        StatementRow unreadable = new StatementRow(
                "",
                3,
                "kb.csv  3",
                new TreeMap<>(Map.of("AMOUNT", "chín mươi")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return Stream.of(new StatementReceived(list, "kb.xlsx", 2), new RowsStated(list, 1, List.of(read, unreadable)));
    }
}
