package org.progressledger.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.progressledger.accountability.Heads;
import org.progressledger.accountability.HeadsInOffice;
import org.progressledger.accountability.Term;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Territory;

/**
 * Answers which entries were recorded late, or after something: counted in groups and one by one. Every answer is a function
 * of the question and what was recorded before {@code basis.knownAt}.
 */
public final class EntryQueries {

    private final RecordedEntries entries;
    private final Heads heads;
    private final Territory territory;

    public EntryQueries(RecordedEntries entries, Heads heads, Territory territory) {
        this.entries = entries;
        this.heads = heads;
        this.territory = territory;
    }

    /** The entries counted by everything that they are grouped by. */
    public EntrySummary summary(EntryQuestion question) {
        return read(question, listed -> {
            DelayCount all = new DelayCount();
            Map<Grouping, Map<String, DelayCount>> groups = new EnumMap<>(Grouping.class);
            Map<String, EntrySummary.Head> named = new HashMap<>();
            listed.forEach(entry -> {
                long delay = entry.entry().delay();
                all.add(delay);
                for (Grouping grouping : Grouping.values()) {
                    groups.computeIfAbsent(grouping, none -> new HashMap<>())
                            .computeIfAbsent(entry.key(grouping), none -> new DelayCount())
                            .add(delay);
                }
                Stream.of(entry.headWhenRecorded(), entry.headOnTheDay())
                        .flatMap(Optional::stream)
                        .forEach(
                                term -> named.putIfAbsent(term.id(), new EntrySummary.Head(entry.recordedFor(), term)));
            });
            Map<Grouping, List<EntrySummary.Group>> sorted = new EnumMap<>(Grouping.class);
            groups.forEach((grouping, counts) -> sorted.put(grouping, sorted(counts)));
            return new EntrySummary(all.delays(), sorted, named);
        });
    }

    private static List<EntrySummary.Group> sorted(Map<String, DelayCount> counts) {
        List<EntrySummary.Group> groups = new ArrayList<>();
        counts.forEach((key, count) -> groups.add(new EntrySummary.Group(key, count.delays())));
        groups.sort(Comparator.comparingLong(
                        (EntrySummary.Group group) -> -group.delays().entries())
                .thenComparing(EntrySummary.Group::key));
        return groups;
    }

    /**
     * How many entries each of some questions asks for, in one reading.
     *
     * @param questions as known at the same position, of no group
     */
    public List<Long> counts(List<EntryQuestion> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        return entries.read(questions.get(0).basis().knownAt(), recorded -> {
            long[] counts = new long[questions.size()];
            recorded.forEach(entry -> {
                for (int index = 0; index < counts.length; index++) {
                    counts[index] += questions.get(index).admits(entry) ? 1 : 0;
                }
            });
            return Arrays.stream(counts).boxed().toList();
        });
    }

    /**
     * A part of the entries, in the order of recording.
     *
     * @param after position after which the part begins; -1 for the first
     * @param size most entries of the part, from 1
     */
    public EntryList list(EntryQuestion question, long after, int size) {
        return read(question, listed -> {
            List<ListedEntry> part = new ArrayList<>();
            Iterator<ListedEntry> rest =
                    listed.filter(entry -> entry.entry().position() > after).iterator();
            while (part.size() < size && rest.hasNext()) {
                part.add(rest.next());
            }
            return new EntryList(
                    part,
                    rest.hasNext()
                            ? Optional.of(part.get(part.size() - 1).entry().position())
                            : Optional.empty());
        });
    }

    /** Every entry, in the order of recording; begun again from the first if the read model is exchanged meanwhile. */
    public List<ListedEntry> all(EntryQuestion question) {
        return read(question, Stream::toList);
    }

    private <R> R read(EntryQuestion question, Function<Stream<ListedEntry>, R> answer) {
        HeadsOfEntries inOffice = new HeadsOfEntries(
                new HeadsInOffice(
                        heads.books(question.basis().knownAt()),
                        territory.knownAt(question.basis().knownAt())),
                question);
        return entries.read(
                question.basis().knownAt(),
                recorded -> answer.apply(recorded.filter(question::admits)
                        .map(inOffice::listed)
                        .filter(entry -> entry.isOf(question.only()))));
    }

    /** Remembers who led a unit on a day: many entries ask for the same. */
    private static final class HeadsOfEntries {

        private record Asked(UnitId unit, LocalDate day) {}

        private final Map<Asked, Optional<Term>> known = new HashMap<>();
        private final HeadsInOffice heads;
        private final EntryQuestion question;

        HeadsOfEntries(HeadsInOffice heads, EntryQuestion question) {
            this.heads = heads;
            this.question = question;
        }

        ListedEntry listed(RecordedEntry entry) {
            UnitId unit = entry.units().stream()
                    .filter(question.area()::has)
                    .findFirst()
                    .orElseThrow();
            return new ListedEntry(
                    entry,
                    unit,
                    question.area().listedUnder(unit),
                    head(unit, entry.recordedOn()),
                    head(unit, entry.effectiveOn()));
        }

        private Optional<Term> head(UnitId unit, LocalDate day) {
            return known.computeIfAbsent(
                    new Asked(unit, day), asked -> heads.of(asked.unit(), question.post(), asked.day()));
        }
    }
}
