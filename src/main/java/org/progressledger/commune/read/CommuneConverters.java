package org.progressledger.commune.read;

import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.progressledger.commune.read.CommuneDocument.Lines;
import org.progressledger.ledger.projection.PackedFields;
import org.progressledger.ledger.projection.ReadModelConverters;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** The lines of a commune's book in MongoDB, packed: nothing is looked for by them. */
final class CommuneConverters {

    private static final String PACKED = "packed";
    private static final String TEXTS = "texts";

    private CommuneConverters() {}

    static ReadModelConverters all() {
        return new ReadModelConverters(List.of(new Writing(), new Reading()));
    }

    @WritingConverter
    static final class Writing implements Converter<Lines, Document> {

        @Override
        public Document convert(Lines lines) {
            return new Document(PACKED, PackedFields.pack(new Document(TEXTS, lines.texts())));
        }
    }

    @ReadingConverter
    static final class Reading implements Converter<Document, Lines> {

        @Override
        public Lines convert(Document stored) {
            return new Lines(
                    PackedFields.unpack(stored.get(PACKED, Binary.class)).getList(TEXTS, String.class));
        }
    }
}
