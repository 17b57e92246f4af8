package org.progressledger.report.criteria;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.progressledger.commune.progress.CommuneProgress;
import org.progressledger.commune.progress.CommunesOnDay;
import org.progressledger.commune.progress.ProgressBetween;
import org.progressledger.commune.progress.ProgressQuestion;
import org.progressledger.report.FormCheck;
import org.progressledger.report.FormRefusedException;
import org.progressledger.report.table.AreaNotes;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.Label;
import org.progressledger.report.table.OpenedCell;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.DrawnArea;
import org.progressledger.territory.Territory;

/** Makes the forms about criteria, and hands out only what holds within itself. */
public final class CriteriaForms {

    /** No event of the ledger says what a commune plans. */
    static final Label NO_PLAN = new Label(
            "Sổ chưa ghi kế hoạch về tiêu chí: các cột kế hoạch để trống, không phải là 0.",
            "No plans about criteria are recorded: the columns of the plan are left empty, which is not 0.");

    private final CommuneProgress progress;
    private final Territory territory;

    CriteriaForms(CommuneProgress progress, Territory territory) {
        this.progress = progress;
        this.territory = territory;
    }

    /**
     * @throws FormRefusedException if the area, or the commune of form 10, is not known, or the period ends before it
     *     begins
     * @throws org.progressledger.report.UnbalancedFormException if anything that must hold does not
     */
    public CriteriaForm release(CriteriaFormQuestion question) {
        if (question.from().isAfter(question.to())) {
            throw new FormRefusedException(
                    FormRefusedException.Reason.CLOSING_BEFORE_OPENING, "The period ends before it begins");
        }
        return FormCheck.released(
                question.kind() == CriteriaFormKind.COMMUNE ? commune(question) : ofArea(question, counting(question)));
    }

    /**
     * A cell with the communes that it counts.
     *
     * @param line number of the row, from 1
     * @param column code of a column
     * @throws FormRefusedException if there is no such form or cell, or it counts nothing
     * @throws org.progressledger.report.UnbalancedFormException if anything that must hold does not
     */
    public OpenedCell open(CriteriaFormQuestion question, int line, String column) {
        CriteriaForm form = release(question);
        int place = form.columns().stream().map(FormColumn::code).toList().indexOf(column);
        if (question.kind() == CriteriaFormKind.COMMUNE
                || place < 0
                || line < 1
                || line > form.rows().size()) {
            throw FormRefusedException.unknownCell(form.number(), Integer.toString(line), column);
        }
        return FormCheck.released(counting(question)
                .open(form, line - 1, place)
                .orElseThrow(() -> FormRefusedException.unknownCell(form.number(), Integer.toString(line), column)));
    }

    private CommuneCounting counting(CriteriaFormQuestion question) {
        ProgressBetween between = progress.between(question.progress(), question.from(), question.to());
        return question.kind() == CriteriaFormKind.CRITERIA_BY_GROUP
                ? CriteriaByGroup.counting(question, between)
                : CommunesByBand.counting(question, between);
    }

    private CriteriaForm ofArea(CriteriaFormQuestion question, CommuneCounting counting) {
        ProgressQuestion asked = question.progress();
        DrawnArea area = new AreasUnder(asked.boundaries(), territory.knownAt(asked.knownAt()))
                .of(asked.area())
                .orElseThrow(() -> unknown(asked.area().toString()));
        Label name = same(area.name());
        CriteriaForm form = question.kind() == CriteriaFormKind.CRITERIA_BY_GROUP
                ? CriteriaByGroup.form(counting, name)
                : CommunesByBand.form(counting, name);
        return form.noting(AreaNotes.of(area, partly(question), asked.boundaries()));
    }

    /** Of either day: the form counts both. */
    private Collection<AdministrativeUnit> partly(CriteriaFormQuestion question) {
        Map<UnitId, AdministrativeUnit> partly = new LinkedHashMap<>();
        Stream.of(question.to(), question.from())
                .flatMap(day -> progress.partly(question.progress(), day).stream())
                .forEach(unit -> partly.putIfAbsent(unit.id(), unit));
        return partly.values();
    }

    private CriteriaForm commune(CriteriaFormQuestion question) {
        AdministrativeUnit unit = question.commune()
                .flatMap(commune -> progress.unit(
                        commune, question.to(), question.progress().knownAt()))
                .orElseThrow(
                        () -> unknown(question.commune().map(Object::toString).orElse("commune")));
        return ResultsOfCommune.form(
                question, same(unit.label()), on(question, question.from(), unit), on(question, question.to(), unit));
    }

    private CommunesOnDay on(CriteriaFormQuestion question, LocalDate day, AdministrativeUnit unit) {
        return new CommunesOnDay(question.progress(), day, List.of(progress.on(question.progress(), day, unit)));
    }

    private static FormRefusedException unknown(String area) {
        return new FormRefusedException(FormRefusedException.Reason.UNKNOWN_AREA, "There is no " + area);
    }

    private static Label same(String name) {
        String capitalised = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return new Label(capitalised, capitalised);
    }
}
