package org.progressledger.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The two times and the drawing of the map as they stand in an address (decisions 0084 and 0136).
 *
 * @param effectiveOn day that is asked about; today when empty
 * @param knownAt up to where the ledger is taken as known; all that is recorded when empty
 * @param atLeast position that the answer must have reached, as a command answered it; not waited for when empty
 * @param boundaries key of the drawing of the map by whose units is counted; the one in force on the day when empty
 */
public record TimeChoice(
        Optional<LocalDate> effectiveOn,
        Optional<KnownAt> knownAt,
        Optional<Long> atLeast,
        Optional<String> boundaries) {

    /** Today, as known now. */
    public static final TimeChoice NOW = new TimeChoice(Optional.empty(), Optional.empty(), Optional.empty());

    /** A choice of times that leaves the drawing to the day. */
    public TimeChoice(Optional<LocalDate> effectiveOn, Optional<KnownAt> knownAt, Optional<Long> atLeast) {
        this(effectiveOn, knownAt, atLeast, Optional.empty());
    }

    public TimeChoice {
        boundaries = boundaries.filter(key -> !key.isBlank());
    }

    /** This path with the choice of both times and of the drawing, so that a link keeps them. */
    public String at(String path) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(path);
        effectiveOn.ifPresent(day -> link.replaceQueryParam("effectiveOn", day));
        knownAt.ifPresent(known -> link.replaceQueryParam("knownAt", known));
        boundaries.ifPresent(key -> link.replaceQueryParam("boundaries", key));
        return link.encode().toUriString();
    }

    /** Whether something else than today as known now, by the units of today, is asked for. */
    public boolean isChosen() {
        return effectiveOn.isPresent() || knownAt.isPresent() || boundaries.isPresent();
    }
}
