package org.progressledger.intake;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the columns of one sheet stand.
 *
 * @param positions column to its place, counted from 0
 * @param headers every column to its header: as the sheet writes it, or as the official list does
 */
record Layout(Map<ListColumn, Integer> positions, Map<ListColumn, String> headers) {

    Layout {
        positions = Map.copyOf(positions);
        headers = Map.copyOf(headers);
    }

    Optional<Integer> position(ListColumn column) {
        return Optional.ofNullable(positions.get(column));
    }

    /** As the sheet writes it, so that a message can be found in the sheet; as the official list does where it has none. */
    String header(ListColumn column) {
        return Objects.requireNonNull(headers.get(column), "Every column has a header");
    }
}
