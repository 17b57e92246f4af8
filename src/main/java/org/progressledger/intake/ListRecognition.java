package org.progressledger.intake;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.intake.CriteriaColumn.Plain;
import org.progressledger.intake.CriteriaColumn.Wide;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.intake.sheet.FileFault;
import org.progressledger.intake.sheet.SheetRow;
import org.progressledger.intake.sheet.Spreadsheet;
import org.progressledger.intake.sheet.UnreadableFileException;

/** Tells what kind of list a file is by the first row that looks like a header. */
final class ListRecognition {

    /** Titles are shorter than that. */
    private static final int MOST_ROWS_BEFORE_A_HEADER = 500;

    private final HeaderWords households;
    private final CriteriaHeaders criteria = new CriteriaHeaders(new HeadBlock());

    ListRecognition(HeaderWords households) {
        this.households = households;
    }

    /**
     * What the file is, or what it is taken for if no header tells; what is wrong with such a file is said when it is
     * checked.
     *
     * @param told what the sender takes it for
     * @throws UnreadableFileException if it is a list of another kind
     */
    ListKind kind(Path file, Optional<ListKind> told) {
        Optional<ListKind> found = kind(file);
        told.filter(kind -> found.isPresent() && found.get() != kind).ifPresent(kind -> {
            throw new UnreadableFileException(noSuchList(kind));
        });
        return found.or(() -> told).orElse(ListKind.REVIEW);
    }

    private static FileFault noSuchList(ListKind kind) {
        return switch (kind) {
            case REVIEW -> FileFault.NOT_A_REVIEW_LIST;
            case CRITERIA -> FileFault.NOT_A_CRITERIA_LIST;
            case ANNUAL_PLAN -> FileFault.NOT_A_PLAN_LIST;
            case TREASURY_PAYMENTS -> FileFault.NOT_A_PAYMENT_LIST;
        };
    }

    private Optional<ListKind> kind(Path file) {
        try (Spreadsheet spreadsheet = Spreadsheet.open(file)) {
            Optional<SheetRow> row = spreadsheet.next();
            for (int count = 0; row.isPresent() && count < MOST_ROWS_BEFORE_A_HEADER; count++) {
                Optional<ListKind> kind = kind(row.get());
                if (kind.isPresent()) {
                    return kind;
                }
                row = spreadsheet.next();
            }
            return Optional.empty();
        } catch (UnreadableFileException damaged) {
            return Optional.empty();
        }
    }

    private Optional<ListKind> kind(SheetRow row) {
        if (isHeaderOf(MoneyListForm.PAYMENTS, row)) {
            return Optional.of(ListKind.TREASURY_PAYMENTS);
        }
        if (isHeaderOf(MoneyListForm.PLAN, row)) {
            return Optional.of(ListKind.ANNUAL_PLAN);
        }
        long ofHouseholds = known(row, households);
        long ofCriteria = known(row, criteria);
        if (ofCriteria >= criteria.enough() && ofCriteria > ofHouseholds && namesCriteria(row)) {
            return Optional.of(ListKind.CRITERIA);
        }
        return ofHouseholds >= households.enough() ? Optional.of(ListKind.REVIEW) : Optional.empty();
    }

    private static boolean isHeaderOf(MoneyListForm form, SheetRow row) {
        Set<MoneyColumn> named = row.cells().stream()
                .filter(Cell.Text.class::isInstance)
                .flatMap(cell -> form.names().column(cell.shown()).stream())
                .collect(Collectors.toSet());
        return named.containsAll(form.marks());
    }

    private static long known(SheetRow row, ListHeaders headers) {
        return row.cells().stream()
                .filter(Cell.Text.class::isInstance)
                .<ListColumn>flatMap(cell -> headers.column(cell.shown()).stream())
                .distinct()
                .count();
    }

    private boolean namesCriteria(SheetRow row) {
        return row.cells().stream()
                .filter(Cell.Text.class::isInstance)
                .flatMap(cell -> criteria.column(cell.shown()).stream())
                .anyMatch(column -> column instanceof Wide
                        || column == Plain.CRITERION
                        || column == Plain.INDICATOR
                        || column == Plain.NAME);
    }
}
