package org.progressledger.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The structure of the programmes. */
public interface Programmes {

    /** The structure as it was known when the ledger held that many events; what ships with the application is always
     * known. */
    Programmes knownAt(long position);

    /** All programmes and parts that were ever established, in the order of their keys, as named latest. */
    List<ProgrammeItem> items();

    /** Those for which money may be planned on that day, as named on it, in the order of their keys. */
    List<ProgrammeItem> itemsOn(LocalDate day);

    /** As named latest. */
    Optional<ProgrammeItem> item(ItemKey key);

    /** As named on that day, whether money may be planned for it then or not. */
    Optional<ProgrammeItem> item(ItemKey key, LocalDate day);
}
