package org.progressledger.report.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.progressledger.report.Equation;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.IndicativeForm;
import org.progressledger.report.table.Label;
import org.progressledger.shared.VietnamTime;

/**
 * A form about money with its figures.
 *
 * @param area the area or the commune in words
 * @param equations what must hold within it
 * @param notes what a reader must know, such as how it is rounded
 */
public record MoneyForm(
        MoneyFormQuestion question,
        Label area,
        List<FormColumn> columns,
        List<FormRow> rows,
        List<Label> notes,
        List<Equation> equations)
        implements IndicativeForm {

    public MoneyForm {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        equations = List.copyOf(equations);
    }

    @Override
    public MoneyFormKind kind() {
        return question.kind();
    }

    @Override
    public LocalDate closing() {
        return question.to();
    }

    @Override
    public Label period() {
        String to = VietnamTime.DAY.format(question.to());
        return new Label(
                "Kế hoạch năm %d, huy động đến hết ngày %s. Đơn vị tính: triệu đồng".formatted(question.year(), to),
                "Plan of %d, mobilised until the end of %s. In million VND".formatted(question.year(), to));
    }

    @Override
    public Label basis() {
        String to = VietnamTime.DAY.format(question.to());
        String position = String.format(Locale.ROOT, "%,d", question.knownAt());
        String drawing = question.boundaries().key();
        return new Label(
                "Số liệu tính đến %s, sổ cái vị trí %s; địa giới %s; chương trình %s."
                        .formatted(to, position.replace(',', '.'), drawing, question.programme()),
                "Figures as of %s, ledger position %s; boundaries %s; programme %s."
                        .formatted(to, position, drawing, question.programme()));
    }
}
