package org.progressledger.intake;

import java.util.Map;
import java.util.Optional;

/**
 * Where the columns of one sheet stand.
 *
 * @param positions column to its place, counted from 0
 * @param headers column to its header as the sheet writes it
 */
record Layout(Map<ReviewColumn, Integer> positions, Map<ReviewColumn, String> headers) {

    Layout {
        positions = Map.copyOf(positions);
        headers = Map.copyOf(headers);
    }

    Optional<Integer> position(ReviewColumn column) {
        return Optional.ofNullable(positions.get(column));
    }

    /** As the sheet writes it, so that a message can be found in the sheet. */
    String header(ReviewColumn column) {
        return headers.getOrDefault(column, column.header());
    }
}
