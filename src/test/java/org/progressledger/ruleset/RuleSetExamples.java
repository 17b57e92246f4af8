package org.progressledger.ruleset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.ruleset.Classification.IncomeLimits;
import org.progressledger.shared.Validity;

/** Invented rules of a province for tests, beside the national ones that come with the application. */
final class RuleSetExamples {

    static final LegalText RESOLUTION = new LegalText("99/2025/NQ-HĐND", "Chuẩn nghèo của tỉnh (mẫu)");
    static final PovertyRuleSet POV_2022 =
            PovertyRuleSets.load().byKey("POV-2022").orElseThrow();
    static final PovertyRuleSet POV_2027 =
            PovertyRuleSets.load().byKey("POV-2027").orElseThrow();
    static final Validity FROM_2025 = Validity.between(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31));

    private RuleSetExamples() {}

    /** A final standard of Thái Nguyên (19) in 2025 and 2026 whose lines are higher than the national ones. */
    static PovertyRuleSet provincial(String key) {
        return provincial(key, "19", FROM_2025, limits("150", "190"));
    }

    static PovertyRuleSet provincial(String key, String province, Validity validity, IncomeLimits limits) {
        return new PovertyRuleSet(
                key,
                RuleSetOwner.PROVINCE,
                Optional.of(province),
                validity,
                false,
                List.of(RESOLUTION),
                List.of(),
                Map.of(AreaKind.RURAL, 1_800_000L, AreaKind.URBAN, 2_300_000L),
                Optional.of(new Classification(Map.of(AreaKind.RURAL, limits, AreaKind.URBAN, limits), 30, 10)),
                POV_2022.recordedAs(),
                POV_2022.indicators(),
                POV_2022.reasons());
    }

    static IncomeLimits limits(String line, String averageLivingStandard) {
        return new IncomeLimits(new BigDecimal(line), new BigDecimal(averageLivingStandard));
    }

    static ReviewProcedure provincialProcedure(String key) {
        return provincialProcedure(key, "0.6", 24, "--08-01", "--11-30");
    }

    static ReviewProcedure provincialProcedure(
            String key, String leastAgreement, int newlyEscapedMonths, String periodicFrom, String periodicTo) {
        return new ReviewProcedure(
                key,
                RuleSetOwner.PROVINCE,
                FROM_2025,
                false,
                List.of(RESOLUTION),
                List.of(),
                Map.of(ReviewStep.SCORING, FROM_2025),
                MonthDay.parse(periodicFrom),
                MonthDay.parse(periodicTo),
                new BigDecimal(leastAgreement),
                newlyEscapedMonths,
                Optional.of(5));
    }
}
