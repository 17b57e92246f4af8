package org.progressledger.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.ledger.projection.GenerationProgress;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Keeps the figures of one generation in memory, up to date with the pages that are stored, whichever node wrote them.
 *
 * <p>A page is read again as long as events of it may still be written: the last one until the generation has written its
 * last position, and one with dead letters until they have been retried. Both are looked up before the pages are read, so
 * what is read holds at least what they promise; what lies beyond the position is left out.
 */
final class RememberedFigures {

    private static final int READ_TOGETHER = 64;

    private final Generation generation;
    private final GenerationProgress progress;
    private final MongoOperations mongo;
    private final FigureKeys numbers = new FigureKeys();
    private volatile FigureMemory memory = FigureMemory.EMPTY;

    RememberedFigures(Generation generation, GenerationProgress progress, MongoOperations mongo) {
        this.generation = generation;
        this.progress = progress;
        this.mongo = mongo;
    }

    Generation generation() {
        return generation;
    }

    /** Everything that the generation has written. Waits if it has to be read. */
    FigureMemory upToDate() {
        FigureMemory known = memory;
        return isUpToDate(known) ? known : moveOn();
    }

    private boolean isUpToDate(FigureMemory known) {
        return known.parked().isEmpty() && progress.written(generation) < known.written();
    }

    private synchronized FigureMemory moveOn() {
        FigureMemory known = memory;
        if (isUpToDate(known)) {
            return known;
        }
        long written = Math.max(known.written(), progress.written(generation) + 1);
        SortedMap<Long, String> parked =
                new TreeMap<>(progress.parked(generation).headMap(written));
        List<FigureRows> pages = new ArrayList<>(known.pages());
        Set<Integer> changed = IntStream.range(page(known.written()), page(written + FigurePage.POSITIONS - 1))
                .boxed()
                .collect(Collectors.toSet());
        known.parked().keySet().stream().map(RememberedFigures::page).forEach(changed::add);
        read(changed, written, pages);
        memory = known.with(written, parked, numbers.all(known.keys()), pages, changed);
        return memory;
    }

    private static int page(long position) {
        return (int) (position / FigurePage.POSITIONS);
    }

    private void read(Set<Integer> changed, long written, List<FigureRows> pages) {
        List<Integer> inOrder = changed.stream().sorted().toList();
        for (int from = 0; from < inOrder.size(); from += READ_TOGETHER) {
            List<Integer> some = inOrder.subList(from, Math.min(inOrder.size(), from + READ_TOGETHER));
            Map<String, FigurePage> stored = load(some);
            for (int number : some) {
                FigureRows rows = rows(number, stored, written);
                if (number < pages.size()) {
                    pages.set(number, rows);
                } else {
                    pages.add(rows);
                }
            }
        }
    }

    private FigureRows rows(int number, Map<String, FigurePage> stored, long written) {
        FigurePage empty = FigurePage.empty(number);
        return FigureRows.of(number, stored.getOrDefault(empty.id(), empty).entries(), written, numbers);
    }

    private Map<String, FigurePage> load(List<Integer> pages) {
        Document asked = new Document(
                "_id", new Document("$in", pages.stream().map(String::valueOf).toList()));
        Map<String, FigurePage> found = new HashMap<>();
        mongo.getCollection(generation.collection(FigurePage.class))
                .find(asked)
                .map(stored -> mongo.getConverter().read(FigurePage.class, stored))
                .forEach(page -> found.put(page.id(), page));
        return found;
    }
}
