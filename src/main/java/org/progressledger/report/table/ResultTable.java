package org.progressledger.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.progressledger.ruleset.PovertyClass;

/**
 * Table 1: all households and persons, and of them the poor, the near-poor and those of average living standard in
 * agriculture, forestry, fishery or salt (NLN), each with their share of all who live there.
 */
final class ResultTable {

    static final String ALL_HOUSEHOLDS = "allHouseholds";
    static final String ALL_PERSONS = "allPersons";
    static final String POOR_HOUSEHOLDS = "poorHouseholds";
    static final String POOR_PERSONS = "poorPersons";
    static final String NEAR_POOR_HOUSEHOLDS = "nearPoorHouseholds";
    static final String NEAR_POOR_PERSONS = "nearPoorPersons";

    private static final Label AGRICULTURAL =
            new Label("Hộ NLN có mức sống trung bình", "Average living standard in agriculture (NLN)");

    private ResultTable() {}

    static List<Measure> measures() {
        return Stream.of(
                        all(),
                        shares("poor", Words.POOR, counted -> counted.of(PovertyClass.POOR)),
                        shares("nearPoor", Words.NEAR_POOR, counted -> counted.of(PovertyClass.NEAR_POOR)),
                        shares("agricultural", AGRICULTURAL, Counted::agriculturalOfAverageLiving))
                .flatMap(List::stream)
                .toList();
    }

    /** All who live there; unknown where it is not reported. */
    static List<Measure> all() {
        return List.of(
                new Measure(
                        FormColumn.count(ALL_HOUSEHOLDS, Words.ALL, Words.HOUSEHOLDS),
                        counted -> FormCell.count(counted.allHouseholds())),
                new Measure(
                        FormColumn.count(ALL_PERSONS, Words.ALL, Words.PERSONS),
                        counted -> FormCell.count(counted.allPersons())));
    }

    /** Households and persons of a kind, each as a number and as a share of all who live there. */
    static List<Measure> shares(String code, Label group, Function<Counted, Counted> chosen) {
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.count(
                code + "Households",
                group,
                Words.HOUSEHOLDS,
                counted -> chosen.apply(counted).households()));
        measures.add(Measure.share(
                code + "HouseholdShare",
                group,
                Words.SHARE_OF_HOUSEHOLDS,
                counted -> FormCell.share(chosen.apply(counted).households(), counted.allHouseholds())));
        measures.add(Measure.count(
                code + "Persons",
                group,
                Words.PERSONS,
                counted -> chosen.apply(counted).persons()));
        measures.add(Measure.share(
                code + "PersonShare",
                group,
                Words.SHARE_OF_PERSONS,
                counted -> FormCell.share(chosen.apply(counted).persons(), counted.allPersons())));
        return measures;
    }
}
