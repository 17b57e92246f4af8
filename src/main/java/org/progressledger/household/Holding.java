package org.progressledger.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.ruleset.PovertyClass;

/** A class that a household holds from a day on, by a recognition as it is known now. */
public interface Holding {

    /** First day. */
    LocalDate from();

    /** The class; empty if the recognition was withdrawn. */
    Optional<PovertyClass> held();

    /** What the list said about the time before. */
    Declaration declaration();

    /**
     * Whether a class was held before a day: what falling back asks (decision 0092). What the first list declares about
     * the time before counts as held on the day before that list; if that list is later than the day, as held at some
     * time before.
     *
     * @param since what ended by this day does not count
     * @param standing what was not withdrawn, by day; of several for one day the last holds
     */
    static boolean wasHeldBefore(
            LocalDate day, PovertyClass sought, LocalDate since, List<? extends Holding> standing) {
        for (int place = 0;
                place < standing.size() && standing.get(place).from().isBefore(day);
                place++) {
            Holding holding = standing.get(place);
            LocalDate until =
                    place + 1 < standing.size() ? standing.get(place + 1).from() : LocalDate.MAX;
            if (until.isAfter(holding.from())
                    && until.isAfter(since)
                    && holding.held().filter(sought::equals).isPresent()) {
                return true;
            }
        }
        return !standing.isEmpty()
                && standing.get(0).from().isAfter(since)
                && standing.get(0).declaration().saysThatItWas(sought);
    }
}
