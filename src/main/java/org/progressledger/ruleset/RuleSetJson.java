package org.progressledger.ruleset;

import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules as JSON in the one shape that files, requests and answers share. Nothing may be missing and nothing unknown. */
public final class RuleSetJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private RuleSetJson() {}

    /** @throws JacksonException naming the place that cannot be read */
    public static <T> T read(JsonNode content, Class<T> type) {
        return MAPPER.treeToValue(content, type);
    }

    static <T> T read(InputStream content, Class<T> type) {
        return MAPPER.readValue(content, type);
    }
}
