package org.progressledger.ruleset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An invented standard of a province, higher than the national one, in force from 2024 to 2026. */
public final class ProvincialStandard {

    public static final String KEY = "CHUAN-TINH-MAU-2024";

    private ProvincialStandard() {}

    /** The national standards and this one. */
    public static PovertyRuleSets besideTheNationalOnes() {
        return new PovertyRuleSets(Stream.concat(PovertyRuleSets.load().all().stream(), Stream.of(standard()))
                .toList());
    }

    private static PovertyRuleSet standard() {
        Classification.IncomeLimits limits =
                new Classification.IncomeLimits(new BigDecimal("175"), new BigDecimal("225"));
        return new PovertyRuleSet(new RuleSetFile(
                KEY,
                RuleSetOwner.PROVINCE,
                LocalDate.of(2024, 1, 1),
                Optional.of(LocalDate.of(2026, 12, 31)),
                false,
                List.of(),
                List.of(),
                Map.of(AreaKind.RURAL, 2_000_000L, AreaKind.URBAN, 2_500_000L),
                Optional.of(new Classification(Map.of(AreaKind.RURAL, limits, AreaKind.URBAN, limits), 30, 10)),
                Map.of(),
                List.of(),
                List.of()));
    }
}
