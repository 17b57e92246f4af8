package org.progressledger.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.RecordedEvent;

/**
 * Gathers what the events of a feature add to its measures. A projection that counts names {@link FigurePage} among its
 * document types and calls {@link #gather} while it folds.
 */
public final class FigureGathering {

    private static final Comparator<FigureEvent.Amount> BY_DAY_AND_DIMENSIONS = Comparator.comparing(
                    FigureEvent.Amount::effectiveOn)
            .thenComparing(amount -> amount.dimensions().toString());

    private final Map<Class<?>, String> types;
    private final Predicate<Object> corrections;

    /** Of events none of which says by itself that it corrects another. */
    public FigureGathering(EventCatalogue events) {
        this(events, event -> false);
    }

    /**
     * @param events the events that the projection folds
     * @param corrections whether an event corrects, withdraws or reverses another
     */
    public FigureGathering(EventCatalogue events, Predicate<Object> corrections) {
        this.types = events.names().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
        this.corrections = corrections;
    }

    /**
     * Gathers what one event changes. A second call for the same event takes the place of the first.
     *
     * @param changes all changes that the event makes, by the name of the measure, such as {@code households}
     * @throws IllegalArgumentException if the event is none of the catalogue
     */
    public void gather(
            Documents documents, RecordedEvent event, Map<String, ? extends List<Change<Dimensions>>> changes) {
        gather(documents, event, corrections.test(event.payload()), changes);
    }

    /** The same of an event of which only what was recorded before says whether it corrects something. */
    public void gather(
            Documents documents,
            RecordedEvent event,
            boolean correction,
            Map<String, ? extends List<Change<Dimensions>>> changes) {
        List<FigureEvent.Amount> amounts = new TreeMap<>(changes)
                .entrySet().stream()
                        .flatMap(measure -> amounts(measure.getKey(), measure.getValue()))
                        .toList();
        if (!amounts.isEmpty()) {
            FigureEvent gathered =
                    new FigureEvent(event.position(), event.recordedAt(), typeOf(event.payload()), correction, amounts);
            FigurePage empty = FigurePage.empty(event.position() / FigurePage.POSITIONS);
            documents.gather(
                    FigurePage.class, empty.id(), page -> page.orElse(empty).with(gathered));
        }
    }

    /** What an event takes from one day and adds to it again is nothing; most of what it says of people is. */
    private static Stream<FigureEvent.Amount> amounts(String measure, List<Change<Dimensions>> changes) {
        record Place(LocalDate effectiveOn, Dimensions dimensions) {}
        Map<Place, Long> sums = new HashMap<>();
        changes.forEach(
                change -> sums.merge(new Place(change.effectiveOn(), change.value()), change.amount(), Math::addExact));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new FigureEvent.Amount(
                        measure, sum.getKey().dimensions(), sum.getKey().effectiveOn(), sum.getValue()))
                .sorted(BY_DAY_AND_DIMENSIONS);
    }

    private String typeOf(Object payload) {
        String type = types.get(payload.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "%s is no event of the catalogue %s: gather with the catalogue of its feature"
                            .formatted(payload.getClass().getName(), types.values()));
        }
        return type;
    }
}
