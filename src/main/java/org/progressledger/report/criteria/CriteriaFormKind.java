package org.progressledger.report.criteria;

import java.util.Arrays;
import java.util.Optional;
import org.progressledger.report.table.IndicativeForm;
import org.progressledger.report.table.Label;

/** The forms about criteria that are used from 2026 on; their circular was not found, so that they are indicative. */
public enum CriteriaFormKind implements IndicativeForm.Kind {
    CRITERIA_BY_GROUP(
            "05",
            "Kết quả thực hiện các tiêu chí nông thôn mới theo nhóm xã",
            "Communes that meet each criterion, by group",
            new Label("Tiêu chí", "Criterion")),
    COMMUNES_BY_BAND(
            "06",
            "Số xã theo số tiêu chí đạt và danh hiệu nông thôn mới",
            "Communes by number of criteria met and by title",
            new Label("Nội dung", "Content")),
    COMMUNE(
            "10",
            "Kết quả thực hiện tiêu chí, chỉ tiêu nông thôn mới của xã",
            "Results of a commune by criterion and indicator",
            new Label("Tiêu chí, chỉ tiêu", "Criterion, indicator"));

    private final String number;
    private final Label title;
    private final Label rows;

    CriteriaFormKind(String number, String vietnamese, String english, Label rows) {
        this.number = number;
        this.title = new Label(vietnamese, english);
        this.rows = rows;
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public Label title() {
        return title;
    }

    @Override
    public Label rows() {
        return rows;
    }

    /** The form of that number, with or without the leading zero; empty if there is none. */
    public static Optional<CriteriaFormKind> of(String number) {
        return Arrays.stream(values())
                .filter(form -> form.number.equals(number) || form.number.equals("0" + number))
                .findFirst();
    }
}
