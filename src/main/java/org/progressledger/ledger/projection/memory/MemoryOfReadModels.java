package org.progressledger.ledger.projection.memory;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server in this process keeps. It keeps documents as objects, and reading a message makes a text of its own of
 * every field's name and value; here what is the same is one object (decision 0165). Its collections use the indexes that
 * are not unique (decision 0273).
 */
public final class MemoryOfReadModels extends MemoryBackend {

    private final SharedTexts texts = new SharedTexts();

    @Override
    public IndexedDatabase openOrCreateDatabase(String databaseName) {
        return new IndexedDatabase(databaseName, getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        share(message.getDocument());
        return super.handleMessage(message);
    }

    private void share(Document document) {
        for (String name : List.copyOf(document.keySet())) {
            document.put(texts.shared(name), shared(document.remove(name)));
        }
    }

    /** A text or what it is in; arrays are read as lists of objects. */
    @SuppressWarnings("unchecked")
    private @Nullable Object shared(@Nullable Object value) {
        if (value instanceof String text) {
            return texts.shared(text);
        }
        if (value instanceof Document document) {
            share(document);
        } else if (value instanceof List<?>) {
            ((List<Object>) value).replaceAll(this::shared);
        }
        return value;
    }
}
