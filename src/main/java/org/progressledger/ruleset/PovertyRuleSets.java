package org.progressledger.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The poverty standards that the ledger knows, side by side. */
@FunctionalInterface
public interface PovertyRuleSets {

    /** All sets, the earliest first. */
    List<PovertyRuleSet> all();

    /**
     * What was known of them when the ledger held that many events; never changes. Those that ship with the application count
     * as known always (decision 0131).
     */
    default PovertyRuleSets knownAt(long position) {
        return this;
    }

    default Optional<PovertyRuleSet> byKey(String key) {
        return all().stream().filter(set -> set.key().equals(key)).findFirst();
    }

    /** The national set in force on that day; it may be a draft. Empty before 2022 and after 2030. */
    default Optional<PovertyRuleSet> inForceOn(LocalDate day) {
        return inForceOn(day, RuleSetOwner.NATIONAL);
    }

    /** The set of that owner in force on that day; it may be a draft. Empty if the owner has none. */
    default Optional<PovertyRuleSet> inForceOn(LocalDate day, RuleSetOwner owner) {
        return all().stream()
                .filter(set -> set.owner() == owner && set.validity().covers(day))
                .findFirst();
    }

    /** The national sets that come with the application, {@code ruleset/*.json}, whatever a ledger holds. */
    static PovertyRuleSets load() {
        return PublishedRules.shipped()::ruleSets;
    }
}
