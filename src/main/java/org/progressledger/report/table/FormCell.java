package org.progressledger.report.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What stands in one place of a form. */
public sealed interface FormCell {

    /** A number of households or persons. */
    record Count(long number) implements FormCell {}

    /** @param percent with two decimals, rounded half up */
    record Share(BigDecimal percent) implements FormCell {}

    /** Words in both languages. */
    record Text(Label words) implements FormCell {}

    record Day(LocalDate day) implements FormCell {}

    /** Not known: an empty place, never a 0. */
    record Unknown() implements FormCell {}

    FormCell UNKNOWN = new Unknown();

    static FormCell count(long number) {
        return new Count(number);
    }

    static FormCell count(OptionalLong number) {
        return number.isPresent() ? new Count(number.getAsLong()) : UNKNOWN;
    }

    /** A part of a whole in percent; unknown where the whole is not known, or 0. */
    static FormCell share(OptionalLong part, OptionalLong whole) {
        return part.isPresent() && whole.isPresent() && whole.getAsLong() > 0
                ? new Share(BigDecimal.valueOf(part.getAsLong())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole.getAsLong()), 2, RoundingMode.HALF_UP))
                : UNKNOWN;
    }

    static FormCell share(long part, long whole) {
        return share(OptionalLong.of(part), OptionalLong.of(whole));
    }

    static FormCell text(String words) {
        return words.isEmpty() ? UNKNOWN : new Text(new Label(words, words));
    }

    static FormCell text(Label words) {
        return words.saysNothing() ? UNKNOWN : new Text(words);
    }

    /** Whether there is anything to open it into. */
    default boolean countsSomething() {
        return this instanceof Count count && count.number() != 0
                || this instanceof Share share && share.percent().signum() != 0;
    }

    /** For programs: a number, words in the reader's language, a day as text, or nothing; empty for nothing. */
    default Optional<Object> value(Locale locale) {
        if (this instanceof Count count) {
            return Optional.of(count.number());
        }
        if (this instanceof Share share) {
            return Optional.of(share.percent());
        }
        if (this instanceof Text text) {
            return Optional.of(text.words().in(locale));
        }
        return this instanceof Day day ? Optional.of(day.day()) : Optional.empty();
    }
}
