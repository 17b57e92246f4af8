package org.progressledger.audit.evidence;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON files of a pack: strictly read, and written the same on every machine. */
final class PackJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .defaultPrettyPrinter(printer())
            .build();

    private static final JsonMapper LINES =
            MAPPER.rebuild().disable(SerializationFeature.INDENT_OUTPUT).build();

    private PackJson() {}

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter newline = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(newline).withArrayIndenter(newline);
    }

    static byte[] write(Object value) {
        return (MAPPER.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** On one line, with a newline behind it. */
    static byte[] line(Object value) {
        return (LINES.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws FalsePackException if it does not read as such a value */
    static <T> T read(String file, String content, Class<T> type) {
        try {
            return MAPPER.readValue(content, type);
        } catch (JacksonException unreadable) {
            throw new FalsePackException(file, "a file of format " + PackBasis.FORMAT, unreadable.getOriginalMessage());
        }
    }
}
