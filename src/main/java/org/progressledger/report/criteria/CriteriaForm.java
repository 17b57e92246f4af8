package org.progressledger.report.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.progressledger.report.Equation;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.IndicativeForm;
import org.progressledger.report.table.Label;
import org.progressledger.shared.VietnamTime;

/**
 * A form about criteria with its figures.
 *
 * @param area the area or the commune in words
 * @param equations what must hold within it
 * @param notes what a reader must know, such as what is left empty
 */
public record CriteriaForm(
        CriteriaFormQuestion question,
        Label area,
        List<FormColumn> columns,
        List<FormRow> rows,
        List<Label> notes,
        List<Equation> equations)
        implements IndicativeForm {

    public CriteriaForm {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        equations = List.copyOf(equations);
    }

    /** The same with more that a reader must know. */
    CriteriaForm noting(List<Label> more) {
        return new CriteriaForm(
                question,
                area,
                columns,
                rows,
                Stream.concat(notes.stream(), more.stream()).toList(),
                equations);
    }

    @Override
    public CriteriaFormKind kind() {
        return question.kind();
    }

    @Override
    public LocalDate closing() {
        return question.to();
    }

    @Override
    public Label period() {
        String from = VietnamTime.DAY.format(question.from());
        String to = VietnamTime.DAY.format(question.to());
        return new Label(
                "Kỳ từ hết ngày %s đến hết ngày %s".formatted(from, to),
                "From the end of %s to the end of %s".formatted(from, to));
    }

    @Override
    public Label basis() {
        String position = String.format(Locale.ROOT, "%,d", question.progress().knownAt());
        String drawing = question.progress().boundaries().key();
        String set = question.progress().criteriaSet().key();
        return new Label(
                "Số liệu tính đến %s, sổ cái vị trí %s; địa giới %s; bộ tiêu chí %s; bước %s."
                        .formatted(
                                VietnamTime.DAY.format(question.to()),
                                position.replace(',', '.'),
                                drawing,
                                set,
                                stage().vietnamese()),
                "Figures as of %s, ledger position %s; boundaries %s; criteria set %s; stage %s."
                        .formatted(VietnamTime.DAY.format(question.to()), position, drawing, set, stage().english()));
    }

    private Label stage() {
        return switch (question.progress().stage()) {
            case SELF_ASSESSED -> new Label("xã tự đánh giá", "self-assessed");
            case VERIFIED -> new Label("thẩm tra", "verified");
            case APPRAISED -> new Label("thẩm định", "appraised");
        };
    }
}
