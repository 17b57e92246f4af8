package org.progressledger.ledger.projection;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The memory of the server in this process. It keeps documents as objects, and reading a message makes a text of its own of
 * every field's name and value; here what is the same is one object (decision 0165).
 */
final class SharingBackend extends MemoryBackend {

    private final SharedTexts texts = new SharedTexts();

    @Override
    public Document handleMessage(MongoMessage message) {
        share(message.getDocument());
        return super.handleMessage(message);
    }

    private void share(Document document) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(document);
        document.clear();
        fields.forEach((name, value) -> document.put(texts.shared(name), shared(value)));
    }

    private @Nullable Object shared(@Nullable Object value) {
        if (value instanceof String text) {
            return texts.shared(text);
        }
        if (value instanceof Document document) {
            share(document);
        } else if (value instanceof List<?> elements) {
            share(elements);
        }
        return value;
    }

    private <E> void share(List<E> elements) {
        elements.replaceAll(element -> (E) shared(element));
    }
}
