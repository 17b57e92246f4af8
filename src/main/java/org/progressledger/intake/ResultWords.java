package org.progressledger.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.ruleset.AssessmentStage;

/** The words of lists for met or not, and for the stage. */
final class ResultWords {

    private static final Set<String> SIGNS_OF_MET = Set.of("✓", "✔", "×");
    private static final Set<String> MET = Set.of("dat", "d", "x", "v", "co", "1", "true", "dat chuan", "da dat");
    private static final Set<String> NOT_MET = Set.of(
            "khong dat",
            "chua dat",
            "k",
            "kd",
            "cd",
            "khong",
            "chua",
            "0",
            "false",
            "khong dat chuan",
            "chua dat chuan");

    private static final Map<String, AssessmentStage> STAGES = Map.ofEntries(
            Map.entry("tu danh gia", AssessmentStage.SELF_ASSESSED),
            Map.entry("xa tu danh gia", AssessmentStage.SELF_ASSESSED),
            Map.entry("tdg", AssessmentStage.SELF_ASSESSED),
            Map.entry("self assessed", AssessmentStage.SELF_ASSESSED),
            Map.entry("tham tra", AssessmentStage.VERIFIED),
            Map.entry("tt", AssessmentStage.VERIFIED),
            Map.entry("verified", AssessmentStage.VERIFIED),
            Map.entry("tham dinh", AssessmentStage.APPRAISED),
            Map.entry("td", AssessmentStage.APPRAISED),
            Map.entry("appraised", AssessmentStage.APPRAISED));

    private ResultWords() {}

    /** Empty for words that nobody knows. */
    static Optional<Boolean> met(Cell cell) {
        String word = Words.fold(cell.shown());
        if (MET.contains(word) || SIGNS_OF_MET.contains(cell.shown())) {
            return Optional.of(true);
        }
        return NOT_MET.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** Empty for words that nobody knows. */
    static Optional<AssessmentStage> stage(Cell cell) {
        return Optional.ofNullable(STAGES.get(Words.fold(cell.shown())));
    }

    /** As lists write it that the ledger writes. */
    static String written(AssessmentStage stage) {
        return switch (stage) {
            case SELF_ASSESSED -> "Tự đánh giá";
            case VERIFIED -> "Thẩm tra";
            case APPRAISED -> "Thẩm định";
        };
    }

    /** As lists write it that the ledger writes. */
    static String written(boolean met) {
        return met ? "Đạt" : "Không đạt";
    }
}
