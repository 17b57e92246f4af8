package org.progressledger.household.read;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.progressledger.facts.Basis;
import org.progressledger.shared.UnitId;

/** Which of a household's versions a basis sees, in the words of the store. */
record SeenVersions(Basis basis) {

    /** A version that the basis sees, whatever it says. */
    Document any() {
        return seen(new Document());
    }

    /**
     * A version that the basis sees, of some units and some constants of another field.
     *
     * @param units empty for all
     * @param constants empty for all
     */
    Document of(Set<UnitId> units, String field, Set<? extends Enum<?>> constants) {
        Document version = new Document();
        oneOf(version, "unit", units, UnitId::toString);
        oneOf(version, field, constants, Enum::name);
        return seen(version);
    }

    private static <T> void oneOf(Document version, String field, Set<? extends T> values, Function<T, String> text) {
        if (!values.isEmpty()) {
            List<String> texts = values.stream().map(value -> text.apply(value)).toList();
            version.append(field, new Document("$in", texts));
        }
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
