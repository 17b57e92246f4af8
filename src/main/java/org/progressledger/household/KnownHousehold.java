package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.ruleset.PovertyClass;

/**
 * What is known of a household on a day.
 *
 * @param residence where it lived; empty if it was not registered for that day
 * @param povertyClass class in force by the national standard
 * @param provincialClass class in force by the province's own standard
 * @param score of the last scoring by that day
 * @param members how many they are
 * @param knownByName how many of them are
 * @param newlyEscaped whether it counts as newly escaped, since when and until when
 * @param closedOn day on which it ended, if that was by then
 * @param supports how often it had received help by then
 */
public record KnownHousehold(
        Optional<Residence> residence,
        Optional<PovertyClass> povertyClass,
        Optional<PovertyClass> provincialClass,
        Optional<ScoreSheet> score,
        Optional<Integer> members,
        int knownByName,
        Optional<NewlyEscaped> newlyEscaped,
        Optional<LocalDate> closedOn,
        int supports) {}
