package org.progressledger.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an answer rests on, as every answer states it. Asked about the same, this basis answers the same for ever.
 *
 * @param effectiveOn day that is asked about
 * @param knownAt number of events that count as known: those before this position of the ledger
 * @param recordedUpTo ledger time of the last of them; absent if none is known
 * @param boundaries key of the drawing of the map by whose units is counted
 * @param ruleSets keys of the poverty standards and criteria sets in force on the day, as far as they are known
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StatedBasis(
        LocalDate effectiveOn, long knownAt, Optional<Instant> recordedUpTo, String boundaries, List<String> ruleSets) {

    /** Header of every answer that rests on the ledger: a dictionary of structured fields (RFC 9651). */
    public static final String HEADER = "Ledger-Basis";

    public StatedBasis {
        ruleSets = List.copyOf(ruleSets);
    }

    /** One text for each part, for files that have room for a line about themselves. */
    public List<String> words() {
        return Stream.of(
                        Stream.of("effectiveOn " + effectiveOn, "knownAt " + knownAt),
                        recordedUpTo.stream().map(instant -> "recordedUpTo " + instant),
                        Stream.of("boundaries " + boundaries, "ruleSets " + String.join(" ", ruleSets)))
                .flatMap(part -> part)
                .toList();
    }

    /** The value of the header. */
    public String header() {
        return Stream.of(
                        Stream.of("effective-on=\"" + effectiveOn + "\"", "known-at=" + knownAt),
                        recordedUpTo.stream().map(instant -> "recorded-up-to=\"" + instant + "\""),
                        Stream.of(
                                "boundaries=\"" + boundaries + "\"",
                                "rule-sets="
                                        + ruleSets.stream()
                                                .map(key -> "\"" + key + "\"")
                                                .collect(Collectors.joining(" ", "(", ")"))))
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }
}
