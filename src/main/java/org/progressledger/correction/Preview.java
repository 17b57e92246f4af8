package org.progressledger.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.progressledger.correction.CorrectionBatchEvent.BatchProposed;
import org.progressledger.household.Decided;
import org.progressledger.household.HouseholdDecider;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdState;
import org.progressledger.household.Residence;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.UnitId;

/** The dry run of a batch: asks the decider that will decide when it is applied, and records nothing. */
final class Preview {

    private final RecordedStreams recorded;
    private final HouseholdDecider decider;

    Preview(RecordedStreams recorded, HouseholdDecider decider) {
        this.recorded = recorded;
        this.decider = decider;
    }

    /** Why the household would refuse the entry now, if it would. */
    Optional<Decided.Refused> refusal(BatchProposed batch, BatchEntry entry) {
        return Optional.of(decide(recorded.household(entry.household()).state(), batch, entry))
                .filter(Decided.Refused.class::isInstance)
                .map(Decided.Refused.class::cast);
    }

    /** What the entries would change of the counts of a day. */
    CountEffect effect(BatchProposed batch, List<BatchEntry> entries, LocalDate day) {
        Map<HouseholdId, List<BatchEntry>> byHousehold = new LinkedHashMap<>();
        entries.forEach(entry -> byHousehold
                .computeIfAbsent(entry.household(), first -> new ArrayList<>())
                .add(entry));
        Tally tally = new Tally();
        byHousehold.forEach((household, own) -> {
            HouseholdState before = recorded.household(household).state();
            HouseholdState after = before;
            for (BatchEntry entry : own) {
                Decided decided = decide(after, batch, entry);
                if (decided instanceof Decided.Events happened) {
                    for (HouseholdEvent event : happened.events()) {
                        after = after.after("preview", event);
                    }
                } else {
                    tally.refused++;
                }
            }
            tally.add(before, after, day);
        });
        return tally.effect(day, entries.size());
    }

    private Decided decide(HouseholdState state, BatchProposed batch, BatchEntry entry) {
        return decider.decide(state, entry.command(batch.batch(), batch.reason(), batch.decision()));
    }

    private record Standing(UnitId unit, PovertyClass povertyClass) {}

    /** The households of the batch by unit and class, before and after. */
    private static final class Tally {

        private static final Comparator<Standing> ORDER = Comparator.comparing(
                        (Standing standing) -> standing.unit().toString())
                .thenComparing(Standing::povertyClass);

        private final Map<Standing, long[]> counts = new TreeMap<>(ORDER);
        private int refused;

        void add(HouseholdState before, HouseholdState after, LocalDate day) {
            standing(before, day).ifPresent(standing -> count(standing)[0]++);
            standing(after, day).ifPresent(standing -> count(standing)[1]++);
        }

        private long[] count(Standing standing) {
            return counts.computeIfAbsent(standing, first -> new long[2]);
        }

        private static Optional<Standing> standing(HouseholdState state, LocalDate day) {
            return state.residenceOn(day)
                    .map(Residence::unit)
                    .flatMap(unit -> state.povertyClassOn(day).map(known -> new Standing(unit, known)));
        }

        CountEffect effect(LocalDate day, int entries) {
            return new CountEffect(
                    day,
                    new EntryCounts(entries - refused, refused),
                    counts.entrySet().stream()
                            .map(count -> new CountEffect.Line(
                                    count.getKey().unit(),
                                    count.getKey().povertyClass(),
                                    count.getValue()[0],
                                    count.getValue()[1]))
                            .toList());
        }
    }
}
