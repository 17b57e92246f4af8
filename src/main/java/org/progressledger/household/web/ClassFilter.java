package org.progressledger.household.web;

import java.util.Locale;
import java.util.Set;
import org.progressledger.household.read.HouseholdCondition;
import org.progressledger.ruleset.PovertyClass;

/** Which households of a commune are listed. */
enum ClassFilter {
    MULTIDIMENSIONALLY_POOR(PovertyClass.POOR, PovertyClass.NEAR_POOR),
    POOR(PovertyClass.POOR),
    NEAR_POOR(PovertyClass.NEAR_POOR),
    ABOVE_THE_LINE(PovertyClass.AVERAGE, PovertyClass.NOT_POOR),
    NEWLY_ESCAPED(Set.of(HouseholdCondition.NEWLY_ESCAPED), PovertyClass.AVERAGE, PovertyClass.NOT_POOR);

    private final Set<HouseholdCondition> conditions;
    private final Set<PovertyClass> classes;

    ClassFilter(PovertyClass... classes) {
        this(Set.of(), classes);
    }

    ClassFilter(Set<HouseholdCondition> conditions, PovertyClass... classes) {
        this.conditions = conditions;
        this.classes = Set.of(classes);
    }

    Set<HouseholdCondition> conditions() {
        return conditions;
    }

    Set<PovertyClass> classes() {
        return classes;
    }

    String message() {
        return "commune.filter." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
