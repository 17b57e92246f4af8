package org.progressledger.audit.read;

import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** The entries of a page in MongoDB, packed. */
final class EntryConverters {

    private static final String PACKED = "packed";

    private EntryConverters() {}

    static List<Converter<?, ?>> all() {
        return List.of(new Writing(), new Reading());
    }

    @WritingConverter
    static final class Writing implements Converter<KeptEntries, Document> {

        @Override
        public Document convert(KeptEntries kept) {
            return new Document(PACKED, new Binary(kept.packed()));
        }
    }

    @ReadingConverter
    static final class Reading implements Converter<Document, KeptEntries> {

        @Override
        public KeptEntries convert(Document stored) {
            return KeptEntries.of(stored.get(PACKED, Binary.class).getData());
        }
    }
}
