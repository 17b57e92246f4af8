package org.progressledger.report.web;

import java.util.Map;
import java.util.Optional;
import org.progressledger.report.FormArea;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.ruleset.PovertyClass;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the numbers of a form open into the events behind them: those of which a figure of the catalogue is the same count.
 *
 * @param isOfItsDay whether the boundaries are those of the closing day; under others the form says of the population what
 *     follows from reports about other units
 */
record OpenedCells(FormQuestion question, AppendixTable table, boolean isOfItsDay) {

    /** @param povertyClass empty for all who live there */
    private record Figure(String key, Optional<PovertyClass> povertyClass) {}

    private static final Map<String, Figure> OF_RESULT = Map.of(
            "allHouseholds", new Figure("population-households", Optional.empty()),
            "allPersons", new Figure("population-persons", Optional.empty()),
            "poorHouseholds", new Figure("households", Optional.of(PovertyClass.POOR)),
            "poorPersons", new Figure("people", Optional.of(PovertyClass.POOR)),
            "nearPoorHouseholds", new Figure("households", Optional.of(PovertyClass.NEAR_POOR)),
            "nearPoorPersons", new Figure("people", Optional.of(PovertyClass.NEAR_POOR)));

    Optional<String> of(FormRow row, FormColumn column) {
        return figure(column)
                .filter(figure -> figure.povertyClass().isPresent() || isOfItsDay)
                .flatMap(figure -> place(row).map(place -> address(figure, place, column)));
    }

    private Optional<Figure> figure(FormColumn column) {
        return switch (table) {
            case OFFICIAL_RESULT -> Optional.ofNullable(OF_RESULT.get(column.code()));
            case MOVEMENT_OF_POOR -> standing(column, PovertyClass.POOR);
            case MOVEMENT_OF_NEAR_POOR -> standing(column, PovertyClass.NEAR_POOR);
            default -> Optional.empty();
        };
    }

    /** The first and the last column of a movement say how many there were and are. */
    private static Optional<Figure> standing(FormColumn column, PovertyClass list) {
        return switch (column.code()) {
            case "households.1", "households.9" -> Optional.of(new Figure("households", Optional.of(list)));
            case "persons.1", "persons.9" -> Optional.of(new Figure("people", Optional.of(list)));
            default -> Optional.empty();
        };
    }

    private Optional<String> place(FormRow row) {
        return switch (row.kind()) {
            case UNIT -> row.unit().map(unit -> "unit=" + unit);
            case TOTAL ->
                question.area() instanceof FormArea.Unassigned
                        ? Optional.empty()
                        : Optional.of(AreaText.of(question.area()))
                                .map(area -> (area.contains("@") ? "unit=" : "area=") + area);
            default -> Optional.empty();
        };
    }

    private String address(Figure figure, String place, FormColumn column) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/figures/" + figure.key() + "/events")
                .query(place);
        figure.povertyClass().ifPresent(known -> address.queryParam("povertyClass", known));
        return address.queryParam("effectiveOn", column.code().endsWith(".1") ? question.opening() : question.closing())
                .queryParam("knownAt", question.knownAt())
                .queryParam("boundaries", question.boundaries().key())
                .encode()
                .toUriString();
    }
}
