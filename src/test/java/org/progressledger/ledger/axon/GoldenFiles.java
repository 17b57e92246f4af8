package org.progressledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An event that has landed never changes meaning: its stored text of today must be read the same for ever. Holds each
 * event of a feature against its golden file, by the serializer of the store.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class GoldenFiles {

    private final String directory;
    private final EventCatalogue[] catalogues;
    private final Serializer serializer;

    /** @param directory on the class path; the file of an event there has its simple name */
    protected GoldenFiles(String directory, EventCatalogue... catalogues) {
        this.directory = directory;
        this.catalogues = catalogues;
        this.serializer = new LedgerSerializer(new LogicalNames(List.of(catalogues), List.of()));
    }

    /** One of each kind. */
    protected abstract Stream<?> events();

    /** The kinds that are to have a file: all of the catalogues, unless another test holds some. */
    protected Stream<Class<?>> kinds() {
        return Arrays.stream(catalogues).flatMap(catalogue -> catalogue.names().values().stream());
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_and_read_in_the_words_of_its_golden_file(Object event) {
        SerializedObject<String> stored = serializer.serialize(event, String.class);
        String golden = golden(event.getClass());
        assertThat(stored.getData()).isEqualTo(golden);
        Object read = serializer.deserialize(new SimpleSerializedObject<>(golden, String.class, stored.getType()));
        assertThat(read).isEqualTo(event);
    }

    @Test
    void every_event_has_its_golden_file() {
        assertThat(events().<Class<?>>map(Object::getClass)).containsExactlyInAnyOrderElementsOf(kinds().toList());
    }

    private String golden(Class<?> event) {
        String file = directory + event.getSimpleName() + ".json";
        try (InputStream stream = GoldenFiles.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new AssertionError("Cannot read " + file, failure);
        }
    }
}
