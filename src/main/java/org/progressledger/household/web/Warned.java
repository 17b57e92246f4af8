package org.progressledger.household.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.progressledger.household.Decided;
import org.progressledger.ledger.axon.Recorded;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Answer to a command that may be recorded with warnings.
 *
 * @param position number of events in the ledger up to and including those of the command
 * @param warnings what is unusual about what was recorded
 */
record Warned(long position, List<Said> warnings) {

    /**
     * @param code name of the warning, for programs
     * @param text its sentence, for people
     */
    record Said(String code, String text) {}

    static Warned by(Recorded<Decided> recorded) {
        return of(recorded.next(), Stream.of(recorded.answer()));
    }

    /** In the language of whoever asked. */
    static Warned of(long position, Stream<Decided> answers) {
        Locale reader = LocaleContextHolder.getLocale();
        return new Warned(
                position,
                answers.flatMap(answer -> answer.warnings().stream())
                        .map(warning -> new Said(warning.reason().name(), warning.text(reader)))
                        .distinct()
                        .toList());
    }
}
