package org.progressledger.household.web;

import java.util.List;
import org.progressledger.shared.UnitId;

/**
 * One line of the page of an area.
 *
 * @param unit the commune; its text form stands in addresses
 * @param name kind and name
 * @param counts its households
 */
record CommuneCounts(UnitId unit, String name, Sum counts) {

    public long poor() {
        return counts.poor();
    }

    public long nearPoor() {
        return counts.nearPoor();
    }

    public long total() {
        return counts.total();
    }

    public long change() {
        return counts.change();
    }

    /** @param before how many poor and near-poor there were on the day that is compared with */
    record Sum(long poor, long nearPoor, long before) {

        static Sum of(List<CommuneCounts> rows) {
            return rows.stream().map(CommuneCounts::counts).reduce(new Sum(0, 0, 0), Sum::plus);
        }

        Sum plus(Sum more) {
            return new Sum(poor + more.poor, nearPoor + more.nearPoor, before + more.before);
        }

        /** Poor and near-poor: what the multidimensional poverty rate counts. */
        public long total() {
            return poor + nearPoor;
        }

        public long change() {
            return total() - before;
        }

        public boolean isNothing() {
            return total() == 0 && before == 0;
        }
    }
}
