package org.progressledger.report.table;

import java.util.List;
import java.util.Optional;
import org.progressledger.ruleset.DeprivationIndicator;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyReason;
import org.progressledger.ruleset.PovertyRuleSet;

/**
 * The columns of the tables that count, and what each of them counts.
 *
 * @param ruleSet the poverty standard in force on the closing day, which has the indicators and reasons
 * @param ethnicities columns of table 9 for the ethnicities of the area
 */
record TableMeasures(Optional<PovertyRuleSet> ruleSet, List<FormColumn> ethnicities) {

    /** @throws IllegalArgumentException if it is a list, which counts nothing */
    List<Measure> of(AppendixTable table) {
        DeprivationTables poor = new DeprivationTables(PovertyClass.POOR, indicators());
        DeprivationTables nearPoor = new DeprivationTables(PovertyClass.NEAR_POOR, indicators());
        return switch (table) {
            case OFFICIAL_RESULT -> ResultTable.measures();
            case MOVEMENT_OF_POOR -> new MovementTable(PovertyClass.POOR).measures();
            case MOVEMENT_OF_NEAR_POOR -> new MovementTable(PovertyClass.NEAR_POOR).measures();
            case POOR_BY_DEPRIVATION -> poor.numbers();
            case POOR_DEPRIVATION_RATES -> poor.rates();
            case NEAR_POOR_BY_DEPRIVATION -> nearPoor.numbers();
            case NEAR_POOR_DEPRIVATION_RATES -> nearPoor.rates();
            case POOR_BY_GROUP -> GroupTables.byGroup();
            case POOR_BY_ETHNICITY -> EthnicityTable.measures(ethnicities);
            case POOR_BY_REASON -> GroupTables.byReason(reasons());
            case CHILDREN -> ChildrenTable.measures();
            case POOR_SUMMARY -> GroupTables.summary(PovertyClass.POOR);
            case NEAR_POOR_SUMMARY -> GroupTables.summary(PovertyClass.NEAR_POOR);
            case LIST_OF_POOR, LIST_OF_NEAR_POOR ->
                throw new IllegalArgumentException("Table %d lists households".formatted(table.number()));
        };
    }

    private List<DeprivationIndicator> indicators() {
        return ruleSet.map(PovertyRuleSet::indicators).orElse(List.of());
    }

    private List<PovertyReason> reasons() {
        return ruleSet.map(PovertyRuleSet::reasons).orElse(List.of());
    }
}
