package org.progressledger.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.progressledger.fund.AllocationEvent.AdvancePaid;
import org.progressledger.fund.AllocationEvent.AllocationOpened;
import org.progressledger.fund.AllocationEvent.CapitalAssigned;
import org.progressledger.fund.AllocationEvent.EntryReversed;
import org.progressledger.fund.AllocationEvent.MoneyEvent;
import org.progressledger.fund.Decided.Events;
import org.progressledger.fund.Decided.Refused;
import org.progressledger.fund.Decided.Unchanged;
import org.progressledger.fund.FundCommand.PayAdvance;
import org.progressledger.fund.FundLedger.Written;
import org.progressledger.shared.Money;

/** Random commands over trees of allocations, late and wrong ones too: no guarantee of the money is ever broken. */
class AllocationsPropertyTest {

    private static final int HISTORIES = Integer.getInteger("property.histories", 200);
    private static final long SEED = Long.getLong("property.seed", 2027L);
    private static final int COMMANDS = 120;

    @Test
    void no_sequence_of_commands_breaks_a_guarantee_on_any_day_as_known_at_any_position() {
        Map<String, Integer> accepted = new TreeMap<>();
        for (int history = 0; history < HISTORIES; history++) {
            long seed = SEED + history;
            RandomFunds commands = new RandomFunds(new Random(seed));
            FundLedger ledger = new FundLedger();
            for (int step = 0; step < COMMANDS; step++) {
                FundCommand command = commands.next();
                int before = ledger.written().size();
                Decided<AllocationEvent> decided = ledger.record(command);
                String where = "seed " + seed + ", step " + step + ", " + command;
                if (decided instanceof Events<AllocationEvent>) {
                    accepted.merge(command.getClass().getSimpleName(), 1, Integer::sum);
                    holdsAtEveryPosition(where, ledger.written(), before);
                    saidAgainItChangesNothing(where, ledger, command);
                } else {
                    assertThat(ledger.written()).as(where).hasSize(before);
                    lacksIndeed(where, ledger, command, decided);
                }
            }
            figuresAreTheSumsOverTheEvents(seed, ledger);
            enteredAnew(accepted, ledger);
        }
        assertThat(accepted.keySet())
                .as("kinds of commands that were accepted: %s", accepted)
                .containsExactlyInAnyOrder(
                        "AdjustCapital",
                        "AllocateCapital",
                        "AssignCapital",
                        "CancelCapital",
                        "CarryOver",
                        "Entered anew",
                        "Opened anew",
                        "PayAdvance",
                        "PayVolume",
                        "RecallCapital",
                        "RecoverAdvance",
                        "ReverseEntry",
                        "SettleYear");
    }

    private static void enteredAnew(Map<String, Integer> accepted, FundLedger ledger) {
        Set<AllocationId> opened = new HashSet<>();
        Set<String> reversed = new HashSet<>();
        for (Written line : ledger.written()) {
            if (line.event() instanceof AllocationOpened
                    && !opened.add(line.event().allocation())) {
                accepted.merge("Opened anew", 1, Integer::sum);
            } else if (line.event() instanceof EntryReversed reversal) {
                reversed.add(reversal.reverses());
            } else if (line.event() instanceof MoneyEvent money
                    && reversed.contains(money.entry().id())) {
                accepted.merge("Entered anew", 1, Integer::sum);
            }
        }
    }

    private static void holdsAtEveryPosition(String where, List<Written> written, int before) {
        Set<AllocationId> streams = new HashSet<>();
        for (int known = before + 1; known <= written.size(); known++) {
            streams.add(written.get(known - 1).event().allocation());
            assertThat(new NaiveFunds(written.subList(0, known)).brokenInStreams(streams))
                    .as("%s, known at %d", where, known)
                    .isEmpty();
        }
        assertThat(new NaiveFunds(written).brokenBetweenStreams()).as(where).isEmpty();
    }

    private static void saidAgainItChangesNothing(String where, FundLedger ledger, FundCommand command) {
        assertThat(ledger.record(command)).as(where).isInstanceOf(Unchanged.class);
        if (command instanceof PayAdvance pay) {
            Entry entry = pay.entry();
            Entry other = new Entry(
                    entry.id(), entry.amount().plus(new Money(1)), entry.effectiveOn(), entry.document(), entry.note());
            assertThat(ledger.reasons(new PayAdvance(pay.allocation(), other, pay.budgetYear(), pay.recoverBy())))
                    .as(where)
                    .containsExactly(RefusalReason.ENTRY_WITH_OTHER_CONTENT);
        }
    }

    /** Whoever is refused for want of money would have broken a guarantee. */
    private static void lacksIndeed(
            String where, FundLedger ledger, FundCommand command, Decided<AllocationEvent> decided) {
        boolean forWantOfMoney = decided instanceof Refused<AllocationEvent> refused
                && refused.refusals().stream()
                        .map(Refusal::reason)
                        .allMatch(Set.of(RefusalReason.CAPITAL_EXCEEDED, RefusalReason.NOT_PAYABLE_SO_LONG)::contains);
        if (forWantOfMoney
                && command instanceof PayAdvance pay
                && !pay.budgetYear().equals(OptionalInt.empty())) {
            List<Written> more = new ArrayList<>(ledger.written());
            more.add(new Written(
                    more.size(),
                    0,
                    new AdvancePaid(
                            pay.allocation(), pay.entry(), pay.budgetYear().getAsInt(), pay.recoverBy())));
            assertThat(new NaiveFunds(more).brokenInStreams(Set.of(pay.allocation())))
                    .as(where)
                    .isNotEmpty();
        }
    }

    private static void figuresAreTheSumsOverTheEvents(long seed, FundLedger ledger) {
        List<Written> written = ledger.written();
        Set<AllocationId> streams =
                written.stream().map(line -> line.event().allocation()).collect(Collectors.toSet());
        for (AllocationId stream : streams) {
            List<MoneyEvent> valid = new NaiveFunds(written).valid(stream);
            AllocationAccounts accounts = ledger.book(stream).accounts();
            for (MoneyEvent event : valid) {
                LocalDate day = event.effectiveOn();
                long advanced = 0;
                long capital = 0;
                for (YearAccount account : accounts.years().values()) {
                    advanced += account.on(day).advanced().dong();
                    capital += account.on(day).capital().dong();
                    assertThat(account.on(day).carriedOut())
                            .as("seed %d, %s, %s", seed, stream, day)
                            .isEqualTo(accounts.year(account.budgetYear() + 1)
                                    .on(day)
                                    .carriedIn());
                    assertThat(account.on(day).free()).isGreaterThanOrEqualTo(Money.ZERO);
                }
                assertThat(advanced).isEqualTo(NaiveFunds.sum(valid, day, AdvancePaid.class));
                assertThat(capital)
                        .isEqualTo(NaiveFunds.sum(valid, day, CapitalAssigned.class)
                                + NaiveFunds.sum(valid, day, AllocationEvent.ShareReceived.class)
                                + NaiveFunds.sum(valid, day, AllocationEvent.AdjustedTo.class)
                                - NaiveFunds.sum(valid, day, AllocationEvent.AdjustedAway.class));
            }
        }
    }
}
