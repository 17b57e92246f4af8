package org.progressledger.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The national data that comes with the application, one JSON file for each rule set and each procedure. */
final class ShippedFiles {

    private static final String PROCEDURES = "classpath*:ruleset/procedure/*.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private ShippedFiles() {}

    static List<ReviewProcedure> procedures() {
        return read(PROCEDURES, ReviewProcedure.class);
    }

    private static <T> List<T> read(String files, Class<T> content) {
        try {
            List<T> contents = new ArrayList<>();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(files)) {
                try (InputStream stream = resource.getInputStream()) {
                    contents.add(MAPPER.readValue(stream, content));
                }
            }
            return contents;
        } catch (IOException exception) {
            throw new UncheckedIOException("The files " + files + " cannot be read", exception);
        }
    }
}
