package org.progressledger.intake.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.progressledger.shared.VietnameseText;

/** One cell as it stands in the file, before anybody decides what it means. */
public sealed interface Cell {

    /** Enough to find the cell again, in characters. */
    int MAXIMUM_QUOTED = 100;

    /** A cell without anything in it; also every cell beyond the last one of its row. */
    Cell BLANK = new Blank();

    /** A text as it is compared and kept: in NFC, without surplus blanks; blank if nothing is left. */
    static Cell text(String raw) {
        String tidy = VietnameseText.tidy(raw);
        return tidy.isEmpty() ? BLANK : new Text(tidy);
    }

    /** What a person sees in the cell; the empty text for a blank one. */
    String shown();

    /** What a message shows of the cell: its beginning, if it is long. */
    default String quoted() {
        String shown = shown();
        return shown.length() <= MAXIMUM_QUOTED ? shown : shown.substring(0, MAXIMUM_QUOTED) + "…";
    }

    default boolean isBlank() {
        return this instanceof Blank;
    }

    /** Whether somebody entered a value: neither blank nor computed. */
    default boolean isEntered() {
        return this instanceof Text || this instanceof Number || this instanceof Day;
    }

    record Blank() implements Cell {
        @Override
        public String shown() {
            return "";
        }
    }

    /** @param value tidy, never empty */
    record Text(String value) implements Cell {
        @Override
        public String shown() {
            return value;
        }
    }

    record Number(BigDecimal value) implements Cell {
        @Override
        public String shown() {
            return value.toPlainString();
        }
    }

    /** A number that the spreadsheet shows as a date. */
    record Day(LocalDate value) implements Cell {
        @Override
        public String shown() {
            return value.toString();
        }
    }

    /** A cell that is computed. Its last result is not used: nobody decided it. */
    record Formula(String text) implements Cell {
        @Override
        public String shown() {
            return "=" + text;
        }
    }

    /** A cell that the spreadsheet program could not compute, such as {@code #REF!}. */
    record Fault(String code) implements Cell {
        @Override
        public String shown() {
            return code;
        }
    }
}
