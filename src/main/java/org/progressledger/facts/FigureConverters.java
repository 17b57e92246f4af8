package org.progressledger.facts;

import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Entries in MongoDB, packed. */
final class FigureConverters {

    private static final String PACKED = "packed";

    private FigureConverters() {}

    static List<Converter<?, ?>> all() {
        return List.of(new Writing(), new Reading());
    }

    @WritingConverter
    static final class Writing implements Converter<FigureEntries, Document> {

        @Override
        public Document convert(FigureEntries entries) {
            return new Document(PACKED, new Binary(entries.bytes()));
        }
    }

    @ReadingConverter
    static final class Reading implements Converter<Document, FigureEntries> {

        @Override
        public FigureEntries convert(Document stored) {
            return FigureEntries.of(stored.get(PACKED, Binary.class).getData());
        }
    }
}
