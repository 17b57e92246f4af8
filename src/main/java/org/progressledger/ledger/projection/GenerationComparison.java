package org.progressledger.ledger.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import org.bson.Document;

/**
 * Compares what was folded from zero with the live generation, which is folded on meanwhile. A page of live documents
 * that is read after the live generation has written position {@code from}, and before the ledger's head is read as
 * {@code until}, shows each of them as it stood at some position between the two. So the other side is brought to
 * {@code from} and, as long as a document is not the same, event by event on to {@code until}: a document that never
 * is the same on the way is not what the events make (decision 0203).
 */
final class GenerationComparison {

    private final Projection projection;
    private final ComparedDocuments live;
    private final ComparedDocuments rebuilt;
    private final CheckFolding folding;
    private final LongUnaryOperator liveFrom;
    private final LongSupplier head;
    private final Runnable afterPage;
    private final CheckFindings findings;

    /**
     * @param liveFrom waits until the live generation has written a position; answers the one it has written
     * @param head reads the position of the ledger's last event
     * @param afterPage is called whenever a page was read, and may end the comparison by an exception
     */
    GenerationComparison(
            Projection projection,
            ComparedDocuments live,
            ComparedDocuments rebuilt,
            CheckFolding folding,
            LongUnaryOperator liveFrom,
            LongSupplier head,
            Runnable afterPage,
            CheckFindings findings) {
        this.projection = projection;
        this.live = live;
        this.rebuilt = rebuilt;
        this.folding = folding;
        this.liveFrom = liveFrom;
        this.head = head;
        this.afterPage = afterPage;
        this.findings = findings;
    }

    void run() {
        for (Class<? extends ProjectedDocument> type : projection.documentTypes()) {
            live.identities(type, ids -> compare(type, ids));
            rebuilt.identities(type, ids -> lookForMissing(type, ids));
        }
    }

    /** How many documents there are to look at, about. */
    long documents() {
        return projection.documentTypes().stream().mapToLong(live::count).sum();
    }

    private void compare(Class<? extends ProjectedDocument> type, List<Object> ids) {
        long from = liveFrom.applyAsLong(folding.position());
        Map<Object, Document> shown = live.load(type, ids);
        long until = head.getAsLong();
        afterPage.run();
        folding.foldTo(from);
        Map<Object, DocumentDifference> open = new HashMap<>();
        look(type, shown, shown.keySet(), open);
        if (!open.isEmpty()) {
            folding.stepTo(until, changed -> {
                List<Object> again = open.keySet().stream()
                        .filter(id -> changed.contains(new DocumentKey(type, id.toString())))
                        .toList();
                look(type, shown, again, open);
                return !open.isEmpty();
            });
        }
        findings.looked(type, shown.size(), from, until);
        open.values().forEach(findings::add);
    }

    /** Compares these documents and corrects which are open. */
    private void look(
            Class<? extends ProjectedDocument> type,
            Map<Object, Document> shown,
            Collection<Object> ids,
            Map<Object, DocumentDifference> open) {
        if (ids.isEmpty()) {
            return;
        }
        Map<Object, Document> made = rebuilt.load(type, ids);
        ids.forEach(id -> {
            Optional<DocumentDifference> difference =
                    difference(type, id.toString(), shown.get(id), Optional.ofNullable(made.get(id)));
            difference.ifPresentOrElse(
                    found -> open.merge(id, found, GenerationComparison::closer), () -> open.remove(id));
        });
    }

    private static Optional<DocumentDifference> difference(
            Class<? extends ProjectedDocument> type, String id, Document shown, Optional<Document> made) {
        if (made.isEmpty()) {
            return Optional.of(
                    new DocumentDifference(type.getSimpleName(), id, DocumentDifference.Kind.ONLY_IN_LIVE, List.of()));
        }
        List<FieldDifference> fields = DocumentComparison.differences(shown, made.get());
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DocumentDifference(type.getSimpleName(), id, DocumentDifference.Kind.DIFFERENT, fields));
    }

    /** Of two positions at which a document differs, the one with fewer fields tells more about the damage. */
    private static DocumentDifference closer(DocumentDifference before, DocumentDifference now) {
        boolean nowMade = before.kind() == DocumentDifference.Kind.ONLY_IN_LIVE;
        return nowMade || now.fields().size() < before.fields().size() ? now : before;
    }

    private void lookForMissing(Class<? extends ProjectedDocument> type, List<Object> ids) {
        long from = liveFrom.applyAsLong(folding.position());
        List<Object> missing = live.missing(type, ids);
        afterPage.run();
        findings.looked(type, missing.size(), from, from);
        missing.stream()
                .map(id -> new DocumentDifference(
                        type.getSimpleName(), id.toString(), DocumentDifference.Kind.ONLY_IN_REBUILT, List.of()))
                .forEach(findings::add);
    }
}
