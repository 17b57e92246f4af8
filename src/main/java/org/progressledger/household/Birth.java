package org.progressledger.household;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.Temporal;
import java.util.Optional;

/** When a person was born: a full date, or the year alone, as many elderly people know only that. */
public final class Birth {

    private static final int LENGTH_OF_A_YEAR = 4;

    private final Temporal day;

    private Birth(Temporal day) {
        this.day = day;
    }

    public static Birth on(LocalDate date) {
        return new Birth(date);
    }

    public static Birth in(int year) {
        return new Birth(Year.of(year));
    }

    /**
     * Reads the text form: {@code 1951-10-21} or {@code 1951}.
     *
     * @throws java.time.format.DateTimeParseException if it is neither
     */
    @JsonCreator
    public static Birth parse(String text) {
        return new Birth(text.length() == LENGTH_OF_A_YEAR ? Year.parse(text) : LocalDate.parse(text));
    }

    public int year() {
        return day instanceof LocalDate date ? date.getYear() : ((Year) day).getValue();
    }

    /** The full date where it is known. */
    public Optional<LocalDate> date() {
        return day instanceof LocalDate date ? Optional.of(date) : Optional.empty();
    }

    /** The first day on which the person can have been born. */
    public LocalDate earliest() {
        return date().orElseGet(() -> LocalDate.of(year(), 1, 1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Birth birth && day.equals(birth.day);
    }

    @Override
    public int hashCode() {
        return day.hashCode();
    }

    /** The text form, which is also the JSON form. */
    @JsonValue
    @Override
    public String toString() {
        return day.toString();
    }
}
