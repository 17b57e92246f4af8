package org.progressledger.report.money;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.programme.ItemKey;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.Boundaries;

/**
 * What a form is asked about. Two forms of the same question are the same form, whenever they are made.
 *
 * @param area whose money; the province of the commune of forms 11 and 12
 * @param commune the commune of forms 11 and 12; empty for the others
 * @param programme key of a programme
 * @param year budget year whose plan it is; its thirteenth month is January of the next
 * @param to what was mobilised until the end of this day
 */
public record MoneyFormQuestion(
        MoneyFormKind kind,
        AreaKey area,
        Optional<UnitId> commune,
        Boundaries boundaries,
        ItemKey programme,
        int year,
        LocalDate to,
        long knownAt) {}
