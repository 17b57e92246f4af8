package org.progressledger.facts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** How cells are stored: dimensions as one field each, entries packed beside their total. */
final class FigureConverters {

    static final String TOTAL = "total";
    static final String PACKED = "packed";

    private FigureConverters() {}

    static List<Converter<?, ?>> all() {
        return List.of(new WriteDimensions(), new ReadDimensions(), new WriteEntries(), new ReadEntries());
    }

    static Dimensions dimensions(Document stored) {
        Map<String, String> values = new TreeMap<>();
        stored.forEach((name, value) -> values.put(name, value.toString()));
        return Dimensions.of(values);
    }

    static FigureEntries entries(Document stored) {
        return FigureEntries.unpack(stored.get(PACKED, Binary.class).getData());
    }

    @WritingConverter
    static final class WriteDimensions implements Converter<Dimensions, Document> {
        @Override
        public Document convert(Dimensions dimensions) {
            return new Document(new TreeMap<>(dimensions.values()));
        }
    }

    @ReadingConverter
    static final class ReadDimensions implements Converter<Document, Dimensions> {
        @Override
        public Dimensions convert(Document stored) {
            return dimensions(stored);
        }
    }

    @WritingConverter
    static final class WriteEntries implements Converter<FigureEntries, Document> {
        @Override
        public Document convert(FigureEntries entries) {
            return new Document(TOTAL, entries.total()).append(PACKED, new Binary(entries.packed()));
        }
    }

    @ReadingConverter
    static final class ReadEntries implements Converter<Document, FigureEntries> {
        @Override
        public FigureEntries convert(Document stored) {
            return entries(stored);
        }
    }
}
