package org.progressledger.report.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.web.util.UriUtils;

/**
 * Where an opened cell leads.
 *
 * @param path page of its form
 * @param at adds to a path everything that the form rests on
 * @param row key of its row
 * @param column code of its column
 * @param parts where the parts of a page of them lead
 */
record CellWays(
        String path, UnaryOperator<String> at, String row, String column, Function<PageOfRows, TableView.Links> parts) {

    String form() {
        return at.apply(path);
    }

    /** The same cell as a file. */
    String file() {
        return cell("/api" + path + "/cells.csv");
    }

    String page(int number) {
        return cell(path + "/cell") + "&page=" + number;
    }

    private String cell(String place) {
        return at.apply(place) + of(row, column);
    }

    /** How a cell is named in an address. */
    static String of(String row, String column) {
        return "&row=" + encoded(row) + "&column=" + encoded(column);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
