package org.progressledger.ledger.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class PackedFieldsTest {

    @Test
    void packed_fields_come_back_as_they_were() {
        Document fields = new Document("history", List.of("Nguyễn Văn Mẫu", ""))
                .append("position", 9_000_000_000L)
                .append("one", new Document("in", new Document("another", true)));

        assertThat(PackedFields.unpack(PackedFields.pack(fields))).isEqualTo(fields);
    }

    @Test
    void lines_that_resemble_each_other_take_a_fraction_of_their_length() {
        String line = "{\"type\":\"StatusRecognised\",\"household\":\"MAU-1\"}";

        assertThat(PackedFields.pack(new Document("history", Collections.nCopies(20, line)))
                        .length())
                .isLessThan(20 * line.length() / 5);
    }

    @Test
    void other_bytes_are_refused() {
        assertThatThrownBy(() -> PackedFields.unpack(new Binary(new byte[] {1, 2, 3})))
                .isInstanceOf(UncheckedIOException.class);
    }
}
