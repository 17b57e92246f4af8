package org.progressledger.report.table;

import java.util.Locale;
import org.progressledger.shared.Bilingual;

/** A few words on a form in both languages. */
public record Label(String vietnamese, String english) implements Bilingual {

    static final Label NONE = new Label("", "");

    /** In the reader's language: English for an English locale, else Vietnamese. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : vietnamese;
    }

    /** Whether it stands for no words. */
    public boolean saysNothing() {
        return vietnamese.isEmpty();
    }
}
