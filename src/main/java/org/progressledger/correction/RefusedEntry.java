package org.progressledger.correction;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.progressledger.household.Decided;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.RefusalReason;
import org.progressledger.ruleset.PovertyClass;

/**
 * An entry that the household refused when its turn came.
 *
 * @param entry number of the entry, from 1
 * @param arguments values for the message, in their text form
 */
public record RefusedEntry(int entry, HouseholdId household, RefusalReason reason, List<String> arguments) {

    public RefusedEntry {
        arguments = List.copyOf(arguments);
    }

    static RefusedEntry of(int number, BatchEntry entry, Decided.Refused refused) {
        return new RefusedEntry(
                number,
                entry.household(),
                refused.reason(),
                refused.arguments().stream().map(Object::toString).toList());
    }

    /** The refusal as the household said it. */
    public Decided.Refused refused() {
        return new Decided.Refused(
                reason, arguments.stream().map(RefusedEntry::argument).toList());
    }

    private static Object argument(String text) {
        if (Arrays.stream(PovertyClass.values()).anyMatch(known -> known.name().equals(text))) {
            return PovertyClass.valueOf(text);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return text;
        }
    }
}
