package org.progressledger.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.progressledger.shared.VietnamTime;
import org.springframework.format.Formatter;

/** Reads ISO instants and writes them in Viet Nam's time: 31/12/2025 08:30:05. */
final class InstantFormat implements Formatter<Instant> {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(VietnamTime.ZONE);

    @Override
    public Instant parse(String text, Locale locale) {
        return Instant.parse(text);
    }

    @Override
    public String print(Instant instant, Locale locale) {
        return SHOWN.format(instant);
    }
}
