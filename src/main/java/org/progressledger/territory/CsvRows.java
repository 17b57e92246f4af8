package org.progressledger.territory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the comma-separated files of the reference data: UTF-8, one header row, quoted where a comma is inside. */
final class CsvRows {

    private CsvRows() {}

    /** The rows after the header, each with as many fields as the header has. */
    static List<List<String>> read(String resource) {
        try (InputStream stream = open(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<List<String>> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(fields(line));
            }
            return rows.subList(1, rows.size());
        } catch (IOException exception) {
            throw new UncheckedIOException("Reference data " + resource + " cannot be read", exception);
        }
    }

    private static InputStream open(String resource) {
        InputStream stream = CsvRows.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("Reference data " + resource + " are missing from the class path");
        }
        return stream;
    }

    private static List<String> fields(String line) {
        if (line.indexOf('"') < 0) {
            return List.of(line.split(",", -1));
        }
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char character : line.toCharArray()) {
            if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
