package org.progressledger.report.table;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.report.HouseholdLine;
import org.progressledger.report.table.Counting.OfInhabitants;
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

    private static final Counting HOUSEHOLDS = new OfInhabitants(Inhabitants::households);
    private static final Counting PERSONS = new OfInhabitants(Inhabitants::persons);

    private ResultTable() {}

    static List<Measure> measures() {
        return Stream.of(
                        all(),
                        shares("poor", Words.POOR, PovertyClass.POOR, any -> true),
                        shares("nearPoor", Words.NEAR_POOR, PovertyClass.NEAR_POOR, any -> true),
                        shares(
                                "agricultural",
                                AGRICULTURAL,
                                PovertyClass.AVERAGE,
                                line -> GroupTables.has(line, HouseholdTrait.AGRICULTURAL)))
                .flatMap(List::stream)
                .toList();
    }

    /** All who live there; unknown where it is not reported. */
    static List<Measure> all() {
        return List.of(
                Measure.count(ALL_HOUSEHOLDS, Words.ALL, Words.HOUSEHOLDS, HOUSEHOLDS),
                Measure.count(ALL_PERSONS, Words.ALL, Words.PERSONS, PERSONS));
    }

    /** Households and persons of a kind, each as a number and as a share of all who live there. */
    static List<Measure> shares(String code, Label group, PovertyClass povertyClass, Predicate<HouseholdLine> such) {
        Counting households = Counting.households(povertyClass, such);
        Counting persons = Counting.persons(povertyClass, such);
        return List.of(
                Measure.count(code + "Households", group, Words.HOUSEHOLDS, households),
                Measure.share(code + "HouseholdShare", group, Words.SHARE_OF_HOUSEHOLDS, households, HOUSEHOLDS),
                Measure.count(code + "Persons", group, Words.PERSONS, persons),
                Measure.share(code + "PersonShare", group, Words.SHARE_OF_PERSONS, persons, PERSONS));
    }
}
