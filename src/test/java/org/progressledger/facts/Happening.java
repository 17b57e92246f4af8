package org.progressledger.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.progressledger.ledger.axon.EventCatalogue;

/**
 * An event about a subject: from that day on it has this standing, or none, until the next day of which something is said;
 * and so much was spent on it.
 */
sealed interface Happening {

    EventCatalogue CATALOGUE = new EventCatalogue("happening", Happening.class);

    record Happened(long position, String subject, LocalDate day, Optional<Standing> standing, long spent)
            implements Happening {}

    record Corrected(long position, String subject, LocalDate day, Optional<Standing> standing, long spent)
            implements Happening {}

    record Standing(String unit, String status) {

        Dimensions dimensions() {
            return Dimensions.of(Map.of("unit", unit, "status", status));
        }
    }

    long position();

    String subject();

    LocalDate day();

    Optional<Standing> standing();

    long spent();
}
