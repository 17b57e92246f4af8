package org.progressledger.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.progressledger.shared.Validity;

/** An invented standard of a province, higher than the national one, in force from 2024 to 2026. */
public final class ProvincialStandard {

    public static final String KEY = "CHUAN-TINH-MAU-2024";

    private ProvincialStandard() {}

    /** The national standards and this one. */
    public static PovertyRuleSets besideTheNationalOnes() {
        List<PovertyRuleSet> all = Stream.concat(PovertyRuleSets.load().all().stream(), Stream.of(standard()))
                .toList();
        return () -> all;
    }

    private static PovertyRuleSet standard() {
        return RuleSetExamples.provincial(
                KEY,
                "19",
                Validity.between(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31)),
                RuleSetExamples.limits("175", "225"));
    }
}
