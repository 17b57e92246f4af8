package org.progressledger.facts;

import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.progressledger.ledger.projection.PackedFields;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Kept events in MongoDB, packed. */
final class KeptEventConverters {

    private static final String PACKED = "packed";
    private static final String TEXTS = "texts";

    private KeptEventConverters() {}

    static List<Converter<?, ?>> all() {
        return List.of(new Writing(), new Reading());
    }

    @WritingConverter
    static final class Writing implements Converter<KeptEvents, Document> {

        @Override
        public Document convert(KeptEvents kept) {
            return new Document(PACKED, PackedFields.pack(new Document(TEXTS, kept.texts())));
        }
    }

    @ReadingConverter
    static final class Reading implements Converter<Document, KeptEvents> {

        @Override
        public KeptEvents convert(Document stored) {
            return new KeptEvents(
                    PackedFields.unpack(stored.get(PACKED, Binary.class)).getList(TEXTS, String.class));
        }
    }
}
