package org.progressledger.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.ledger.projection.GenerationProgress;
import org.progressledger.ledger.projection.Generations;
import org.springframework.data.mongodb.core.MongoOperations;

/** Figures of the live generations, from memory that follows what they store. */
final class StoredFigures implements Figures {

    private final Generations generations;
    private final GenerationProgress progress;
    private final MongoOperations mongo;
    private final ConcurrentMap<String, RememberedFigures> remembered = new ConcurrentHashMap<>();

    StoredFigures(Generations generations, GenerationProgress progress, MongoOperations mongo) {
        this.generations = generations;
        this.progress = progress;
        this.mongo = mongo;
    }

    @Override
    public long count(FigureQuery query) {
        return series(query.question(), List.of(query.basis())).get(0);
    }

    @Override
    public Map<Dimensions, Long> countBy(FigureQuery query, Collection<String> dimensions) {
        return seriesBy(query.question(), dimensions, List.of(query.basis())).get(0);
    }

    @Override
    public List<Long> series(FigureQuestion question, List<Basis> bases) {
        return seriesBy(question, List.of(), bases).stream()
                .map(total -> total.values().stream().findFirst().orElse(0L))
                .toList();
    }

    @Override
    public List<Map<Dimensions, Long>> seriesBy(
            FigureQuestion question, Collection<String> dimensions, List<Basis> bases) {
        Asked asked = new Asked(question, dimensions);
        long knownAt = bases.stream().mapToLong(Basis::knownAt).max().orElse(0);
        return read(question, knownAt, memory -> series(memory, asked, bases));
    }

    /** Adds up the ledger once, from its beginning to the last position, and stops on the way at each basis. */
    private static List<Map<Dimensions, Long>> series(FigureMemory memory, Asked asked, List<Basis> bases) {
        FigureSums<Dimensions> sums = new FigureSums<>(
                new FigureGroups<>(memory.keys(), asked::groupOf),
                bases.stream().map(Basis::effectiveOn).toList());
        List<Map<Dimensions, Long>> answers = new ArrayList<>(Collections.nCopies(bases.size(), Map.of()));
        Map<Long, List<Integer>> stops = new TreeMap<>();
        for (int index = 0; index < bases.size(); index++) {
            stops.computeIfAbsent(bases.get(index).knownAt(), none -> new ArrayList<>())
                    .add(index);
        }
        long position = 0;
        for (Map.Entry<Long, List<Integer>> stop : stops.entrySet()) {
            memory.add(position, stop.getKey(), sums);
            position = stop.getKey();
            stop.getValue()
                    .forEach(
                            index -> answers.set(index, sums.on(bases.get(index).effectiveOn())));
        }
        return answers;
    }

    @Override
    public Set<String> values(FigureQuestion question, String dimension) {
        Asked asked = new Asked(question, List.of(dimension));
        return read(
                question,
                0,
                memory -> memory.keys().stream()
                        .flatMap(key -> asked.groupOf(key).stream())
                        .map(group -> group.values().get(dimension))
                        .collect(Collectors.toSet()));
    }

    @Override
    public ContributionPage contributions(FigureQuery query, Paging paging) {
        Asked asked = new Asked(query.question(), List.of());
        int day = FigureSums.day(query.basis().effectiveOn());
        return read(
                query.question(),
                query.basis().knownAt(),
                memory -> new OpenedFigure(
                                memory,
                                new FigureGroups<>(memory.keys(), asked::groupOf),
                                (position, key, effectiveOn) -> effectiveOn <= day ? 1 : 0)
                        .page(0, query.basis().knownAt(), paging));
    }

    @Override
    public FigureDifference difference(DifferenceQuery query, Collection<String> dimensions) {
        Asked asked = new Asked(query.question(), dimensions);
        return read(
                query.question(),
                query.knownAt(),
                memory -> new FigureDifference(query, new DifferenceParts(memory, asked, query).parts()));
    }

    @Override
    public ContributionPage contributions(
            DifferenceQuery query, Set<DifferenceCause> causes, Set<String> eventTypes, Paging paging) {
        Asked asked = new Asked(query.question(), List.of());
        return read(
                query.question(),
                query.knownAt(),
                memory -> new DifferenceParts(memory, asked, query).page(causes, eventTypes, paging));
    }

    /** @param knownAt position of the basis that knows most */
    private <R> R read(FigureQuestion question, long knownAt, Function<FigureMemory, R> reading) {
        return generations.read(question.projection(), live -> {
            FigureMemory memory = remembered(live).upToDate();
            memory.requireComplete(question.projection(), knownAt);
            return reading.apply(memory);
        });
    }

    /**
     * The memory of a generation. One that is let go of cannot come back: a node that has not heard of the newer generation
     * yet is answered from that one.
     */
    private RememberedFigures remembered(Generation live) {
        return remembered.compute(
                live.projection(),
                (projection, known) -> known != null && known.generation().number() >= live.number()
                        ? known
                        : new RememberedFigures(live, progress, mongo));
    }
}
