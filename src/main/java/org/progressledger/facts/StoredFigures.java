package org.progressledger.facts;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.bson.Document;
import org.progressledger.ledger.projection.Generations;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Figures from the cells of the live generation. Pages that are known whole are summed up in MongoDB by their totals;
 * only the cells of the one page in which {@link Basis#knownAt} falls are read with their entries.
 */
final class StoredFigures implements Figures {

    private final Generations generations;
    private final MongoOperations mongo;

    StoredFigures(Generations generations, MongoOperations mongo) {
        this.generations = generations;
        this.mongo = mongo;
    }

    @Override
    public long count(FigureQuery query) {
        return countBy(query, List.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public Map<Dimensions, Long> countBy(FigureQuery query, Collection<String> dimensions) {
        return onCells(query, (cells, condition) -> {
            Map<Dimensions, Long> amounts = new HashMap<>();
            addWholePages(cells, condition, query.basis(), dimensions, amounts);
            addLastPage(cells, condition, query.basis(), dimensions, amounts);
            amounts.values().removeIf(amount -> amount == 0);
            return amounts;
        });
    }

    private static void addWholePages(
            MongoCollection<Document> cells,
            Document condition,
            Basis basis,
            Collection<String> dimensions,
            Map<Dimensions, Long> amounts) {
        Document group = new Document();
        dimensions.forEach(dimension -> group.append(dimension, "$dimensions." + dimension));
        List<Document> pipeline = List.of(
                new Document("$match", with(condition, new Document("$lt", page(basis)), dimensions)),
                new Document(
                        "$group", new Document("_id", group).append("amount", new Document("$sum", "$entries.total"))));
        for (Document sum : cells.aggregate(pipeline)) {
            amounts.merge(
                    FigureConverters.dimensions(sum.get("_id", Document.class)),
                    sum.get("amount", Number.class).longValue(),
                    Long::sum);
        }
    }

    private static void addLastPage(
            MongoCollection<Document> cells,
            Document condition,
            Basis basis,
            Collection<String> dimensions,
            Map<Dimensions, Long> amounts) {
        int known = (int) (basis.knownAt() % FigureCell.PAGE);
        if (known == 0) {
            return;
        }
        for (Document cell : cells.find(with(condition, page(basis), dimensions))) {
            Document all = cell.get("dimensions", Document.class);
            Map<String, String> grouped = new TreeMap<>();
            dimensions.forEach(dimension -> grouped.put(dimension, all.getString(dimension)));
            FigureEntries entries = FigureConverters.entries(cell.get("entries", Document.class));
            amounts.merge(Dimensions.of(grouped), entries.totalBefore(known), Long::sum);
        }
    }

    @Override
    public List<Contribution> contributions(FigureQuery query) {
        return onCells(query, (cells, condition) -> {
            List<Contribution> contributions = new ArrayList<>();
            Document known = with(condition, new Document("$lte", page(query.basis())), List.of());
            for (Document cell : cells.find(known)) {
                addContributions(cell, query.basis(), contributions);
            }
            contributions.sort(
                    Comparator.comparingLong(Contribution::position).thenComparing(Contribution::effectiveOn));
            return contributions;
        });
    }

    private static void addContributions(Document cell, Basis basis, List<Contribution> contributions) {
        Dimensions dimensions = FigureConverters.dimensions(cell.get("dimensions", Document.class));
        LocalDate effectiveOn = LocalDate.parse(cell.getString("effectiveOn"));
        long start = cell.getLong("page") * FigureCell.PAGE;
        FigureConverters.entries(cell.get("entries", Document.class)).amounts().forEach((offset, amount) -> {
            if (start + offset < basis.knownAt()) {
                contributions.add(new Contribution(start + offset, effectiveOn, dimensions, amount));
            }
        });
    }

    private <R> R onCells(FigureQuery query, BiFunction<MongoCollection<Document>, Document, R> reading) {
        Document condition = new Document("measure", query.measure())
                .append(
                        "effectiveOn",
                        new Document("$lte", query.basis().effectiveOn().toString()));
        query.where()
                .forEach((dimension, values) ->
                        condition.append("dimensions." + dimension, new Document("$in", List.copyOf(values))));
        return generations.read(
                query.projection(),
                live -> reading.apply(mongo.getCollection(live.collection(FigureCell.class)), condition));
    }

    /** One flat filter: mongo-java-server finds no index behind {@code $and}. */
    private static Document with(Document condition, Object page, Collection<String> grouped) {
        Document all = new Document(condition).append("page", page);
        grouped.forEach(dimension -> all.putIfAbsent("dimensions." + dimension, new Document("$exists", true)));
        return all;
    }

    private static long page(Basis basis) {
        return basis.knownAt() / FigureCell.PAGE;
    }
}
