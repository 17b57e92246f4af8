package org.progressledger.commune;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.progressledger.commune.CriteriaCommand.AssessCriteria;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.commune.TitleCommand.GrantTitle;
import org.progressledger.commune.TitleEvent.TitleGranted;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CommuneGroup;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.Criterion;
import org.progressledger.ruleset.CriterionIndicator;
import org.progressledger.ruleset.LegalText;
import org.progressledger.ruleset.Recognition;
import org.progressledger.ruleset.Requirement;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.ruleset.Title;
import org.progressledger.ruleset.WithdrawalRule;
import org.progressledger.ruleset.Wording;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

/** Real units of Thái Nguyên, invented results, decisions and two small criteria sets for tests. */
final class CommuneExamples {

    static final Territory TERRITORY = WholeCountry.TERRITORY;
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), VietnamTime.ZONE);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Xã Phượng Tiến of today: made out of xã Tân Thịnh, xã Tân Dương and xã Phượng Tiến of before. */
    static final UnitId COMMUNE = UnitId.parse("05563@2025");

    static final UnitId TAN_THINH = UnitId.parse("05548@2004");
    static final UnitId TAN_DUONG = UnitId.parse("05563@2004");
    static final UnitId FORMER_PHUONG_TIEN = UnitId.parse("05566@2004");
    /** Phường Gia Sàng. */
    static final UnitId WARD = UnitId.parse("05467@2025");

    static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    static final LocalDate LAST_OF_LOWER = LocalDate.of(2026, 2, 14);

    /** Four criteria, the second with two indicators; the third is decisive. */
    static final CriteriaSet LOWER = set("MAU-1", Title.MET, Optional.empty());

    static final CriteriaSet HIGHER = set("MAU-2", Title.ADVANCED, Optional.of(Title.MET));

    static final CriteriaSet MODERN = provincial(set("MAU-3", Title.MODERN, Optional.of(Title.MET)));

    static final CriteriaSets SETS =
            () -> Stream.concat(Stream.of(LOWER, HIGHER, MODERN), CriteriaSets.load().all().stream())
                    .toList();

    private CommuneExamples() {}

    private static CriteriaSet set(String key, Title title, Optional<Title> required) {
        return new CriteriaSet(
                key,
                RuleSetOwner.NATIONAL,
                Optional.empty(),
                Optional.empty(),
                new Wording("Bộ tiêu chí mẫu", "Example set"),
                Validity.between(LocalDate.of(2022, 1, 1), LAST_OF_LOWER),
                false,
                List.of(new LegalText("1/QĐ-MẪU", "Mẫu")),
                List.of(),
                title,
                required,
                List.of(new CommuneGroup("3", new Wording("Nhóm 3", "Group 3"))),
                4,
                2,
                IntStream.rangeClosed(1, 4)
                        .mapToObj(number ->
                                new Criterion(number, "Mẫu " + number, "Example " + number, indicators(number)))
                        .toList(),
                Map.of(
                        AssessmentStage.SELF_ASSESSED, Validity.since(LocalDate.of(2022, 1, 1)),
                        AssessmentStage.VERIFIED, Validity.between(LocalDate.of(2022, 1, 1), LocalDate.of(2025, 6, 30)),
                        AssessmentStage.APPRAISED, Validity.since(LocalDate.of(2022, 1, 1))),
                new Recognition(Optional.of(new BigDecimal("90")), true, Optional.of(new BigDecimal("90"))),
                Optional.of(new WithdrawalRule(new BigDecimal("30"), new BigDecimal("75"), List.of(3))));
    }

    private static CriteriaSet provincial(CriteriaSet set) {
        return new CriteriaSet(
                set.key(),
                RuleSetOwner.PROVINCE,
                Optional.of("19"),
                Optional.of("NTM-2026-HD"),
                set.name(),
                set.validity(),
                set.draft(),
                set.legalBasis(),
                set.unverified(),
                set.title(),
                set.requiredTitle(),
                set.groups(),
                set.declaredCriteria(),
                set.declaredIndicators(),
                set.criteria(),
                set.stages(),
                set.recognition(),
                set.withdrawal());
    }

    private static List<CriterionIndicator> indicators(int criterion) {
        return criterion != 2
                ? List.of()
                : Stream.of("2.1", "2.2")
                        .map(number -> new CriterionIndicator(
                                number,
                                "Chỉ tiêu " + number,
                                "Indicator " + number,
                                "%",
                                List.of(new Requirement(
                                        Optional.empty(),
                                        "≥ 80%",
                                        Optional.of(new BigDecimal("80")),
                                        Optional.empty())),
                                false))
                        .toList();
    }

    static CriteriaDecider criteriaDecider() {
        return new CriteriaDecider(SETS, TERRITORY, (known, unit, day) -> Optional.of("3"), CLOCK);
    }

    static TitleDecider titleDecider() {
        return new TitleDecider(SETS, TERRITORY, CLOCK);
    }

    static DecisionReference decision(int number) {
        return new DecisionReference(number + "/QĐ-UBND", LocalDate.of(2025, 8, 1), "UBND tỉnh Mẫu");
    }

    static CriterionResult result(String number, boolean met) {
        return new CriterionResult(
                Integer.parseInt(number.split("\\.")[0]),
                number.contains(".") ? Optional.of(number) : Optional.empty(),
                Optional.empty(),
                met,
                List.of());
    }

    static AssessCriteria assess(AssessmentStage stage, int decision, CriterionResult... results) {
        return new AssessCriteria(COMMUNE, LOWER.key(), stage, List.of(results), DAY, decision(decision));
    }

    static CriterionAssessed assessed(AssessmentStage stage, int decision, CriterionResult result, LocalDate day) {
        return new CriterionAssessed(
                COMMUNE,
                LOWER.key(),
                result.criterion(),
                result.indicator(),
                stage,
                result.value(),
                result.met(),
                result.evidence(),
                day,
                decision(decision));
    }

    /** All criteria of the set appraised as met. */
    static CriteriaBook allAppraised(CriteriaSet set) {
        return book(set.criteria().stream()
                .map(criterion -> new CriterionAssessed(
                        COMMUNE,
                        set.key(),
                        criterion.number(),
                        Optional.empty(),
                        AssessmentStage.APPRAISED,
                        Optional.empty(),
                        true,
                        List.of(),
                        DAY,
                        decision(9)))
                .toArray(CriteriaEvent[]::new));
    }

    static CriteriaBook book(CriteriaEvent... events) {
        return Arrays.stream(events)
                .reduce(
                        CriteriaBook.EMPTY,
                        (book, event) -> book.after(
                                "r" + book.assessments().size(),
                                book.assessments().size() + book.withdrawals().size(),
                                event),
                        (one, other) -> other);
    }

    static GrantTitle grant(String ruleSet) {
        return new GrantTitle(
                COMMUNE,
                ruleSet,
                new BigDecimal("95.5"),
                false,
                new BigDecimal("100"),
                DAY,
                DAY.plusDays(9),
                decision(20));
    }

    static TitleGranted granted(Title title, String ruleSet, LocalDate day) {
        return new TitleGranted(
                COMMUNE, title, ruleSet, new BigDecimal("95.5"), false, new BigDecimal("100"), DAY, day, decision(20));
    }
}
