package org.progressledger.ledger.projection;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Compares a document as two generations have stored it, field by field and into packed fields. The order of fields
 * does not count; nor does how often a gathered document was written.
 */
final class DocumentComparison {

    private final List<FieldDifference> differences = new ArrayList<>();

    private DocumentComparison() {}

    /** Fields that differ; none if the documents are the same. */
    static List<FieldDifference> differences(Document live, Document rebuilt) {
        DocumentComparison comparison = new DocumentComparison();
        comparison.compare("", withoutRevision(live), withoutRevision(rebuilt));
        return comparison.differences;
    }

    private static Document withoutRevision(Document stored) {
        Document compared = new Document(stored);
        compared.remove(MongoDocumentStore.REVISION);
        return compared;
    }

    private void compare(String path, @Nullable Object live, @Nullable Object rebuilt) {
        if (Objects.equals(live, rebuilt) || differences.size() == DocumentDifference.MOST_FIELDS) {
            return;
        }
        if (live instanceof Map<?, ?> liveFields && rebuilt instanceof Map<?, ?> rebuiltFields) {
            compareFields(path, liveFields, rebuiltFields);
        } else if (live instanceof List<?> liveItems && rebuilt instanceof List<?> rebuiltItems) {
            compareItems(path, liveItems, rebuiltItems);
        } else if (live instanceof Binary liveBytes && rebuilt instanceof Binary rebuiltBytes) {
            compareBytes(path, liveBytes, rebuiltBytes);
        } else {
            differences.add(new FieldDifference(path, text(live), text(rebuilt)));
        }
    }

    private void compareFields(String path, Map<?, ?> live, Map<?, ?> rebuilt) {
        Set<Object> names = new LinkedHashSet<>(live.keySet());
        names.addAll(rebuilt.keySet());
        names.forEach(name ->
                compare(path.isEmpty() ? name.toString() : path + "." + name, live.get(name), rebuilt.get(name)));
    }

    private void compareItems(String path, List<?> live, List<?> rebuilt) {
        for (int index = 0; index < Math.max(live.size(), rebuilt.size()); index++) {
            compare(path + "[" + index + "]", item(live, index), item(rebuilt, index));
        }
    }

    private static @Nullable Object item(List<?> items, int index) {
        return index < items.size() ? items.get(index) : null;
    }

    /** What is packed may be the same in another order of fields. */
    private void compareBytes(String path, Binary live, Binary rebuilt) {
        try {
            compare(path, PackedFields.unpack(live), PackedFields.unpack(rebuilt));
        } catch (UncheckedIOException notPacked) {
            differences.add(new FieldDifference(path, text(live), text(rebuilt)));
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String json = new Document("value", value).toJson();
        String text = json.substring(json.indexOf(':') + 1, json.length() - 1).strip();
        return text.length() <= FieldDifference.LONGEST ? text : text.substring(0, FieldDifference.LONGEST) + "…";
    }
}
