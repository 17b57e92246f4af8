package org.progressledger.ledger.projection.memory;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database whose indexes that are not unique are kept by their collection. */
final class IndexedDatabase extends MemoryDatabase {

    IndexedDatabase(String name, CursorRegistry cursors) {
        super(name, cursors);
    }

    @Override
    protected MemoryCollection openOrCreateCollection(String collection, CollectionOptions options) {
        return new IndexedCollection(this, collection, options, cursorRegistry);
    }

    /** Of an index over several fields, the first: what it finds is looked at in any case. */
    @Override
    protected @Nullable Index<Integer> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (resolveCollection(collection, true) instanceof IndexedCollection indexed) {
            indexed.index(keys.get(0).getKey());
        }
        return null;
    }
}
