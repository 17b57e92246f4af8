package org.progressledger.report.criteria;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.commune.progress.ProgressQuestion;
import org.progressledger.shared.UnitId;

/**
 * What a form is asked about. Two forms of the same question are the same form, whenever they are made.
 *
 * @param progress whose communes, by which set and stage, under which drawing, as known at which position
 * @param commune the commune of form 10; empty for the others
 * @param from the form opens with what stood at the end of this day
 * @param to the form closes with what stood at the end of this day
 */
public record CriteriaFormQuestion(
        CriteriaFormKind kind, ProgressQuestion progress, Optional<UnitId> commune, LocalDate from, LocalDate to) {}
