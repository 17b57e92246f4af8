package org.progressledger.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.progressledger.ruleset.PovertyRuleSet;

/**
 * What a reader must know of what a form leaves empty.
 *
 * @param unreported units whose population is not reported, or on other ground than that of the form
 */
record FormNotes(List<Label> unreported, Optional<PovertyRuleSet> ruleSet) {

    private static final int NAMED = 5;

    List<Label> of(AppendixTable table) {
        return switch (table) {
            case OFFICIAL_RESULT, POOR_SUMMARY, NEAR_POOR_SUMMARY -> ofPopulation();
            case POOR_BY_DEPRIVATION, POOR_DEPRIVATION_RATES, NEAR_POOR_BY_DEPRIVATION, NEAR_POOR_DEPRIVATION_RATES ->
                ofIndicators();
            default -> List.of();
        };
    }

    List<Label> ofPopulation() {
        if (unreported.isEmpty()) {
            return List.of();
        }
        String names = unreported.stream().limit(NAMED).map(Label::vietnamese).collect(Collectors.joining(", "));
        String more = unreported.size() > NAMED ? ", …" : "";
        return List.of(new Label(
                "Chưa có báo cáo dân số theo đúng địa giới này của %d đơn vị (%s%s): để trống tỷ lệ của các đơn vị này và của tổng nếu cần đến."
                        .formatted(unreported.size(), names, more),
                "The population of %d units is not reported by these boundaries (%s%s): their shares, and those of a total that needs them, are left empty."
                        .formatted(unreported.size(), names, more)));
    }

    List<Label> ofIndicators() {
        List<Label> notes = new ArrayList<>(ofPopulation());
        if (ruleSet.map(PovertyRuleSet::indicators).orElse(List.of()).isEmpty()) {
            String key = ruleSet.map(PovertyRuleSet::key).orElse("–");
            notes.add(new Label(
                    "Chuẩn nghèo %s chưa có danh mục chỉ số thiếu hụt.".formatted(key),
                    "The poverty standard %s has no list of indicators yet.".formatted(key)));
        }
        ruleSet.filter(PovertyRuleSet::draft)
                .ifPresent(draft -> notes.add(new Label(
                        "Danh mục chỉ số của chuẩn nghèo %s là dự thảo; hộ được chấm điểm theo chuẩn khác chỉ được tính ở những chỉ số có trong cả hai chuẩn."
                                .formatted(draft.key()),
                        "The list of indicators of %s is a draft; households scored under another standard count only in the indicators that both have."
                                .formatted(draft.key()))));
        return notes;
    }
}
