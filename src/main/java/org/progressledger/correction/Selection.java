package org.progressledger.correction;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.UnitId;

/**
 * How the first entries of a batch were chosen.
 *
 * @param file name of the spreadsheet that listed them
 * @param document decision whose recognitions were chosen
 * @param unit commune-level unit in which the households lived on the day of the recognition; empty for all
 * @param remedy what shall be right of each
 * @param otherDay the right day, of {@link Remedy#OTHER_DAY}
 * @param leftOut recognitions that were found and are right already or cannot be corrected so
 */
public record Selection(
        Way way,
        Optional<String> file,
        Optional<DecisionDocument> document,
        Optional<UnitId> unit,
        Optional<Remedy> remedy,
        Optional<LocalDate> otherDay,
        int leftOut) {

    /** Where the entries come from. */
    public enum Way {
        /** Named one by one. */
        LISTED,
        /** Rows of a spreadsheet. */
        FILE,
        /** All recognitions under one decision. */
        DECISION
    }

    /** What shall be right of every recognition that was chosen by its decision. */
    public enum Remedy {
        /** Nothing should have been recognised. */
        WITHDRAW,
        /** The class that the rules gave beside the recognised one. */
        RECOMPUTED_CLASS,
        /** The same class from another day. */
        OTHER_DAY
    }

    static Selection listed() {
        return of(Way.LISTED, Optional.empty());
    }

    static Selection file(String name) {
        return of(Way.FILE, Optional.of(name));
    }

    private static Selection of(Way way, Optional<String> file) {
        return new Selection(way, file, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    Selection leavingOut(int count) {
        return new Selection(way, file, document, unit, remedy, otherDay, count);
    }

    /** All recognitions under a decision. */
    public static Selection under(
            DecisionDocument document, Optional<UnitId> unit, Remedy remedy, Optional<LocalDate> otherDay) {
        if ((remedy == Remedy.OTHER_DAY) != otherDay.isPresent()) {
            throw new IllegalArgumentException("Another day is named for OTHER_DAY and for nothing else");
        }
        return new Selection(
                Way.DECISION, Optional.empty(), Optional.of(document), unit, Optional.of(remedy), otherDay, 0);
    }
}
