package org.progressledger.fund.read;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.progressledger.facts.Change;
import org.progressledger.facts.Dimensions;
import org.progressledger.facts.FigureGathering;
import org.progressledger.facts.FigurePage;
import org.progressledger.facts.KeptEventReader;
import org.progressledger.fund.AllocationBook;
import org.progressledger.fund.AllocationEvent;
import org.progressledger.fund.AllocationEvent.AllocationOpened;
import org.progressledger.fund.AllocationEvent.EntryReversed;
import org.progressledger.fund.AllocationEvent.MoneyEvent;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.Purpose;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.projection.DocumentKey;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.ProjectedDocument;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.RecordedEvent;

/** Keeps each allocation with its history and sums up its money. A reversal takes away what its entry added. */
final class FundProjection implements Projection {

    static final KeptEventReader EVENTS = new KeptEventReader(AllocationEvent.class);

    private static final FigureGathering FIGURES = new FigureGathering(
            new EventCatalogue(AllocationEvent.TYPE, AllocationEvent.class), EntryReversed.class::isInstance);

    @Override
    public String name() {
        return FundCube.PROJECTION;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<Class<? extends ProjectedDocument>> documentTypes() {
        return List.of(AllocationDocument.class, FigurePage.class);
    }

    @Override
    public boolean concerns(Class<?> payloadType) {
        return AllocationEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    public Set<DocumentKey> touches(RecordedEvent event) {
        return Set.of(new DocumentKey(AllocationDocument.class, idOf(event)));
    }

    @Override
    public void fold(RecordedEvent recorded, Documents documents) {
        AllocationDocument allocation = documents
                .fold(
                        AllocationDocument.class,
                        idOf(recorded),
                        before -> before.orElseGet(() -> AllocationDocument.of((AllocationOpened) recorded.payload()))
                                .after(recorded))
                .after();
        Map<String, List<Change<Dimensions>>> changes = new TreeMap<>();
        changes(allocation, recorded).forEach((measure, several) -> changes.put(measure.name(), several));
        FIGURES.gather(documents, recorded, changes);
    }

    private static Map<FundMeasure, List<Change<Dimensions>>> changes(
            AllocationDocument allocation, RecordedEvent recorded) {
        AllocationEvent event = (AllocationEvent) recorded.payload();
        Purpose purpose = allocation.purpose();
        if (event instanceof MoneyEvent money) {
            return changes(purpose, money.effectiveOn(), Booking.of(purpose, money));
        }
        if (event instanceof EntryReversed reversed) {
            List<Booking> bookings = valid(allocation, reversed.reverses(), recorded.position()).stream()
                    .flatMap(wrong -> Booking.of(purpose, wrong).stream())
                    .map(Booking::reversed)
                    .toList();
            return changes(purpose, reversed.effectiveOn(), bookings);
        }
        return Map.of();
    }

    /** What is recorded of an entry before a position and was not reversed before it; the history may reach further. */
    private static List<MoneyEvent> valid(AllocationDocument allocation, String entry, long before) {
        AllocationBook.Writing book = new AllocationBook.Writing();
        allocation
                .history()
                .knownAt(before)
                .forEach(kept -> book.add(kept.id(), kept.position(), EVENTS.<AllocationEvent>read(kept)));
        return book.book().valid().stream()
                .filter(money -> money.entry().id().equals(entry))
                .toList();
    }

    private static Map<FundMeasure, List<Change<Dimensions>>> changes(
            Purpose purpose, LocalDate effectiveOn, List<Booking> bookings) {
        return bookings.stream()
                .collect(groupingBy(
                        Booking::measure,
                        () -> new EnumMap<>(FundMeasure.class),
                        mapping(
                                booking -> new Change<>(
                                        effectiveOn, dimensions(purpose, effectiveOn, booking), booking.amount()),
                                toList())));
    }

    private static Dimensions dimensions(Purpose purpose, LocalDate effectiveOn, Booking booking) {
        Map<FundDimension, String> values = new EnumMap<>(FundDimension.class);
        values.put(FundDimension.PROGRAMME, purpose.item().programme().path());
        values.put(
                FundDimension.COMPONENT,
                purpose.item().component().orElse(purpose.item()).path());
        values.put(FundDimension.ITEM, purpose.item().path());
        values.put(FundDimension.PROJECT, purpose.project().orElse(AllocationDocument.NONE));
        values.put(FundDimension.HOLDER, purpose.holder());
        values.put(FundDimension.UNIT, purpose.unit().toString());
        values.put(FundDimension.SOURCE, purpose.source().name());
        values.put(FundDimension.NATURE, purpose.nature().name());
        values.put(FundDimension.PLAN_YEAR, purpose.planYears().toString());
        values.put(FundDimension.BUDGET_YEAR, Integer.toString(booking.budgetYear()));
        values.put(
                FundDimension.CARRIED,
                Boolean.toString(booking.budgetYear() > purpose.planYears().last()));
        values.put(FundDimension.MONTH, YearMonth.from(effectiveOn).toString());
        Map<String, String> named = new TreeMap<>();
        values.forEach((dimension, value) -> named.put(dimension.key(), value));
        return Dimensions.of(named);
    }

    private static String idOf(RecordedEvent event) {
        return ((AllocationEvent) event.payload()).allocation().text();
    }
}
