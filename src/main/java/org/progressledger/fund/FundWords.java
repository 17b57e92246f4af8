package org.progressledger.fund;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.progressledger.shared.Bilingual;
import org.progressledger.shared.Money;
import org.progressledger.shared.Texts;
import org.progressledger.shared.VietnamTime;

/** Refusals and warnings in the words of the person who reads them. */
final class FundWords {

    private static final Texts TEXTS = new Texts("fund");

    private FundWords() {}

    static String said(String messageKey, List<Object> values, Locale reader) {
        Locale language = Texts.language(reader);
        return TEXTS.text(
                messageKey,
                language,
                values.stream().map(value -> said(value, language)).toArray());
    }

    private static String said(Object value, Locale language) {
        if (value instanceof LocalDate day) {
            return VietnamTime.DAY.format(day);
        }
        if (value instanceof Money money) {
            return NumberFormat.getIntegerInstance(language).format(money.dong());
        }
        if (value instanceof Bilingual word) {
            return language.equals(Locale.ENGLISH) ? word.english() : word.vietnamese();
        }
        return value.toString();
    }
}
