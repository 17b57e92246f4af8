package org.progressledger.household;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identity of a person for life, in whatever household; also of the stream of their memberships. Says nothing about the
 * person.
 *
 * @param value random identifier
 */
public record PersonId(@JsonValue UUID value) {

    @JsonCreator
    public PersonId {}

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    /** The stream's name, {@code person:<uuid>}. */
    @Override
    public String toString() {
        return "person:" + value;
    }
}
