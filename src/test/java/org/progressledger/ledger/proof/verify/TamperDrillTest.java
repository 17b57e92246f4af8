package org.progressledger.ledger.proof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.ledger.proof.verify.DrilledStore.RefusedByStoreException;
import org.progressledger.ledger.proof.verify.Inspection.Found;
import org.progressledger.ledger.proof.verify.Inspection.Shown;
import org.progressledger.support.MongoDatabases;

/**
 * Tampers with every field of every kind of stored document, on both stores, and with whole histories, and asks each time
 * whether it is found and named.
 */
class TamperDrillTest {

    private static final int EVENTS = Integer.getInteger("drill.events", 600);
    private static final int DOCUMENTS_OF_A_KIND = Integer.getInteger("drill.documents", 3);
    private static final long SEED = Long.getLong("property.seed", 20_261_123L);

    /** What is not evidence: it is computed from the events, and the verifier does not look at it. */
    private static final String SNAPSHOTS = "snapshots";

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    @Test
    void whatever_is_altered_in_the_sqlite_files_is_found_and_named(@TempDir Path directory) throws IOException {
        drill(new DrilledFiles(directory));
    }

    @Test
    void whatever_is_altered_in_the_mongodb_database_is_found_and_named() throws IOException {
        String name = MongoDatabases.areReal() ? "MongoDB" : "MongoDB (in-process server)";
        drill(new DrilledDatabase(name, databases.open().database()));
    }

    /** Counts of one kind of document. */
    private static final class Tally {

        private int tried;
        private int found;
        private int refusedByStore;
        private int withoutEffect;
        private final Map<String, Integer> by = new TreeMap<>();
    }

    private static void drill(DrilledStore store) throws IOException {
        DrilledLedger ledger = new DrilledLedger(store, EVENTS, SEED);
        Inspection inspection = new Inspection(ledger);
        assertThat(inspection.store()).as("an untouched store").isEmpty();
        assertThat(inspection.server()).as("an untouched server").isEmpty();

        Shown before = inspection.shown();

        Random random = new Random(SEED);
        List<Damage> damages = new ArrayList<>(new FieldDamages(ledger, DOCUMENTS_OF_A_KIND, random).all());
        damages.addAll(new HistoryDamages(ledger, DOCUMENTS_OF_A_KIND, random).all());
        Map<String, Tally> tallies = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (Damage damage : damages) {
            attempt(
                    damage,
                    ledger,
                    inspection,
                    before,
                    tallies.computeIfAbsent(title(damage), none -> new Tally()),
                    missed);
            store.write(ledger.whole());
        }
        print(store.name(), tallies);
        assertThat(missed)
                .as("not found, or not named, of %d attempts (seed %d)", damages.size(), SEED)
                .isEmpty();
    }

    private static String title(Damage damage) {
        return damage.kind().equals("history") ? "history, " + damage.field().orElseThrow() : damage.kind();
    }

    private static void attempt(
            Damage damage, DrilledLedger ledger, Inspection inspection, Shown before, Tally tally, List<String> missed)
            throws IOException {
        try {
            if (!damage.doing().to(ledger)) {
                return;
            }
        } catch (RefusedByStoreException thrownBack) {
            tally.refusedByStore++;
            return;
        }
        tally.tried++;
        if (damage.kind().equals(SNAPSHOTS)) {
            assertThat(inspection.store()).as(damage.toString()).isEmpty();
            return;
        }
        List<Found> found;
        try {
            found = inspection.all();
        } catch (RuntimeException crashed) {
            missed.add(damage + " crashes the verifier: " + crashed);
            return;
        }
        if (found.isEmpty() && ledger.store().read().isSameAs(ledger.whole())) {
            // The store has put it right by itself, or it was only the order of its rows.
            tally.tried--;
            return;
        }
        if (found.isEmpty() && shownAsBefore(inspection, before)) {
            tally.tried--;
            tally.withoutEffect++;
            return;
        }
        if (found.isEmpty()) {
            missed.add(damage + " is not found");
            return;
        }
        found.stream().map(Found::by).distinct().forEach(by -> tally.by.merge(by, 1, Integer::sum));
        boolean named = !damage.mustNamePosition()
                || found.stream()
                        .flatMapToLong(one -> one.position().stream())
                        .anyMatch(position -> position >= damage.from() && position <= damage.to());
        if (named) {
            tally.found++;
        } else {
            missed.add("%s is not named: %s".formatted(damage, found));
        }
    }

    /** Such as two notes that say the same and stand in each other's place, or a row under a name that nobody asks for. */
    private static boolean shownAsBefore(Inspection inspection, Shown before) {
        return inspection.shown().equals(before);
    }

    private static void print(String store, Map<String, Tally> tallies) {
        System.out.println("Tamper drill, %s, %d events, seed %d".formatted(store, EVENTS, SEED));
        tallies.forEach((kind, tally) -> System.out.println(
                kind.equals(SNAPSHOTS)
                        ? "  %-60s %d damaged, nothing proved is other than before".formatted(kind, tally.tried)
                        : "  %-60s found %d / tried %d %s, thrown back by the store %d, without effect %d"
                                .formatted(
                                        kind,
                                        tally.found,
                                        tally.tried,
                                        tally.by,
                                        tally.refusedByStore,
                                        tally.withoutEffect)));
    }
}
