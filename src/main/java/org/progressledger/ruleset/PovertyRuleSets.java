package org.progressledger.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All poverty standards that the ledger knows, side by side. */
public final class PovertyRuleSets {

    private static final String FILES = "classpath*:ruleset/*.json";

    private final List<PovertyRuleSet> sets;

    /** @throws IllegalArgumentException if two sets of one owner are in force on one day, or one key stands twice */
    PovertyRuleSets(List<PovertyRuleSet> sets) {
        this.sets = sets.stream()
                .sorted(Comparator.comparing(set -> set.validity().from()))
                .toList();
        for (int index = 0; index < this.sets.size(); index++) {
            for (PovertyRuleSet later : this.sets.subList(index + 1, this.sets.size())) {
                requireDistinct(this.sets.get(index), later);
            }
        }
    }

    /** Reads the rule sets of the class path, {@code ruleset/*.json}. */
    public static PovertyRuleSets load() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try {
            List<PovertyRuleSet> sets = new ArrayList<>();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                try (InputStream stream = resource.getInputStream()) {
                    sets.add(new PovertyRuleSet(mapper.readValue(stream, RuleSetFile.class)));
                }
            }
            return new PovertyRuleSets(sets);
        } catch (IOException exception) {
            throw new UncheckedIOException("The rule sets " + FILES + " cannot be read", exception);
        }
    }

    /** All sets, the earliest first. */
    public List<PovertyRuleSet> all() {
        return sets;
    }

    public Optional<PovertyRuleSet> byKey(String key) {
        return sets.stream().filter(set -> set.key().equals(key)).findFirst();
    }

    /** The national set in force on that day; it may be a draft. Empty before 2022 and after 2030. */
    public Optional<PovertyRuleSet> inForceOn(LocalDate day) {
        return sets.stream()
                .filter(set ->
                        set.owner() == RuleSetOwner.NATIONAL && set.validity().covers(day))
                .findFirst();
    }

    private static void requireDistinct(PovertyRuleSet one, PovertyRuleSet other) {
        if (one.key().equals(other.key())) {
            throw new IllegalArgumentException("Two rule sets have the key " + one.key());
        }
        if (one.owner() == other.owner() && one.validity().overlaps(other.validity())) {
            throw new IllegalArgumentException(
                    "Rule sets " + one + " and " + other + " of one owner are in force on the same day");
        }
    }
}
