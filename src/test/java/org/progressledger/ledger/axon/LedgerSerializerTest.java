package org.progressledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.progressledger.ledger.axon.WellEvent.WellDug;
import org.progressledger.ledger.axon.WellEvent.WellMeasured;

class LedgerSerializerTest {

    private final LedgerSerializer serializer = WellLedger.SERIALIZER;

    @Test
    void an_event_is_json_text_in_the_order_of_its_components_under_its_logical_name() {
        SerializedObject<String> stored =
                serializer.serialize(new WellDug("giếng-1", LocalDate.of(2025, 7, 1)), String.class);

        assertThat(stored.getType().getName()).isEqualTo("well.WellDug");
        assertThat(stored.getType().getRevision()).isNull();
        assertThat(stored.getData()).isEqualTo("""
                {"well":"giếng-1","on":"2025-07-01"}""");
        assertThat(serializer.<String, Object>deserialize(stored))
                .isEqualTo(new WellDug("giếng-1", LocalDate.of(2025, 7, 1)));
    }

    @Test
    void a_revision_stands_beside_the_name() {
        SerializedObject<String> stored =
                serializer.serialize(new WellMeasured("a", 3, Optional.of("cạn")), String.class);

        assertThat(stored.getType().getRevision()).isEqualTo("2");
        assertThat(serializer.<String, Object>deserialize(stored))
                .isEqualTo(new WellMeasured("a", 3, Optional.of("cạn")));
    }

    @Test
    void metadata_come_back_as_they_were() {
        MetaData metadata =
                MetaData.from(Map.of("actor", "ghi-so-mau", "sourceRow", "12", "sourceSheet", "Xã \"Mẫu\""));

        SerializedObject<String> stored = serializer.serialize(metadata, String.class);

        assertThat(serializer.<String, Object>deserialize(stored)).isEqualTo(metadata);
    }

    @Test
    void a_class_without_a_logical_name_is_not_written() {
        assertThatThrownBy(() -> serializer.serialize(List.of("a"), String.class))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("EventCatalogue");
    }

    @Test
    void a_name_that_no_catalogue_holds_is_an_error_that_says_so() {
        assertThatThrownBy(() -> read("well.WellPainted", "{}"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("well.WellPainted")
                .hasMessageContaining("EventCatalogue");
    }

    @Test
    void a_java_class_name_in_the_log_loads_no_class() {
        assertThatThrownBy(() -> read(WellDug.class.getName(), "{}")).isInstanceOf(SerializationException.class);
    }

    @Test
    void a_property_that_the_event_does_not_know_is_an_error() {
        assertThatThrownBy(() -> read("well.WellDug", """
                {"well":"a","on":"2025-07-01","by":"b"}""")).isInstanceOf(SerializationException.class);
    }

    @Test
    void a_property_that_is_missing_is_an_error() {
        assertThatThrownBy(() -> read("well.WellDug", """
                {"well":"a"}""")).isInstanceOf(SerializationException.class);
    }

    private Object read(String name, String json) {
        return serializer.deserialize(new SimpleSerializedObject<>(json, String.class, name, null));
    }
}
