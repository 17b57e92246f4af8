package org.progressledger.report;

import java.util.List;
import java.util.Locale;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Bilingual;
import org.progressledger.shared.Texts;

/**
 * What an equation is called. It is put into words only when it is told to somebody: a release has thousands of equations.
 *
 * @param arguments fill the places of the sentence: numbers, names, words of both languages, the list, what is counted
 */
public record EquationName(EquationRule rule, List<Object> arguments) {

    private static final Texts TEXTS = new Texts("equations");

    /** What an equation counts. */
    public enum Counts {
        HOUSEHOLDS,
        PERSONS
    }

    public EquationName {
        arguments = List.copyOf(arguments);
    }

    public static EquationName of(EquationRule rule, Object... arguments) {
        return new EquationName(rule, List.of(arguments));
    }

    /** The equation as the form writes it, in the reader's language: English for an English locale, else Vietnamese. */
    public String in(Locale reader) {
        return TEXTS.text(
                rule.messageKey(),
                reader,
                arguments.stream().map(argument -> said(argument, reader)).toArray());
    }

    private static String said(Object argument, Locale reader) {
        if (argument instanceof EquationName name) {
            return name.in(reader);
        }
        if (argument instanceof Bilingual words) {
            return Texts.language(reader).equals(Locale.ENGLISH) ? words.english() : words.vietnamese();
        }
        return argument instanceof PovertyClass || argument instanceof Counts
                ? TEXTS.text("equation.word." + argument, reader)
                : argument.toString();
    }
}
