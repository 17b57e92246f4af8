package org.progressledger.household;

import java.util.Optional;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Bilingual;
import org.progressledger.shared.Cause;

/**
 * Movement (diễn biến) of a household between two reviews, by the columns of the movement forms of Circular
 * 07/2021/TT-BLĐTBXH, appendix VII. Computed from the opening and the closing class and from what was before; never
 * recorded by hand.
 */
public enum Movement implements Bilingual {
    NEWLY_POOR("Phát sinh mới hộ nghèo", "Newly poor"),
    FELL_BACK_INTO_POVERTY("Tái nghèo", "Fell back into poverty"),
    NEAR_POOR_BECAME_POOR("Cận nghèo thành nghèo", "Near-poor became poor"),
    REMAINED_POOR("Hộ nghèo cũ", "Remained poor"),
    NEWLY_NEAR_POOR("Phát sinh mới hộ cận nghèo", "Newly near-poor"),
    FELL_BACK_INTO_NEAR_POVERTY("Tái cận nghèo", "Fell back into near-poverty"),
    POOR_BECAME_NEAR_POOR("Thoát nghèo, trở thành cận nghèo", "Poor became near-poor"),
    REMAINED_NEAR_POOR("Hộ cận nghèo cũ", "Remained near-poor"),
    ESCAPED_POVERTY("Thoát nghèo, vượt chuẩn cận nghèo", "Escaped poverty, above near-poor"),
    ESCAPED_NEAR_POVERTY("Thoát cận nghèo", "Escaped near-poverty"),
    RECLASSIFIED_BY_NEW_STANDARD("Phân loại lại theo chuẩn mới", "Reclassified by the new standard"),
    OTHER_INCREASE("Tăng khác: tách hộ, chuyển đến", "Other increase: split off, moved in"),
    OUTSIDE_THE_LISTS("Không thuộc diện nghèo, cận nghèo", "Neither poor nor near-poor before or after");

    private final String vietnamese;
    private final String english;

    Movement(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    @Override
    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String english() {
        return english;
    }

    /**
     * The movement from an opening to a closing class, by its cause. A household whose class changed only because the
     * line moved neither newly arose, nor fell back, nor escaped; one that brought its class with it neither arose here.
     *
     * @param cause why the closing class was recognised
     * @param opening class at the opening; empty if the household stood on no list before
     * @param closing class at the closing
     * @param poorBefore whether it was recognised poor before the opening, as far back as falling back looks
     * @param nearPoorBefore whether it was recognised near-poor before the opening, as far back
     */
    public static Movement by(
            Cause cause,
            Optional<PovertyClass> opening,
            PovertyClass closing,
            boolean poorBefore,
            boolean nearPoorBefore) {
        Movement movement = between(opening, closing, poorBefore, nearPoorBefore);
        if (!movement.isChange()) {
            return movement;
        }
        return switch (cause) {
            case RULE_SET_CHANGE -> RECLASSIFIED_BY_NEW_STANDARD;
            case LIFE_EVENT -> closing.isMultidimensionallyPoor() ? OTHER_INCREASE : movement;
            case REVIEW, BOUNDARY_CHANGE, CORRECTION -> movement;
        };
    }

    private boolean isChange() {
        return this != REMAINED_POOR && this != REMAINED_NEAR_POOR && this != OUTSIDE_THE_LISTS;
    }

    /**
     * The movement from an opening to a closing class, as a review finds it.
     *
     * @param opening class at the opening; empty if the household stood on no list before
     * @param closing class at the closing
     * @param poorBefore whether it was ever recognised poor before the opening
     * @param nearPoorBefore whether it was ever recognised near-poor before the opening
     */
    public static Movement between(
            Optional<PovertyClass> opening, PovertyClass closing, boolean poorBefore, boolean nearPoorBefore) {
        PovertyClass from = opening.orElse(PovertyClass.NOT_POOR);
        return switch (closing) {
            case POOR ->
                switch (from) {
                    case POOR -> REMAINED_POOR;
                    case NEAR_POOR -> NEAR_POOR_BECAME_POOR;
                    case AVERAGE, NOT_POOR -> poorBefore ? FELL_BACK_INTO_POVERTY : NEWLY_POOR;
                };
            case NEAR_POOR ->
                switch (from) {
                    case POOR -> POOR_BECAME_NEAR_POOR;
                    case NEAR_POOR -> REMAINED_NEAR_POOR;
                    case AVERAGE, NOT_POOR ->
                        poorBefore || nearPoorBefore ? FELL_BACK_INTO_NEAR_POVERTY : NEWLY_NEAR_POOR;
                };
            case AVERAGE, NOT_POOR ->
                switch (from) {
                    case POOR -> ESCAPED_POVERTY;
                    case NEAR_POOR -> ESCAPED_NEAR_POVERTY;
                    case AVERAGE, NOT_POOR -> OUTSIDE_THE_LISTS;
                };
        };
    }
}
