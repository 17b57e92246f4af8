package org.progressledger.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The two times as they stand in an address (decision 0084).
 *
 * @param effectiveOn day that is asked about; today when empty
 * @param knownAt up to where the ledger is taken as known; all that is recorded when empty
 * @param atLeast position that the answer must have reached, as a command answered it; not waited for when empty
 */
public record TimeChoice(Optional<LocalDate> effectiveOn, Optional<KnownAt> knownAt, Optional<Long> atLeast) {

    /** Today, as known now. */
    public static final TimeChoice NOW = new TimeChoice(Optional.empty(), Optional.empty(), Optional.empty());

    /** This path with the choice of both times, so that a link keeps them. */
    public String at(String path) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(path);
        effectiveOn.ifPresent(day -> link.replaceQueryParam("effectiveOn", day));
        knownAt.ifPresent(known -> link.replaceQueryParam("knownAt", known));
        return link.encode().toUriString();
    }

    /** Whether something else than today as known now is asked for. */
    public boolean isChosen() {
        return effectiveOn.isPresent() || knownAt.isPresent();
    }
}
