package org.progressledger.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.progressledger.fund.AllocationEvent.AccountEvent;
import org.progressledger.fund.AllocationEvent.AdjustedAway;
import org.progressledger.fund.AllocationEvent.AdjustedTo;
import org.progressledger.fund.AllocationEvent.AdvancePaid;
import org.progressledger.fund.AllocationEvent.AdvanceRecovered;
import org.progressledger.fund.AllocationEvent.AllocationOpened;
import org.progressledger.fund.AllocationEvent.CapitalAssigned;
import org.progressledger.fund.AllocationEvent.CapitalCancelled;
import org.progressledger.fund.AllocationEvent.CapitalRecalled;
import org.progressledger.fund.AllocationEvent.CarriedOver;
import org.progressledger.fund.AllocationEvent.EntryReversed;
import org.progressledger.fund.AllocationEvent.MoneyEvent;
import org.progressledger.fund.AllocationEvent.ShareGiven;
import org.progressledger.fund.AllocationEvent.ShareLowered;
import org.progressledger.fund.AllocationEvent.ShareRaised;
import org.progressledger.fund.AllocationEvent.ShareReceived;
import org.progressledger.fund.AllocationEvent.TransferEvent;
import org.progressledger.fund.AllocationEvent.VolumePaid;
import org.progressledger.fund.AllocationEvent.YearSettled;
import org.progressledger.fund.FundLedger.Written;

/**
 * A second, plain reading of the guarantees. For one day it lays every use of an account beside the money that may be paid
 * long enough, đồng by đồng, the hardest use first; it shares nothing with the accounts of the ledger.
 */
final class NaiveFunds {

    private static final LocalDate NEVER = LocalDate.MIN;

    private final List<Written> written;

    /** @param written what was recorded up to a position */
    NaiveFunds(List<Written> written) {
        this.written = written;
    }

    private record Amount(LocalDate day, long[] left) {
        static Amount of(LocalDate day, long amount) {
            return new Amount(day, new long[] {amount});
        }
    }

    /** What is broken within the streams; every prefix of the ledger has to keep these. */
    List<String> brokenInStreams(Set<AllocationId> streams) {
        List<String> broken = new ArrayList<>();
        for (AllocationId stream : streams) {
            List<MoneyEvent> valid = valid(stream);
            boolean annual = purpose(stream).planYears().first()
                    == purpose(stream).planYears().last();
            for (LocalDate day : days(valid)) {
                for (int year : years(valid)) {
                    account(broken, stream, valid, year, day, annual);
                }
                long advanced = sum(valid, day, AdvancePaid.class);
                long recovered = sum(valid, day, AdvanceRecovered.class) + setOff(valid, day);
                if (recovered > advanced) {
                    broken.add("recovered " + recovered + " of " + advanced + " on " + day + " in " + stream);
                }
            }
            settledStaysSettled(broken, stream);
            broken.addAll(NaiveDays.broken(purpose(stream), valid));
        }
        return broken;
    }

    /** What is broken between the streams; the end of every commit has to keep these. */
    List<String> brokenBetweenStreams() {
        List<String> broken = new ArrayList<>();
        Map<AllocationId, AllocationOpened> latest = new HashMap<>();
        for (Written line : written) {
            if (line.event() instanceof AllocationOpened opened) {
                latest.put(opened.allocation(), opened);
            }
        }
        for (AllocationOpened opened : latest.values()) {
            opened.parent().ifPresent(parent -> sameShare(broken, parent, opened.allocation()));
            opened.mediumTerm().ifPresent(plan -> sameShare(broken, plan, opened.allocation()));
            nobodyElseGave(broken, opened);
        }
        sidesAgreeOnTheLastDay(broken);
        Map<String, Set<AllocationId>> holding = new HashMap<>();
        Map<String, Set<AllocationId>> reversed = new HashMap<>();
        for (Written line : written) {
            if (line.event() instanceof MoneyEvent money) {
                holding.computeIfAbsent(money.entry().id(), id -> new HashSet<>())
                        .add(money.allocation());
            }
            if (line.event() instanceof EntryReversed reversal) {
                String id = reversal.reverses();
                reversed.computeIfAbsent(id, again -> new HashSet<>()).add(reversal.allocation());
                if (reversed.get(id).equals(holding.get(id))) {
                    reversed.remove(id);
                    holding.remove(id);
                }
            }
        }
        reversed.forEach((id, streams) -> broken.add("entry " + id + " is reversed in " + streams + " only"));
        return broken;
    }

    private void nobodyElseGave(List<String> broken, AllocationOpened opened) {
        for (Written line : written) {
            AllocationId giver = line.event().allocation();
            if (line.event() instanceof ShareGiven given
                    && given.to().equals(opened.allocation())
                    && !opened.parent().equals(Optional.of(giver))
                    && !opened.mediumTerm().equals(Optional.of(giver))
                    && valid(giver).contains(given)) {
                broken.add(giver + " gave to " + opened.allocation() + ", a share of " + opened.parent());
            }
        }
    }

    private void sameShare(List<String> broken, AllocationId above, AllocationId share) {
        List<MoneyEvent> given = valid(above);
        List<MoneyEvent> received = valid(share);
        Set<LocalDate> days = new TreeSet<>(days(given));
        days.addAll(days(received));
        for (LocalDate day : days) {
            long out = 0;
            for (MoneyEvent event : until(given, day)) {
                long amount = event.entry().amount().dong();
                if (event instanceof ShareGiven gave && gave.to().equals(share)) {
                    out += amount;
                } else if (event instanceof ShareRaised raised && raised.below().equals(share)) {
                    out += amount;
                } else if (event instanceof ShareLowered lowered
                        && lowered.below().equals(share)) {
                    out -= amount;
                }
            }
            long in = sum(received, day, ShareReceived.class)
                    + sum(received, day, AdjustedTo.class)
                    - sum(received, day, AdjustedAway.class);
            if (out != in || in < 0) {
                broken.add(above + " gave " + out + " and " + share + " received " + in + " by " + day);
            }
        }
    }

    private static void account(
            List<String> broken, AllocationId stream, List<MoneyEvent> valid, int year, LocalDate day, boolean annual) {
        List<Amount> lots = new ArrayList<>();
        List<Amount> uses = new ArrayList<>();
        List<Amount> advances = new ArrayList<>();
        long back = 0;
        long paid = 0;
        long settled = 0;
        for (MoneyEvent event : until(valid, day)) {
            long amount = event.entry().amount().dong();
            if (event instanceof CarriedOver carried) {
                if (carried.fromYear() == year) {
                    uses.add(Amount.of(NEVER, amount));
                } else if (carried.fromYear() + 1 == year) {
                    lots.add(Amount.of(carried.payableUntil(), amount));
                }
            } else if (event instanceof AccountEvent booked && booked.budgetYear() == year) {
                if (event instanceof CapitalAssigned capital) {
                    lots.add(Amount.of(capital.payableUntil(), amount));
                } else if (event instanceof ShareReceived share) {
                    lots.add(Amount.of(share.payableUntil(), amount));
                } else if (event instanceof AdjustedTo to) {
                    lots.add(Amount.of(to.payableUntil(), amount));
                } else if (event instanceof ShareLowered lowered) {
                    lots.add(Amount.of(lowered.payableUntil(), amount));
                } else if (event instanceof ShareGiven given) {
                    uses.add(Amount.of(given.payableUntil(), amount));
                } else if (event instanceof ShareRaised raised) {
                    uses.add(Amount.of(raised.payableUntil(), amount));
                } else if (event instanceof AdjustedAway away) {
                    uses.add(Amount.of(away.payableUntil(), amount));
                } else if (event instanceof AdvancePaid) {
                    advances.add(Amount.of(event.effectiveOn(), amount));
                } else if (event instanceof AdvanceRecovered) {
                    back += amount;
                } else if (event instanceof VolumePaid volume) {
                    uses.add(Amount.of(
                            event.effectiveOn(), amount - volume.recovered().dong()));
                    paid += amount;
                } else if (event instanceof CapitalCancelled || event instanceof CapitalRecalled) {
                    uses.add(Amount.of(NEVER, amount));
                } else if (event instanceof YearSettled) {
                    settled += amount;
                }
            }
        }
        if (settled > paid) {
            broken.add("settled " + settled + " of " + paid + " on " + day + " in " + stream);
        }
        advances.sort(Comparator.comparing(Amount::day));
        for (Amount advance : advances) {
            long returned = Math.min(back, advance.left()[0]);
            back -= returned;
            advance.left()[0] -= returned;
        }
        if (back > 0) {
            broken.add(back + " given back that was not advanced from " + year + " on " + day + " in " + stream);
        }
        uses.addAll(advances);
        uses.sort(Comparator.comparing(Amount::day).reversed());
        for (Amount use : uses) {
            for (Amount lot : lots) {
                boolean longEnough = !annual || !lot.day().isBefore(use.day());
                long covered = longEnough ? Math.min(lot.left()[0], use.left()[0]) : 0;
                lot.left()[0] -= covered;
                use.left()[0] -= covered;
            }
            if (use.left()[0] > 0) {
                broken.add(use.left()[0] + " lack in " + year + " on " + day + " in " + stream + " for " + use.day());
            }
        }
    }

    private void settledStaysSettled(List<String> broken, AllocationId stream) {
        Map<String, YearSettled> settlements = new HashMap<>();
        Map<String, List<MoneyEvent>> booked = new HashMap<>();
        for (Written line : written) {
            if (!line.event().allocation().equals(stream)) {
                continue;
            }
            List<MoneyEvent> touched = new ArrayList<>();
            if (line.event() instanceof EntryReversed reversal) {
                List<MoneyEvent> wrong = booked.remove(reversal.reverses());
                if (settlements.remove(reversal.reverses()) == null) {
                    touched.addAll(wrong);
                }
            } else if (line.event() instanceof MoneyEvent money) {
                touched.add(money);
                booked.computeIfAbsent(money.entry().id(), id -> new ArrayList<>())
                        .add(money);
            }
            for (MoneyEvent event : touched) {
                for (YearSettled settled : settlements.values()) {
                    boolean comesBack = event instanceof AdvanceRecovered
                            && event.effectiveOn().isAfter(settled.effectiveOn());
                    if (years(List.of(event)).contains(settled.budgetYear()) && !comesBack) {
                        broken.add(line.event() + " stands in a settled account");
                    }
                }
            }
            if (line.event() instanceof YearSettled settled) {
                settlements.put(settled.entry().id(), settled);
            }
        }
    }

    private void sidesAgreeOnTheLastDay(List<String> broken) {
        Set<AllocationId> streams = new HashSet<>();
        written.forEach(line -> streams.add(line.event().allocation()));
        Map<String, LocalDate> lastDays = new HashMap<>();
        for (AllocationId stream : streams) {
            for (MoneyEvent event : valid(stream)) {
                if (event instanceof TransferEvent transfer) {
                    LocalDate before = lastDays.put(transfer.entry().id(), transfer.payableUntil());
                    if (before != null && !before.equals(transfer.payableUntil())) {
                        broken.add("the sides of " + transfer.entry().id() + " are paid until different days");
                    }
                }
            }
        }
    }

    private Purpose purpose(AllocationId stream) {
        return written.stream()
                .map(Written::event)
                .filter(event -> event.allocation().equals(stream) && event instanceof AllocationOpened)
                .map(event -> ((AllocationOpened) event).purpose())
                .findFirst()
                .orElseThrow();
    }

    List<MoneyEvent> valid(AllocationId stream) {
        List<MoneyEvent> events = new ArrayList<>();
        for (Written line : written) {
            if (line.event().allocation().equals(stream)) {
                if (line.event() instanceof EntryReversed reversal) {
                    events.removeIf(event -> event.entry().id().equals(reversal.reverses()));
                } else if (line.event() instanceof MoneyEvent money) {
                    events.add(money);
                }
            }
        }
        return events;
    }

    private static Set<LocalDate> days(List<MoneyEvent> events) {
        Set<LocalDate> days = new TreeSet<>();
        events.forEach(event -> days.add(event.effectiveOn()));
        return days;
    }

    private static Set<Integer> years(List<MoneyEvent> events) {
        Set<Integer> years = new TreeSet<>();
        for (MoneyEvent event : events) {
            if (event instanceof AccountEvent booked) {
                years.add(booked.budgetYear());
            } else if (event instanceof CarriedOver carried) {
                years.add(carried.fromYear());
                years.add(carried.fromYear() + 1);
            }
        }
        return years;
    }

    private static List<MoneyEvent> until(List<MoneyEvent> events, LocalDate day) {
        return events.stream()
                .filter(event -> !event.effectiveOn().isAfter(day))
                .toList();
    }

    static long sum(List<MoneyEvent> events, LocalDate day, Class<?> kind) {
        long sum = 0;
        for (MoneyEvent event : until(events, day)) {
            sum += kind.isInstance(event) ? event.entry().amount().dong() : 0;
        }
        return sum;
    }

    private static long setOff(List<MoneyEvent> events, LocalDate day) {
        long sum = 0;
        for (MoneyEvent event : until(events, day)) {
            sum += event instanceof VolumePaid paid ? paid.recovered().dong() : 0;
        }
        return sum;
    }
}
