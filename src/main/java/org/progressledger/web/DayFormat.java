package org.progressledger.web;

import java.time.LocalDate;
import java.util.Locale;
import org.progressledger.shared.VietnamTime;
import org.springframework.format.Formatter;

/** Reads ISO dates and writes them as in Viet Nam: 31/12/2025. */
final class DayFormat implements Formatter<LocalDate> {

    @Override
    public LocalDate parse(String text, Locale locale) {
        return LocalDate.parse(text);
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return VietnamTime.DAY.format(day);
    }
}
