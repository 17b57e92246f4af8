package org.progressledger.web;

import java.util.Locale;
import org.springframework.format.Formatter;

final class KnownAtFormat implements Formatter<KnownAt> {

    @Override
    public KnownAt parse(String text, Locale locale) {
        return KnownAt.parse(text.strip());
    }

    @Override
    public String print(KnownAt knownAt, Locale locale) {
        return knownAt.toString();
    }
}
