package org.progressledger.report.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.commune.progress.CommuneProgress;
import org.progressledger.commune.progress.CommunesOnDay;
import org.progressledger.commune.progress.ProgressBetween;
import org.progressledger.report.FormCheck;
import org.progressledger.report.FormRefusedException;
import org.progressledger.report.table.Label;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Province;
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
     * @throws FormRefusedException if the commune of form 10 is not known, or the period ends before it begins
     * @throws org.progressledger.report.UnbalancedFormException if anything that must hold does not
     */
    public CriteriaForm release(CriteriaFormQuestion question) {
        if (question.from().isAfter(question.to())) {
            throw new FormRefusedException(
                    FormRefusedException.Reason.CLOSING_BEFORE_OPENING, "The period ends before it begins");
        }
        return FormCheck.released(
                switch (question.kind()) {
                    case CRITERIA_BY_GROUP -> CriteriaByGroup.form(question, area(question), between(question));
                    case COMMUNES_BY_BAND -> CommunesByBand.form(question, area(question), between(question));
                    case COMMUNE -> commune(question);
                });
    }

    private ProgressBetween between(CriteriaFormQuestion question) {
        return progress.between(question.progress(), question.from(), question.to());
    }

    private CriteriaForm commune(CriteriaFormQuestion question) {
        AdministrativeUnit unit = question.commune()
                .flatMap(commune -> progress.unit(
                        commune, question.to(), question.progress().knownAt()))
                .orElseThrow(() -> new FormRefusedException(
                        FormRefusedException.Reason.UNKNOWN_AREA,
                        "There is no commune "
                                + question.commune().map(Object::toString).orElse("")));
        return ResultsOfCommune.form(
                question, same(unit.label()), on(question, question.from(), unit), on(question, question.to(), unit));
    }

    private CommunesOnDay on(CriteriaFormQuestion question, LocalDate day, AdministrativeUnit unit) {
        return new CommunesOnDay(question.progress(), day, List.of(progress.on(question.progress(), day, unit)));
    }

    private Label area(CriteriaFormQuestion question) {
        String code = question.progress().province();
        return same(Optional.of(code)
                .flatMap(territory.knownAt(question.progress().knownAt())::province)
                .map(Province::label)
                .orElse(code));
    }

    private static Label same(String name) {
        String capitalised = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return new Label(capitalised, capitalised);
    }
}
