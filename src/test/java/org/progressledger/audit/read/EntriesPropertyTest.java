package org.progressledger.audit.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.progressledger.accountability.Capacity;
import org.progressledger.accountability.HeadBook;
import org.progressledger.accountability.HeadEvent.HeadTookOffice;
import org.progressledger.accountability.Post;
import org.progressledger.audit.EntryList;
import org.progressledger.audit.EntryQueries;
import org.progressledger.audit.EntryQuestion;
import org.progressledger.audit.EntrySummary;
import org.progressledger.audit.Grouping;
import org.progressledger.audit.read.InventedEvent.Moved;
import org.progressledger.audit.read.InventedEvent.Named;
import org.progressledger.audit.read.InventedEvent.Recorded;
import org.progressledger.audit.read.InventedEvent.Stayed;
import org.progressledger.facts.Basis;
import org.progressledger.facts.DatedEvent.Kind;
import org.progressledger.ledger.projection.ReadModelConverters;
import org.progressledger.ledger.projection.TestReadModels;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.RecordedArea;
import org.progressledger.territory.RecordedPlaces;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

/**
 * Late entries, and entries restated after a closing, counted and listed for random histories, against a recomputation that
 * shares nothing with what is tested but the reference territory.
 */
class EntriesPropertyTest {

    private static final int QUESTIONS = 12;
    private static final Territory TERRITORY = WholeCountry.TERRITORY;
    private static final LocalDate REORGANISED = LocalDate.of(2025, 7, 1);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<UnitId> MERGED = TERRITORY.unitsOf("19", REORGANISED.minusDays(1)).stream()
            .map(unit -> unit.id())
            .filter(unit -> TERRITORY.followersOf(unit).size() == 1)
            .limit(2)
            .toList();
    private static final Map<UnitId, UnitId> SUCCESSORS = successors();
    private static final UnitId ELSEWHERE =
            TERRITORY.unitsOf("51", REORGANISED).get(0).id();
    private static final List<UnitId> UNITS = Stream.of(MERGED, SUCCESSORS.values(), List.of(ELSEWHERE))
            .flatMap(units -> units.stream())
            .distinct()
            .toList();

    private final List<TestReadModels> servers =
            TestReadModels.onEveryServer(new ReadModelConverters(EntryConverters.all()));

    private static Map<UnitId, UnitId> successors() {
        Map<UnitId, UnitId> successors = new HashMap<>();
        MERGED.forEach(unit ->
                successors.put(unit, TERRITORY.followersOf(unit).get(0).to().id()));
        return successors;
    }

    @AfterEach
    void close() {
        servers.forEach(TestReadModels::close);
    }

    @Test
    void every_late_and_every_restated_entry_is_counted_and_listed_as_the_events_say() {
        int histories = Integer.getInteger("property.histories", 200) / 4;
        long seed = System.nanoTime();
        long found = 0;
        for (TestReadModels readModels : servers) {
            for (int run = 0; run < histories; run++) {
                Random random = new Random(seed + run);
                List<Recorded> events = events(random);
                Map<UnitId, List<HeadTookOffice>> heads = heads(random);
                EntryQueries queries =
                        new EntryQueries(KeptPages.of(events, random, readModels), knownAt -> books(heads), TERRITORY);
                for (int asked = 0; asked < QUESTIONS; asked++) {
                    found += assertAnswer(
                            queries, new Naive(events, heads), random, "seed " + (seed + run) + " on " + readModels);
                }
            }
        }
        assertThat(found).isGreaterThan(histories);
    }

    private static long assertAnswer(EntryQueries queries, Naive naive, Random random, String description) {
        Boundaries boundaries =
                random.nextBoolean() ? Boundaries.SINCE_REORGANISATION : Boundaries.BEFORE_REORGANISATION;
        Optional<UnitId> unit = random.nextInt(3) == 0 ? Optional.of(oneOf(UNITS, random)) : Optional.empty();
        RecordedPlaces places = new RecordedPlaces(boundaries, TERRITORY);
        RecordedArea area = unit.map(places::of)
                .orElseGet(() -> places.in(new AreasUnder(boundaries, TERRITORY)
                        .of(AreaKey.province("19"))
                        .orElseThrow()));
        EntryQuestion question = new EntryQuestion(
                new Basis(day(random), random.nextInt(naive.events().size() + 2)),
                random.nextInt(3) == 0 ? 0 : random.nextInt(naive.events().size()),
                random.nextBoolean() ? Optional.of((long) random.nextInt(400)) : Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of(day(random)) : Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of(day(random)) : Optional.empty(),
                area,
                oneOf(List.of(Post.COMMITTEE_CHAIR, Post.PARTY_SECRETARY), random),
                random.nextInt(3) == 0
                        ? Map.of(
                                Grouping.KIND,
                                oneOf(List.of(Kind.values()), random).name())
                        : Map.of());
        List<Naive.Line> expected = naive.lines(question, boundaries, unit);
        String as = description + ", " + boundaries.key() + ", " + unit + ", " + question;

        EntrySummary summary = queries.summary(question);
        assertThat(summary.all().entries()).as(as).isEqualTo(expected.size());
        for (Grouping grouping : Grouping.values()) {
            Map<String, String> answered = new TreeMap<>();
            summary.groups()
                    .getOrDefault(grouping, List.of())
                    .forEach(group -> answered.put(
                            group.key(),
                            group.delays().entries() + " " + group.delays().median() + " "
                                    + group.delays().greatest()));
            assertThat(answered).as("%s, %s", grouping, as).isEqualTo(Naive.groups(expected, grouping));
        }
        if (question.only().isEmpty()) {
            assertThat(queries.counts(List.of(question, question)))
                    .as(as)
                    .containsExactly((long) expected.size(), (long) expected.size());
        }
        assertThat(listed(queries, question, 1 + random.nextInt(20)))
                .as(as)
                .isEqualTo(expected.stream().map(Naive.Line::position).toList());
        return expected.size();
    }

    private static List<Long> listed(EntryQueries queries, EntryQuestion question, int size) {
        List<Long> positions = new ArrayList<>();
        Optional<Long> after = Optional.of(-1L);
        while (after.isPresent()) {
            EntryList part = queries.list(question, after.get(), size);
            part.entries().forEach(entry -> positions.add(entry.entry().position()));
            assertThat(part.entries()).hasSizeLessThanOrEqualTo(size);
            after = part.next();
        }
        return positions;
    }

    private static List<Recorded> events(Random random) {
        List<Recorded> events = new ArrayList<>();
        int size = random.nextInt(10) == 0 ? 2_500 : 1 + random.nextInt(120);
        Instant now = Instant.parse("2024-01-01T00:00:00Z");
        for (int position = 0; position < size; position++) {
            now = now.plusSeconds(random.nextInt(2 * 86_400 * 900 / size + 1));
            LocalDate recordedOn = LocalDate.ofInstant(now, VIETNAM);
            LocalDate day = recordedOn.minusDays(random.nextInt(3) == 0 ? random.nextInt(500) : random.nextInt(5) - 2);
            Kind kind = random.nextInt(4) == 0 ? oneOf(List.of(Kind.values()), random) : Kind.ENTRY;
            events.add(new Recorded(
                    "thing:" + random.nextInt(12),
                    now,
                    random.nextInt(15) == 0 ? "so-cai" : "can-bo-mau-" + random.nextInt(3),
                    random.nextBoolean() ? Optional.empty() : Optional.of("mau.xlsx"),
                    switch (random.nextInt(4)) {
                        case 0 -> new Moved(day, kind, oneOf(UNITS, random));
                        case 1 -> new Named(day, kind, List.of(oneOf(UNITS, random), oneOf(UNITS, random)));
                        default -> new Stayed(day, kind);
                    }));
        }
        return events;
    }

    private static Map<UnitId, List<HeadTookOffice>> heads(Random random) {
        Map<UnitId, List<HeadTookOffice>> heads = new HashMap<>();
        for (UnitId unit : UNITS) {
            LocalDate from = SUCCESSORS.containsKey(unit) ? LocalDate.of(2023, 1, 1) : REORGANISED;
            List<HeadTookOffice> terms = new ArrayList<>();
            for (int term = random.nextInt(3); term > 0; term--) {
                LocalDate first = from.plusDays(random.nextInt(60));
                LocalDate last = first.plusDays(random.nextInt(400));
                terms.add(new HeadTookOffice(
                        unit,
                        Post.COMMITTEE_CHAIR,
                        Capacity.FULL,
                        "Người Mẫu",
                        first,
                        term == 1 && random.nextBoolean() ? Optional.empty() : Optional.of(last),
                        new DecisionReference("1/QĐ", first, "UBND mẫu")));
                from = last.plusDays(1);
            }
            heads.put(unit, terms);
        }
        return heads;
    }

    private static Map<UnitId, HeadBook> books(Map<UnitId, List<HeadTookOffice>> heads) {
        Map<UnitId, HeadBook> books = new HashMap<>();
        heads.forEach((unit, terms) -> {
            HeadBook book = HeadBook.EMPTY;
            for (HeadTookOffice term : terms) {
                book = book.after(Naive.id(term), 0, term);
            }
            books.put(unit, book);
        });
        return books;
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2023, 6, 1).plusDays(random.nextInt(1_300));
    }

    private static <V> V oneOf(List<V> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** The answers from the events alone. */
    private record Naive(List<Recorded> events, Map<UnitId, List<HeadTookOffice>> heads) {

        record Line(long position, long delay, Map<Grouping, String> keys) {}

        static String id(HeadTookOffice term) {
            return term.unit() + " " + term.effectiveOn();
        }

        List<Line> lines(EntryQuestion question, Boundaries boundaries, Optional<UnitId> only) {
            List<Line> lines = new ArrayList<>();
            for (int position = 0; position < events.size(); position++) {
                Recorded event = events.get(position);
                LocalDate recordedOn = LocalDate.ofInstant(event.at(), VIETNAM);
                LocalDate day = event.event().effectiveOn();
                long delay = ChronoUnit.DAYS.between(day, recordedOn);
                Optional<UnitId> unit = units(position).stream()
                        .filter(candidate -> belongs(candidate, boundaries, only))
                        .findFirst();
                if (unit.isEmpty()
                        || event.actor().equals("so-cai")
                        || position < question.fromPosition()
                        || position >= question.basis().knownAt()
                        || day.isAfter(question.basis().effectiveOn())
                        || question.leastDelay().isPresent()
                                && delay < question.leastDelay().get()
                        || question.recordedFrom().isPresent()
                                && recordedOn.isBefore(question.recordedFrom().get())
                        || question.recordedTo().isPresent()
                                && recordedOn.isAfter(question.recordedTo().get())) {
                    continue;
                }
                Map<Grouping, String> keys = Map.of(
                        Grouping.UNIT,
                        under(unit.get(), boundaries).toString(),
                        Grouping.HEAD_WHEN_RECORDED,
                        head(unit.get(), recordedOn, question.post()),
                        Grouping.HEAD_ON_THE_DAY,
                        head(unit.get(), day, question.post()),
                        Grouping.RECORDER,
                        event.actor(),
                        Grouping.TYPE,
                        "invented." + event.event().getClass().getSimpleName(),
                        Grouping.KIND,
                        event.event().kind().name());
                if (question.only().entrySet().stream()
                        .allMatch(group -> keys.get(group.getKey()).equals(group.getValue()))) {
                    lines.add(new Line(position, delay, keys));
                }
            }
            return lines;
        }

        /** Of an event that names none, the last said of the latest day on or before its own; else of the first day. */
        private List<UnitId> units(int position) {
            InventedEvent event = events.get(position).event();
            if (event instanceof Named named) {
                return named.units();
            }
            if (event instanceof Moved moved) {
                return List.of(moved.unit());
            }
            Optional<Moved> before = Optional.empty();
            Optional<Moved> first = Optional.empty();
            for (int earlier = 0; earlier < position; earlier++) {
                if (events.get(earlier).stream().equals(events.get(position).stream())
                        && !events.get(earlier).actor().equals("so-cai")
                        && events.get(earlier).event() instanceof Moved moved) {
                    if (!moved.effectiveOn().isAfter(event.effectiveOn())
                            && (before.isEmpty()
                                    || !moved.effectiveOn()
                                            .isBefore(before.get().effectiveOn()))) {
                        before = Optional.of(moved);
                    }
                    if (first.isEmpty()
                            || !moved.effectiveOn().isAfter(first.get().effectiveOn())) {
                        first = Optional.of(moved);
                    }
                }
            }
            return before.or(firstOf(first)).map(Moved::unit).stream().toList();
        }

        private static Supplier<Optional<Moved>> firstOf(Optional<Moved> first) {
            return () -> first;
        }

        private static boolean belongs(UnitId unit, Boundaries boundaries, Optional<UnitId> only) {
            return only.map(asked -> asked.equals(unit) || asked.equals(under(unit, boundaries)))
                    .orElse(!unit.equals(ELSEWHERE));
        }

        private static UnitId under(UnitId unit, Boundaries boundaries) {
            return boundaries.equals(Boundaries.SINCE_REORGANISATION) ? SUCCESSORS.getOrDefault(unit, unit) : unit;
        }

        private String head(UnitId unit, LocalDate day, Post post) {
            UnitId located = day.isBefore(REORGANISED) ? unit : SUCCESSORS.getOrDefault(unit, unit);
            return heads.get(located).stream()
                    .filter(term -> term.post() == post)
                    .filter(term -> !term.effectiveOn().isAfter(day))
                    .filter(term ->
                            term.until().map(last -> !last.isBefore(day)).orElse(true))
                    .filter(term -> !SUCCESSORS.containsKey(located) || day.isBefore(REORGANISED))
                    .map(Naive::id)
                    .findFirst()
                    .orElse("");
        }

        static Map<String, String> groups(List<Line> lines, Grouping grouping) {
            Map<String, List<Long>> delays = new TreeMap<>();
            lines.forEach(line -> delays.computeIfAbsent(line.keys().get(grouping), none -> new ArrayList<>())
                    .add(line.delay()));
            Map<String, String> groups = new TreeMap<>();
            delays.forEach((key, some) -> {
                some.sort(Long::compare);
                groups.put(key, some.size() + " " + some.get((some.size() - 1) / 2) + " " + some.get(some.size() - 1));
            });
            return groups;
        }
    }
}
