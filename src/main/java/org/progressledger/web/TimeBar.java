package org.progressledger.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.progressledger.facts.Basis;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.Boundaries;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The bar on a page where its reader chooses the two times and, where it matters, the drawing of the map.
 *
 * @param path path of the page
 * @param kept other parameters of its address, which the choice must not lose
 * @param choice what the address says
 * @param basis what the page shows
 * @param drawings drawings to choose from; empty if the page counts by no units
 */
public record TimeBar(
        String path, Map<String, String> kept, TimeChoice choice, Basis basis, Optional<Drawings> drawings) {

    /** @param chosen the one by whose units the page counts */
    public record Drawings(List<Boundaries> all, Boundaries chosen) {

        public Drawings {
            all = List.copyOf(all);
        }
    }

    private static final DateTimeFormatter OF_INPUT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter WITHIN_A_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

    /** The ledger's time has milliseconds. */
    private static final int LAST_OF_SECOND = 999_000_000;

    public TimeBar {
        kept = Map.copyOf(kept);
    }

    /** On a page that counts by no units. */
    public TimeBar(String path, Map<String, String> kept, TimeChoice choice, Basis basis) {
        this(path, kept, choice, basis, Optional.empty());
    }

    /** A field for a day and time means the end of a second: a position, or a moment within one, cannot stand in it. */
    public String knownAtType() {
        return choice.knownAt().map(TimeBar::isEndOfSecond).orElse(true) ? "datetime-local" : "text";
    }

    private static boolean isEndOfSecond(KnownAt known) {
        return known instanceof KnownAt.Moment moment && moment.instant().getNano() == LAST_OF_SECOND;
    }

    /** What stands in the field; empty for all that is recorded. */
    public String knownAt() {
        return choice.knownAt()
                .map(known -> known instanceof KnownAt.Moment moment
                        ? (isEndOfSecond(known) ? OF_INPUT : WITHIN_A_SECOND)
                                .format(LocalDateTime.ofInstant(moment.instant(), VietnamTime.ZONE))
                        : known.toString())
                .orElse("");
    }

    /** The page as of today, as known now, by the units of today, with what else stands in its address. */
    public String today() {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(path);
        new TreeMap<>(kept).forEach(link::replaceQueryParam);
        return link.encode().toUriString();
    }

    /** This path with what is chosen. */
    public String at(String path) {
        return choice.at(path);
    }
}
