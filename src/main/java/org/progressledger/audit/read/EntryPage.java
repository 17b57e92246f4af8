package org.progressledger.audit.read;

import org.progressledger.ledger.projection.GatheredDocument;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The entries of one page of the ledger.
 *
 * @param page number of the page of {@value #SIZE} positions that they stand on
 */
@Document
record EntryPage(@Id String id, @Indexed long page, KeptEntries entries) implements GatheredDocument {

    /** Positions per page. */
    static final int SIZE = 1_024;

    static EntryPage empty(long page) {
        return new EntryPage(Long.toString(page), page, KeptEntries.NONE);
    }

    EntryPage with(KeptEntry entry) {
        return new EntryPage(id, page, entries.with(entry));
    }
}
