package org.progressledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.progressledger.household.RandomHistories;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.CellOpening;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRelease;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.FormTable;
import org.progressledger.report.table.OpenedCell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class CellsPropertyTest {

    private static final Logger LOGGER = LoggerFactory.getLogger(CellsPropertyTest.class);
    private static final int QUESTIONS = 2;

    /** So many histories have something in every table and kind of row. */
    private static final int ENOUGH_FOR_ALL = 100;

    /** What was opened with parts, by kind of row. */
    private final TreeMap<FormRow.Kind, Long> opened = new TreeMap<>();

    private final Set<AppendixTable> tables = EnumSet.noneOf(AppendixTable.class);

    @Test
    void whatever_was_recorded_every_cell_of_every_table_opens_into_parts_that_add_up_to_it() {
        long seed = Long.getLong("property.seed", System.nanoTime());
        int count = RandomHistories.count();
        for (int history = 0; history < count; history++) {
            try {
                openAll(new FormHistories(seed + history));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Seed " + (seed + history), failure);
            }
        }
        LOGGER.info("Cells: {} histories from seed {}, cells opened into something: {}", count, seed, opened);
        if (count >= ENOUGH_FOR_ALL) {
            assertThatAllWereOpened();
        }
    }

    private void assertThatAllWereOpened() {
        assertThat(opened).containsOnlyKeys(FormRow.Kind.UNIT, FormRow.Kind.UNASSIGNED, FormRow.Kind.TOTAL);
        assertThat(tables)
                .containsExactlyInAnyOrderElementsOf(Stream.of(AppendixTable.values())
                        .filter(table -> !table.isList())
                        .collect(Collectors.toSet()));
    }

    private void openAll(FormHistories histories) {
        InventedBook written = histories.written();
        TableBook book = new TableBook(written);
        for (int question = 0; question < QUESTIONS; question++) {
            FormQuestion asked = histories.question();
            new UnitsUnder(asked.boundaries(), InventedBook.TERRITORY)
                    .communesOf(asked.area())
                    .forEach(unit -> book.populate(unit, 100, 1_000));
            FormRelease release = book.release(asked);
            CellOpening opening = book.opening(release);
            for (FormTable table : release.tables().values()) {
                if (!table.table().isList()) {
                    open(opening, table);
                }
            }
        }
    }

    /** Rows in which nothing moved and nobody lives are many and alike: one of them stands for all. */
    private void open(CellOpening opening, FormTable table) {
        table.rows().stream()
                .collect(Collectors.toMap(FormRow::cells, row -> row, (first, alike) -> first))
                .values()
                .forEach(row -> table.columns().forEach(column -> open(opening, table, row, column)));
    }

    private void open(CellOpening opening, FormTable table, FormRow row, FormColumn column) {
        OpenedCell cell = opening.open(table.table(), row.key(), column.code());
        if (column.kind() == FormColumn.Kind.COUNT) {
            assertThat(cell.cell() instanceof FormCell.Count count ? count.number() : 0)
                    .as("table %d, row %s, column %s", table.table().number(), row.key(), column.code())
                    .isEqualTo(cell.sum());
        }
        if (cell.sum() != 0) {
            opened.merge(row.kind(), 1L, Long::sum);
            tables.add(table.table());
        }
    }
}
