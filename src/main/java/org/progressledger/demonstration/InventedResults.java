package org.progressledger.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.progressledger.commune.CriteriaCommand.AssessCriteria;
import org.progressledger.commune.CriterionResult;
import org.progressledger.commune.TitleCommand.AcknowledgeTitle;
import org.progressledger.commune.TitleCommand.GrantTitle;
import org.progressledger.commune.TitleCommand.WithdrawTitle;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;
import org.progressledger.territory.UnitKind;

/**
 * What the rural communes of the province have reached by the new-rural criteria, all of it invented: before the merger by
 * the set of 2021, after it by both sets.
 */
final class InventedResults {

    private static final String SET_OF_2021 = "NTM-2021";
    private static final String SET_OF_2026 = "NTM-2026";
    private static final int CRITERIA_OF_2021 = 19;
    private static final int CRITERIA_OF_2026 = 10;

    private static final int PLANNING = 1;
    private static final int ENVIRONMENT = 17;

    private static final LocalDate REVIEWED_BEFORE = LocalDate.of(2024, Month.NOVEMBER, 29);
    private static final LocalDate GRANTED = LocalDate.of(2024, Month.DECEMBER, 20);
    private static final LocalDate REVIEWED_AFTER = LocalDate.of(2025, Month.DECEMBER, 12);
    private static final LocalDate WITHDRAWN = LocalDate.of(2026, Month.JANUARY, 20);
    private static final LocalDate REVIEWED_BY_THE_NEW_SET = LocalDate.of(2026, Month.JUNE, 30);

    /**
     * What is recorded about one commune, in this order.
     *
     * @param acknowledgement if a predecessor held the title
     * @param withdrawal if it was lost again
     */
    record Results(
            UnitId unit,
            List<AssessCriteria> assessments,
            Optional<GrantTitle> grant,
            Optional<AcknowledgeTitle> acknowledgement,
            Optional<WithdrawTitle> withdrawal) {}

    private final DemonstrationProvince province;

    InventedResults(DemonstrationProvince province) {
        this.province = province;
    }

    /** Of the communes of a list; none for a year without an appraisal. */
    List<Results> of(ListPlan plan) {
        List<AdministrativeUnit> communes =
                plan.units().stream().filter(unit -> unit.kind() == UnitKind.XA).toList();
        if (plan.year() == REVIEWED_BEFORE.getYear()) {
            return communes.stream().map(this::before).toList();
        }
        return plan.year() == REVIEWED_AFTER.getYear()
                ? communes.stream().map(this::after).toList()
                : List.of();
    }

    private Results before(AdministrativeUnit commune) {
        Set<Integer> unmet = unmetBefore(commune);
        List<AssessCriteria> assessments = new ArrayList<>();
        for (AssessmentStage stage : AssessmentStage.values()) {
            assessments.add(assessed(commune, SET_OF_2021, CRITERIA_OF_2021, unmet, stage, REVIEWED_BEFORE));
        }
        return new Results(commune.id(), assessments, granted(commune), Optional.empty(), Optional.empty());
    }

    private Optional<GrantTitle> granted(AdministrativeUnit commune) {
        return unmetBefore(commune).isEmpty()
                ? Optional.of(new GrantTitle(
                        commune.id(),
                        SET_OF_2021,
                        new BigDecimal("95.5"),
                        false,
                        new BigDecimal("96.0"),
                        GRANTED,
                        GRANTED,
                        decision("2024", GRANTED)))
                : Optional.empty();
    }

    /** After the merger planning has to be done anew; some communes lost more than that. */
    private Results after(AdministrativeUnit commune) {
        List<UnitId> holders = province.formerCommunesOf(commune).stream()
                .filter(former -> former.kind() == UnitKind.XA && !former.id().equals(commune.id()))
                .filter(former -> unmetBefore(former).isEmpty())
                .map(AdministrativeUnit::id)
                .toList();
        Draw draw = Draw.of(province.seed(), "criteria " + commune.id());
        boolean lostMuch = !holders.isEmpty() && draw.chance(0.12);
        Set<Integer> unmet = new HashSet<>(
                lostMuch ? drawn(draw, CRITERIA_OF_2021, 6) : drawn(draw, CRITERIA_OF_2021, draw.between(0, 4)));
        unmet.add(PLANNING);
        if (lostMuch) {
            unmet.add(ENVIRONMENT);
        }
        List<AssessCriteria> assessments = new ArrayList<>();
        Set<Integer> unmetByTheNewSet = drawn(draw, CRITERIA_OF_2026, draw.between(1, 7));
        for (AssessmentStage stage : List.of(AssessmentStage.SELF_ASSESSED, AssessmentStage.APPRAISED)) {
            assessments.add(assessed(commune, SET_OF_2021, CRITERIA_OF_2021, unmet, stage, REVIEWED_AFTER));
            assessments.add(
                    assessed(commune, SET_OF_2026, CRITERIA_OF_2026, unmetByTheNewSet, stage, REVIEWED_BY_THE_NEW_SET));
        }
        return new Results(
                commune.id(),
                assessments,
                Optional.empty(),
                holders.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new AcknowledgeTitle(
                                commune.id(),
                                SET_OF_2021,
                                holders,
                                Territory.REORGANISATION,
                                decision("71", Territory.REORGANISATION))),
                lostMuch && draw.chance(0.5) ? Optional.of(withdrawn(commune, unmet)) : Optional.empty());
    }

    private static WithdrawTitle withdrawn(AdministrativeUnit commune, Set<Integer> unmet) {
        return new WithdrawTitle(
                commune.id(),
                Title.MET,
                unmet.stream().sorted().toList(),
                "Sau sáp nhập không còn đạt các tiêu chí nêu trên (mẫu)",
                WITHDRAWN,
                decision("20", WITHDRAWN));
    }

    /** The poorer the landscape, the more is missing. */
    private Set<Integer> unmetBefore(AdministrativeUnit commune) {
        Draw draw = Draw.of(province.seed(), "criteria " + commune.id());
        return switch (province.landscapeOf(commune)) {
            case UPLAND -> drawn(draw, CRITERIA_OF_2021, draw.chance(0.15) ? 0 : draw.between(3, 10));
            case MIDLAND -> drawn(draw, CRITERIA_OF_2021, draw.chance(0.45) ? 0 : draw.between(1, 6));
            case LOWLAND -> drawn(draw, CRITERIA_OF_2021, draw.chance(0.8) ? 0 : draw.between(1, 3));
        };
    }

    private static Set<Integer> drawn(Draw draw, int criteria, int count) {
        return Set.copyOf(
                draw.some(count, IntStream.rangeClosed(1, criteria).boxed().toList()));
    }

    private static AssessCriteria assessed(
            AdministrativeUnit commune,
            String ruleSet,
            int criteria,
            Set<Integer> unmet,
            AssessmentStage stage,
            LocalDate day) {
        List<CriterionResult> results = IntStream.rangeClosed(1, criteria)
                .mapToObj(criterion -> new CriterionResult(
                        criterion, Optional.empty(), Optional.empty(), !unmet.contains(criterion), List.of()))
                .toList();
        return new AssessCriteria(
                commune.id(), ruleSet, stage, results, day, decision(String.valueOf(stage.ordinal() + 1), day));
    }

    private static DecisionReference decision(String number, LocalDate day) {
        return new DecisionReference(number + "/QĐ-MẪU", day, "UBND tỉnh (quyết định mẫu)");
    }
}
