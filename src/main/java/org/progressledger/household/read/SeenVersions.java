package org.progressledger.household.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.progressledger.facts.Basis;
import org.progressledger.shared.VietnameseText;

/** Which of a household's versions a basis sees, in the words of the store. */
record SeenVersions(Basis basis) {

    /** A version that the basis sees, whatever it says. */
    Document any() {
        return seen(new Document());
    }

    /**
     * A version that the basis sees, of some lineages and some constants of another field.
     *
     * @param lineages empty for all
     * @param constants empty for all
     */
    Document of(Optional<Set<String>> lineages, String field, Set<? extends Enum<?>> constants) {
        Document version = of(lineages);
        if (!constants.isEmpty()) {
            version.append(
                    field,
                    new Document("$in", constants.stream().map(Enum::name).toList()));
        }
        return seen(version);
    }

    /**
     * A home that the basis sees.
     *
     * @param lineages empty for all
     * @param village empty for all
     */
    Document home(Optional<Set<String>> lineages, Optional<String> village) {
        Document version = of(lineages);
        village.ifPresent(name -> version.append("villageKey", VietnameseText.comparisonForm(name)));
        return seen(version);
    }

    private static Document of(Optional<Set<String>> lineages) {
        return lineages.map(some -> new Document("lineage", new Document("$in", List.copyOf(some))))
                .orElseGet(Document::new);
    }

    private Document seen(Document version) {
        String day = basis.effectiveOn().toString();
        return version.append("from", new Document("$lte", day))
                .append("to", new Document("$gt", day))
                .append("knownFrom", new Document("$lt", basis.knownAt()))
                .append("knownTo", new Document("$gte", basis.knownAt()));
    }

    /** The condition that one of the versions in a field is like this. */
    static Document in(String field, Document version) {
        return new Document(field, new Document("$elemMatch", version));
    }
}
