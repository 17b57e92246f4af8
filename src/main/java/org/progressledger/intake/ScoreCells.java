package org.progressledger.intake;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.household.Children;
import org.progressledger.household.Deprivation;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.household.PovertyReason;
import org.progressledger.household.ScoreSheet;
import org.progressledger.intake.ReviewColumn.OfDeprivation;
import org.progressledger.intake.ReviewColumn.OfReason;
import org.progressledger.intake.ReviewColumn.OfTrait;
import org.progressledger.intake.ReviewColumn.Plain;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyRuleSet;

/** Reads the scores B1 and B2 and the marks of form B. */
final class ScoreCells {

    private static final Set<String> MARKED = Set.of("x", "×", "v", "✓", "✔", "1", "có", "true");
    private static final Set<String> NOT_MARKED = Set.of("0", "-", "–", "không", "false");
    private static final Map<String, AreaKind> AREAS = Map.of(
            "nong thon", AreaKind.RURAL,
            "nt", AreaKind.RURAL,
            "thanh thi", AreaKind.URBAN,
            "do thi", AreaKind.URBAN,
            "tt", AreaKind.URBAN);

    private ScoreCells() {}

    /**
     * Empty if something in it was refused.
     *
     * @param ruleSet the standard in force on the day of the decision, which says what each deprivation counts
     * @param members number of members of the household, if that could be read
     */
    static Optional<ScoreSheet> sheet(RowCells row, Optional<PovertyRuleSet> ruleSet, Optional<Integer> members) {
        Optional<AreaKind> area = area(row);
        Optional<BigDecimal> b1 = row.number(Plain.B1).filter(score -> isNotNegative(row, Plain.B1, score));
        Optional<Integer> b2 =
                row.wholeNumber(Plain.B2).filter(score -> isNotNegative(row, Plain.B2, BigDecimal.valueOf(score)));
        int before = row.problems().size();
        Set<Deprivation> deprivations = Arrays.stream(Deprivation.values())
                .filter(deprivation -> isMarked(row, new OfDeprivation(deprivation)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Deprivation.class)));
        boolean marksRead = row.problems().size() == before;
        Set<PovertyReason> reasons = Arrays.stream(PovertyReason.values())
                .filter(reason -> isMarked(row, new OfReason(reason)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PovertyReason.class)));
        Set<HouseholdTrait> traits = Arrays.stream(HouseholdTrait.values())
                .filter(trait -> isMarked(row, new OfTrait(trait)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(HouseholdTrait.class)));
        Optional<Children> children = ChildrenCells.children(row, members);
        if (b2.isPresent() && marksRead) {
            requireBalance(row, ruleSet, b2.get(), deprivations.size());
        }
        if (area.isEmpty() || b1.isEmpty() || b2.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ScoreSheet(area.get(), b1.get(), b2.get(), deprivations, reasons, traits, children));
    }

    private static void requireBalance(RowCells row, Optional<PovertyRuleSet> ruleSet, int b2, int marked) {
        ruleSet.flatMap(set -> set.deprivationScore(marked))
                .filter(balanced -> balanced != b2)
                .ifPresent(balanced -> row.note(Plain.B2, ProblemCode.SCORE_UNBALANCED, b2, marked, balanced));
    }

    private static Optional<AreaKind> area(RowCells row) {
        return row.required(Plain.AREA).flatMap(cell -> {
            AreaKind area = AREAS.get(Words.fold(cell.shown()));
            if (area == null) {
                row.note(Plain.AREA, ProblemCode.WORD_UNKNOWN, language ->
                        new Object[] {cell.quoted(), IntakeTexts.text("words.AREA", language)});
            }
            return Optional.ofNullable(area);
        });
    }

    private static boolean isNotNegative(RowCells row, ReviewColumn column, BigDecimal score) {
        if (score.signum() < 0) {
            row.note(column, ProblemCode.SCORE_NEGATIVE, score.toPlainString());
        }
        return score.signum() >= 0;
    }

    private static boolean isMarked(RowCells row, ReviewColumn column) {
        Optional<Cell> cell = row.entered(column);
        String mark = cell.map(Cell::shown).orElse("").toLowerCase(Locale.ROOT);
        if (cell.isEmpty() || NOT_MARKED.contains(mark)) {
            return false;
        }
        if (!MARKED.contains(mark)) {
            row.note(column, ProblemCode.WORD_UNKNOWN, language ->
                    new Object[] {cell.get().quoted(), IntakeTexts.text("words.MARK", language)});
        }
        return true;
    }
}
