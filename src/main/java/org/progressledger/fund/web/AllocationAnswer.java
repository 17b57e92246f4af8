package org.progressledger.fund.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.fund.AllocationBook;
import org.progressledger.fund.AllocationEvent;
import org.progressledger.fund.AllocationEvent.EntryReversed;
import org.progressledger.fund.AllocationEvent.MoneyEvent;
import org.progressledger.fund.AllocationEvent.TransferEvent;
import org.progressledger.fund.AllocationEvent.VolumePaid;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.Purpose;
import org.progressledger.fund.YearFigures;
import org.progressledger.fund.read.AllocationStory;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;

/**
 * An allocation on a day, as known at a position.
 *
 * @param accounts one for each budget year to which anything is booked
 * @param shares allocations below it
 * @param timeline the newest entry first, those reversed included
 */
record AllocationAnswer(
        Line allocation,
        Optional<Line> parent,
        Optional<Line> mediumTerm,
        LocalDate effectiveOn,
        long knownAt,
        List<Account> accounts,
        List<Line> shares,
        List<Event> timeline) {

    /**
     * An allocation in short.
     *
     * @param unitName name of the unit in words
     * @param itemName name of the part of the programme
     * @param capital in all accounts, without what was carried between them
     * @param free what is neither given on nor spent nor gone
     */
    record Line(
            AllocationId id,
            String planYears,
            String holder,
            String unit,
            String unitName,
            String item,
            String itemName,
            FundSource source,
            FundNature nature,
            Optional<String> project,
            Money capital,
            Money given,
            Money disbursed,
            Money free) {

        static Line of(AllocationStory story, LocalDate day, FundTexts texts) {
            Purpose purpose = story.book().purpose();
            List<YearFigures> years = story.book().accounts().years().values().stream()
                    .map(account -> account.on(day))
                    .toList();
            return new Line(
                    AllocationId.of(purpose),
                    purpose.planYears().toString(),
                    purpose.holder(),
                    purpose.unit().toString(),
                    texts.unit(purpose.unit()),
                    purpose.item().path(),
                    texts.item(purpose.item()),
                    purpose.source(),
                    purpose.nature(),
                    purpose.project(),
                    sum(years, YearFigures::capital),
                    sum(years, YearFigures::given),
                    sum(years, YearFigures::disbursed),
                    sum(years, YearFigures::free));
        }

        private static Money sum(List<YearFigures> years, Function<YearFigures, Money> amount) {
            return years.stream().map(amount).reduce(Money.ZERO, Money::plus);
        }
    }

    /**
     * @param free what is neither given on nor spent nor gone
     * @param disbursed advances and payments less what was recovered
     * @param settledOn day on which it was settled; absent while it is open
     */
    record Account(int budgetYear, YearFigures figures, Money disbursed, Money free, Optional<LocalDate> settledOn) {}

    /**
     * @param kind name of the event, such as {@code AdvancePaid}
     * @param entry identity of the entry; of the one that is reversed, for a reversal
     * @param amount absent for what moves no money
     * @param recovered part of a payment that was set against advances
     * @param other the allocation on the other side of a transfer
     * @param words note of the entry, or the reason of a reversal
     * @param reversed whether it was reversed later
     * @param knownAt position at which it is the latest that is known
     */
    record Event(
            String id,
            String kind,
            LocalDate effectiveOn,
            Optional<String> entry,
            Optional<Money> amount,
            Optional<Money> recovered,
            Optional<AllocationId> other,
            Optional<DecisionReference> document,
            Optional<String> words,
            boolean reversed,
            long knownAt,
            Instant recordedAt,
            Optional<String> actor,
            Optional<String> source) {

        private static Event of(AllocationStory.Line line, boolean reversed) {
            AllocationEvent event = line.event();
            Optional<MoneyEvent> money =
                    Optional.of(event).filter(MoneyEvent.class::isInstance).map(MoneyEvent.class::cast);
            Optional<EntryReversed> reversal =
                    Optional.of(event).filter(EntryReversed.class::isInstance).map(EntryReversed.class::cast);
            return new Event(
                    line.id(),
                    line.kind(),
                    event.effectiveOn(),
                    money.map(entry -> entry.entry().id()).or(() -> reversal.map(EntryReversed::reverses)),
                    money.map(entry -> entry.entry().amount()),
                    event instanceof VolumePaid paid ? Optional.of(paid.recovered()) : Optional.empty(),
                    event instanceof TransferEvent transfer ? other(transfer) : Optional.empty(),
                    money.map(entry -> entry.entry().document()).or(() -> reversal.map(EntryReversed::document)),
                    money.flatMap(entry -> entry.entry().note()).or(() -> reversal.map(EntryReversed::reason)),
                    reversed,
                    line.position() + 1,
                    line.recordedAt(),
                    line.actor().map(Actor::name),
                    line.source());
        }

        private static Optional<AllocationId> other(TransferEvent transfer) {
            return transfer.sides().stream()
                    .filter(side -> !side.equals(transfer.allocation()))
                    .findFirst();
        }
    }

    static AllocationAnswer of(
            AllocationStory story,
            Optional<AllocationStory> parent,
            Optional<AllocationStory> mediumTerm,
            List<AllocationStory> shares,
            LocalDate day,
            long knownAt,
            FundTexts texts) {
        Set<String> reversed = story.book().lines().stream()
                .filter(AllocationBook.Line::isReversed)
                .map(AllocationBook.Line::id)
                .collect(Collectors.toSet());
        List<Event> timeline = new ArrayList<>(story.timeline().stream()
                .map(line -> Event.of(line, reversed.contains(line.id())))
                .toList());
        Collections.reverse(timeline);
        return new AllocationAnswer(
                Line.of(story, day, texts),
                parent.map(above -> Line.of(above, day, texts)),
                mediumTerm.map(above -> Line.of(above, day, texts)),
                day,
                knownAt,
                story.book().accounts().years().values().stream()
                        .map(account -> {
                            YearFigures figures = account.on(day);
                            return new Account(
                                    account.budgetYear(),
                                    figures,
                                    figures.disbursed(),
                                    figures.free(),
                                    account.settledOn());
                        })
                        .toList(),
                shares.stream().map(share -> Line.of(share, day, texts)).toList(),
                timeline);
    }
}
