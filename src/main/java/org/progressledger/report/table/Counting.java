package org.progressledger.report.table;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.progressledger.report.Amount;
import org.progressledger.report.CellEntry.Added;
import org.progressledger.report.ChangeCause;
import org.progressledger.report.FormArea;
import org.progressledger.report.HouseholdChange;
import org.progressledger.report.HouseholdLine;
import org.progressledger.report.MovementColumn;
import org.progressledger.report.MovementEntry;
import org.progressledger.ruleset.PovertyClass;

/** What a cell counts. The same says what a row counts and what one household adds to it (decision 0255). */
sealed interface Counting {

    /** The number of a row; empty where it is not known. */
    OptionalLong in(Counted row);

    /** What a household adds to the number of the row of an area. */
    Stream<Added> of(HouseholdChange household, FormArea area);

    /** @param adds what each household of the class adds on the closing day */
    record OfHouseholds(PovertyClass povertyClass, ToLongFunction<HouseholdLine> adds) implements Counting {

        @Override
        public OptionalLong in(Counted row) {
            return OptionalLong.of(row.of(povertyClass).stream().mapToLong(adds).sum());
        }

        @Override
        public Stream<Added> of(HouseholdChange household, FormArea area) {
            return household.closingIn(area).filter(line -> line.povertyClass() == povertyClass).stream()
                    .map(line -> new Added(adds.applyAsLong(line), Optional.empty()));
        }
    }

    /**
     * A column of the movement form of a list.
     *
     * @param cause the part of the column that has this cause; all of it if empty
     * @param unit households or persons
     */
    record OfMovement(
            PovertyClass list, MovementColumn column, Optional<ChangeCause> cause, ToLongFunction<Amount> unit)
            implements Counting {

        @Override
        public OptionalLong in(Counted row) {
            return OptionalLong.of(unit.applyAsLong(row.movement().of(list).amount(column, cause)));
        }

        @Override
        public Stream<Added> of(HouseholdChange household, FormArea area) {
            return household.entries(list, area).stream()
                    .filter(this::counts)
                    .map(entry -> new Added(unit.applyAsLong(entry.amount()), entry.cause()));
        }

        private boolean counts(MovementEntry entry) {
            return entry.column() == column && (cause.isEmpty() || cause.equals(entry.cause()));
        }
    }

    /** All who live there, by the reports of population. */
    record OfInhabitants(ToLongFunction<Inhabitants> number) implements Counting {

        @Override
        public OptionalLong in(Counted row) {
            return row.inhabitants()
                    .map(number::applyAsLong)
                    .map(OptionalLong::of)
                    .orElseGet(OptionalLong::empty);
        }

        /** Nothing: the book of households holds only those that were reviewed. */
        @Override
        public Stream<Added> of(HouseholdChange household, FormArea area) {
            return Stream.empty();
        }
    }

    /** Households of a class. */
    static Counting households(PovertyClass povertyClass, Predicate<HouseholdLine> such) {
        return new OfHouseholds(povertyClass, line -> such.test(line) ? 1 : 0);
    }

    /** Members of the households of a class. */
    static Counting persons(PovertyClass povertyClass, Predicate<HouseholdLine> such) {
        return new OfHouseholds(povertyClass, line -> such.test(line) ? line.members() : 0);
    }
}
