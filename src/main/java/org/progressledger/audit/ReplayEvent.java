package org.progressledger.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;

/**
 * An event at which a replay stops.
 *
 * @param type stored name, such as {@code household.StatusRecognised}
 * @param stream what it happened to, such as {@code household:05569-00001}
 * @param recorder who recorded it, in which role; empty if nothing says so
 * @param source file that it was read from; empty if it was entered by hand
 * @param decision document behind it; empty if it names none
 */
public record ReplayEvent(
        long position,
        Instant recordedAt,
        LocalDate effectiveOn,
        String type,
        String stream,
        Optional<Actor> recorder,
        Optional<String> source,
        Optional<DecisionReference> decision) {}
