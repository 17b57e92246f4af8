package org.progressledger.fund.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.progressledger.fund.AllocationEvent;
import org.progressledger.fund.AllocationEvent.AdjustedAway;
import org.progressledger.fund.AllocationEvent.AdjustedTo;
import org.progressledger.fund.AllocationEvent.AdvancePaid;
import org.progressledger.fund.AllocationEvent.AdvanceRecovered;
import org.progressledger.fund.AllocationEvent.AllocationOpened;
import org.progressledger.fund.AllocationEvent.CapitalAssigned;
import org.progressledger.fund.AllocationEvent.CapitalCancelled;
import org.progressledger.fund.AllocationEvent.CapitalRecalled;
import org.progressledger.fund.AllocationEvent.CarriedOver;
import org.progressledger.fund.AllocationEvent.ContributionReceived;
import org.progressledger.fund.AllocationEvent.EntryReversed;
import org.progressledger.fund.AllocationEvent.MoneyEvent;
import org.progressledger.fund.AllocationEvent.ShareGiven;
import org.progressledger.fund.AllocationEvent.ShareLowered;
import org.progressledger.fund.AllocationEvent.ShareRaised;
import org.progressledger.fund.AllocationEvent.ShareReceived;
import org.progressledger.fund.AllocationEvent.VolumeAccepted;
import org.progressledger.fund.AllocationEvent.VolumePaid;
import org.progressledger.fund.AllocationEvent.YearSettled;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.CarryOverBasis;
import org.progressledger.fund.Entry;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.PlanYears;
import org.progressledger.fund.Purpose;
import org.progressledger.programme.ItemKey;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;

/** Invented events of some allocations, without regard to ceilings: what a read model must sum up whatever happened. */
final class RandomFunds {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 1_000;
    private static final DecisionReference DOCUMENT =
            new DecisionReference("1/QĐ-MẪU", LocalDate.of(2025, 1, 2), "UBND tỉnh Mẫu");

    private final Random random;
    private final List<AllocationEvent> events = new ArrayList<>();
    private final List<AllocationOpened> opened = new ArrayList<>();

    RandomFunds(long seed) {
        this.random = new Random(seed);
        for (int count = 0; count < 60; count++) {
            events.add(next());
        }
    }

    /** In the order of recording. */
    List<AllocationEvent> events() {
        return List.copyOf(events);
    }

    LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    <T> T oneOf(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private AllocationEvent next() {
        if (opened.isEmpty() || random.nextInt(8) == 0) {
            Purpose purpose = purpose();
            AllocationOpened opening = new AllocationOpened(
                    AllocationId.of(purpose), purpose, Optional.empty(), Optional.empty(), FIRST_DAY);
            if (opened.contains(opening)) {
                return moved();
            }
            opened.add(opening);
            return opening;
        }
        return random.nextInt(6) == 0 ? reversed().orElseGet(this::moved) : moved();
    }

    private Purpose purpose() {
        return new Purpose(
                oneOf(List.of(PlanYears.of(2025), PlanYears.of(2026), new PlanYears(2026, 2030))),
                oneOf(List.of("9000001", "9000002")),
                oneOf(List.of(UnitId.parse("19@2025"), UnitId.parse("05569@2025"))),
                oneOf(List.of(new ItemKey("NTM-2026"), new ItemKey("NTM-2026/1"), new ItemKey("NTM-2026/1/02"))),
                oneOf(List.of(FundSource.CENTRAL, FundSource.ENTERPRISES)),
                oneOf(List.of(FundNature.values())),
                oneOf(List.of(Optional.empty(), Optional.of("7000001"))));
    }

    private Optional<AllocationEvent> reversed() {
        List<MoneyEvent> reversible = new ArrayList<>();
        for (AllocationEvent event : events) {
            if (event instanceof MoneyEvent money) {
                reversible.add(money);
            }
            if (event instanceof EntryReversed reversal) {
                reversible.removeIf(money -> money.allocation().equals(reversal.allocation())
                        && money.entry().id().equals(reversal.reverses()));
            }
        }
        if (reversible.isEmpty()) {
            return Optional.empty();
        }
        MoneyEvent wrong = oneOf(reversible);
        return Optional.of(
                new EntryReversed(wrong.allocation(), wrong.entry().id(), "Nhập nhầm", wrong.effectiveOn(), DOCUMENT));
    }

    /** A new one, or that of an entry that was reversed. */
    private String identity(AllocationId allocation) {
        List<String> free = new ArrayList<>();
        for (AllocationEvent event : events) {
            if (event.allocation().equals(allocation)) {
                if (event instanceof EntryReversed reversal) {
                    free.add(reversal.reverses());
                } else if (event instanceof MoneyEvent money) {
                    free.remove(money.entry().id());
                }
            }
        }
        return free.isEmpty() || random.nextInt(3) == 0 ? "entry-" + events.size() : oneOf(free);
    }

    private AllocationEvent moved() {
        AllocationOpened which = oneOf(opened);
        AllocationId allocation = which.allocation();
        AllocationId other = oneOf(opened).allocation();
        List<AllocationId> sides = List.of(allocation, other);
        Entry entry = new Entry(
                identity(allocation), new Money(1 + random.nextInt(1_000)), day(), DOCUMENT, Optional.empty());
        int year = which.purpose().planYears().first() + random.nextInt(2);
        LocalDate until = LocalDate.of(year + 1, 1, 31);
        return switch (random.nextInt(16)) {
            case 0 -> new CapitalAssigned(allocation, entry, year, until);
            case 1 -> new ShareReceived(allocation, entry, other, year, until, sides);
            case 2 -> new ShareGiven(allocation, entry, other, year, until, sides);
            case 3 -> new AdjustedAway(allocation, entry, other, year, until, sides);
            case 4 -> new AdjustedTo(allocation, entry, other, year, until, sides);
            case 13 -> new ShareLowered(allocation, entry, other, year, until, sides);
            case 14 -> new ShareRaised(allocation, entry, other, year, until, sides);
            case 5 -> new AdvancePaid(allocation, entry, year, Optional.empty());
            case 6 -> new VolumeAccepted(allocation, entry);
            case 7 ->
                new VolumePaid(
                        allocation,
                        entry,
                        year,
                        new Money(random.nextInt((int) entry.amount().dong() + 1)));
            case 8 -> new AdvanceRecovered(allocation, entry, year);
            case 9 -> new CarriedOver(allocation, entry, year, until, CarryOverBasis.PRIME_MINISTER);
            case 10 -> new CapitalCancelled(allocation, entry, year);
            case 11 -> new CapitalRecalled(allocation, entry, year);
            case 12 -> new YearSettled(allocation, entry, year);
            default -> new ContributionReceived(allocation, entry);
        };
    }
}
