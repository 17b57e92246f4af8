package org.progressledger.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Location;
import org.progressledger.territory.Territory;

/**
 * Finds the unit that a row means. A code that meant another unit on another day is never joined silently: the name
 * must agree, and for a unit that ended the successor is proposed, not taken.
 */
final class UnitCells {

    private static final int CODE_LENGTH = 5;

    private final Territory territory;
    private final ListColumn codes;
    private final ListColumn names;
    private final ProblemCode divided;

    /** @param divided says of a code that the unit was divided, and what to do in this kind of list */
    UnitCells(Territory territory, ListColumn codes, ListColumn names, ProblemCode divided) {
        this.territory = territory;
        this.codes = codes;
        this.names = names;
        this.divided = divided;
    }

    /** The unit on the day of the decision; refused if there is none. */
    Optional<AdministrativeUnit> unit(RowCells row, LocalDate day) {
        return row.required(codes)
                .map(UnitCells::code)
                .flatMap(code -> unit(row, code, day))
                .filter(unit -> agrees(row, unit, day));
    }

    /** A cell that holds a number has lost the zeros in front. */
    private static String code(Cell cell) {
        String shown = cell.shown();
        return cell instanceof Cell.Number && shown.length() < CODE_LENGTH
                ? "0".repeat(CODE_LENGTH - shown.length()) + shown
                : shown;
    }

    private Optional<AdministrativeUnit> unit(RowCells row, String code, LocalDate day) {
        Location location = territory.locate(code, day);
        if (location instanceof Location.InForce inForce) {
            return Optional.of(inForce.unit());
        }
        if (location instanceof Location.Ended ended) {
            String successors = ended.successions().stream()
                    .map(succession ->
                            succession.to().code() + " " + succession.to().label())
                    .collect(Collectors.joining("; "));
            return row.refuse(
                    codes,
                    ended.successor().isPresent() ? ProblemCode.UNIT_ENDED : divided,
                    code,
                    ended.unit().label(),
                    ended.unit()
                            .validity()
                            .to()
                            .map(last -> DayCells.SHOWN.format(last.plusDays(1)))
                            .orElse("?"),
                    successors.isEmpty() ? "?" : successors);
        }
        if (location instanceof Location.Recoded recoded) {
            return row.refuse(
                    codes,
                    ProblemCode.UNIT_RECODED,
                    code,
                    recoded.unit().label(),
                    DayCells.SHOWN.format(day),
                    recoded.unit().code());
        }
        return row.refuse(codes, ProblemCode.UNIT_UNKNOWN, Cell.text(code).quoted(), DayCells.SHOWN.format(day));
    }

    private boolean agrees(RowCells row, AdministrativeUnit unit, LocalDate day) {
        Optional<Cell> name = row.entered(names);
        if (name.isEmpty() || unit.bears(name.get().shown())) {
            return true;
        }
        row.note(
                names,
                ProblemCode.UNIT_NAME_DIFFERS,
                unit.code(),
                DayCells.SHOWN.format(day),
                unit.label(),
                name.get().quoted());
        return false;
    }
}
