package org.progressledger.ledger.axon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where something that is recorded was read from. Stands in the metadata of every event.
 *
 * @param file name of the file, empty when the entry was typed in
 * @param sheet name of the sheet, empty for a file without sheets
 * @param row row of the sheet, counted from 1 as spreadsheets show it; empty when it concerns the whole file
 */
public record Source(Optional<String> file, Optional<String> sheet, OptionalInt row) {

    /** Typed in, not read from a file. */
    public static final Source NONE = new Source(Optional.empty(), Optional.empty(), OptionalInt.empty());

    /** A file as a whole. */
    public static Source file(String file) {
        return new Source(Optional.of(file), Optional.empty(), OptionalInt.empty());
    }

    /** One sheet of this file. */
    public Source sheet(String name) {
        return new Source(file, Optional.of(name), row);
    }

    /** One row of this sheet or file. */
    public Source row(int number) {
        return new Source(file, sheet, OptionalInt.of(number));
    }

    Map<String, String> metadata() {
        Map<String, String> metadata = new HashMap<>();
        file.ifPresent(name -> metadata.put(EventMetadata.SOURCE_FILE, name));
        sheet.ifPresent(name -> metadata.put(EventMetadata.SOURCE_SHEET, name));
        row.ifPresent(number -> metadata.put(EventMetadata.SOURCE_ROW, Integer.toString(number)));
        return metadata;
    }
}
