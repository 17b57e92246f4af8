package org.progressledger.audit.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.progressledger.web.KnownAt;
import org.progressledger.web.TimeChoice;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A replay as it stands in an address.
 *
 * @param household code of the household that is replayed
 * @param area else the area ({@code province:51}, {@code district:535}) or unit ({@code 05569@2025}) that is
 * @param from where the span begins: a position, or a day with all that was recorded on it; the beginning when empty
 * @param knownAt where it ends; all that is recorded when empty
 * @param atLeast position that must be reached before it is answered
 * @param effectiveOn day that the figures are about; the effective day of each event when empty
 * @param boundaries key of the drawing of the map
 * @param position where the replay stands: at the event there, or the first behind it
 * @param play whether it goes on by itself
 */
record ReplayRequest(
        Optional<String> household,
        Optional<String> area,
        Optional<String> from,
        Optional<KnownAt> knownAt,
        Optional<Long> atLeast,
        Optional<LocalDate> effectiveOn,
        Optional<String> boundaries,
        Optional<Long> position,
        Optional<Boolean> play) {

    static final String PATH = "/audit/replay";

    ReplayRequest {
        household = household.map(String::strip).filter(code -> !code.isEmpty());
        area = area.map(String::strip).filter(key -> !key.isEmpty());
        from = from.map(String::strip).filter(text -> !text.isEmpty());
        boundaries = boundaries.filter(key -> !key.isBlank());
    }

    boolean asksForSomething() {
        return household.isPresent() || area.isPresent();
    }

    TimeChoice time() {
        return new TimeChoice(effectiveOn, knownAt, atLeast, boundaries);
    }

    /** What else than the time bar's own fields stands in the address, for the bar to keep. */
    Map<String, String> kept() {
        Map<String, String> kept = new TreeMap<>();
        household.ifPresent(code -> kept.put("household", code));
        area.ifPresent(key -> kept.put("area", key));
        from.ifPresent(text -> kept.put("from", text));
        position.ifPresent(at -> kept.put("position", at.toString()));
        return kept;
    }

    /**
     * The step at a position, on the same basis whenever it is followed.
     *
     * @param until position behind the last event of the span
     */
    String step(long at, long until, boolean playing) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(PATH);
        kept().forEach(link::queryParam);
        link.replaceQueryParam("position", at).queryParam("knownAt", until);
        effectiveOn.ifPresent(day -> link.queryParam("effectiveOn", day));
        boundaries.ifPresent(key -> link.queryParam("boundaries", key));
        if (playing) {
            link.queryParam("play", true);
        }
        return link.encode().toUriString();
    }
}
