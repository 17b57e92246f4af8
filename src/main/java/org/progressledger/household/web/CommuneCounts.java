package org.progressledger.household.web;

import java.util.List;
import java.util.OptionalLong;
import org.progressledger.shared.UnitId;

/**
 * One line of the province page.
 *
 * @param unit the commune; its text form stands in addresses
 * @param name kind and name
 * @param ended whether the unit is no longer in force on the day shown, so that its households wait to be moved
 * @param poor households
 * @param nearPoor households
 * @param change of {@link #total()} since the day compared with; empty where there is nothing to compare
 */
record CommuneCounts(UnitId unit, String name, boolean ended, long poor, long nearPoor, OptionalLong change) {

    /** Poor and near-poor: what the multidimensional poverty rate counts. */
    public long total() {
        return poor + nearPoor;
    }

    /** The line below the table. */
    record Sum(long poor, long nearPoor, OptionalLong change) {

        static Sum of(List<CommuneCounts> rows) {
            return new Sum(
                    rows.stream().mapToLong(CommuneCounts::poor).sum(),
                    rows.stream().mapToLong(CommuneCounts::nearPoor).sum(),
                    rows.stream().anyMatch(row -> row.change().isPresent())
                            ? OptionalLong.of(rows.stream()
                                    .mapToLong(row -> row.change().orElse(0))
                                    .sum())
                            : OptionalLong.empty());
        }

        public long total() {
            return poor + nearPoor;
        }
    }
}
