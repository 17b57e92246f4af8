package org.progressledger.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.progressledger.facts.Basis;
import org.progressledger.shared.VietnamTime;

/**
 * The bar on a page where its reader chooses the two times.
 *
 * @param path path of the page
 * @param kept other parameters of its address, which the choice must not lose
 * @param choice what the address says
 * @param basis what the page shows
 */
public record TimeBar(String path, Map<String, String> kept, TimeChoice choice, Basis basis) {

    private static final DateTimeFormatter OF_INPUT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    public TimeBar {
        kept = Map.copyOf(kept);
    }

    /** A position cannot stand in a field for a day and time. */
    public String knownAtType() {
        return choice.knownAt().filter(KnownAt.Position.class::isInstance).isPresent() ? "text" : "datetime-local";
    }

    /** What stands in the field; empty for all that is recorded. */
    public String knownAt() {
        return choice.knownAt()
                .map(known -> known instanceof KnownAt.Moment moment
                        ? OF_INPUT.format(LocalDateTime.ofInstant(moment.instant(), VietnamTime.ZONE))
                        : known.toString())
                .orElse("");
    }

    /** This path with the choice of both times. */
    public String at(String path) {
        return choice.at(path);
    }
}
