package org.progressledger.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.ledger.projection.GatheredDocument;
import org.progressledger.ledger.projection.Generation;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.ReadModelConverters;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.ledger.projection.TestReadModels;

class FiguresTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 60;

    private final List<TestReadModels> servers =
            TestReadModels.onEveryServer(new ReadModelConverters(FigureConverters.all()));

    @AfterEach
    void close() {
        servers.forEach(TestReadModels::close);
    }

    private record Standing(String unit, String status) {

        Dimensions dimensions() {
            return Dimensions.of(Map.of("unit", unit, "status", status));
        }
    }

    /** One event: from that day on the subject has this standing, or none; an earlier step of that day is corrected. */
    private record Entry(long position, String subject, LocalDate day, Optional<Standing> standing) {}

    /** Positions on three pages, in order, with late entries, corrections and disappearances. */
    private static List<Entry> history(Random random) {
        List<Entry> history = new ArrayList<>();
        long position = 0;
        for (int index = 0; index < 40; index++) {
            position += random.nextInt(8) == 0 ? FigureCell.PAGE / 2 : 1 + random.nextInt(3);
            Optional<Standing> standing = random.nextInt(6) == 0
                    ? Optional.empty()
                    : Optional.of(new Standing("unit-" + random.nextInt(3), "status-" + random.nextInt(2)));
            history.add(new Entry(
                    position, "subject-" + random.nextInt(6), FIRST_DAY.plusDays(random.nextInt(DAYS)), standing));
        }
        return history;
    }

    private static StepFunction<Standing> with(StepFunction<Standing> before, Entry entry) {
        return entry.standing()
                .map(standing -> before.from(entry.day(), standing))
                .orElseGet(() -> before.nothingFrom(entry.day()));
    }

    private static Map<Dimensions, Long> naive(List<Entry> history, Basis basis) {
        Map<String, StepFunction<Standing>> subjects = new HashMap<>();
        history.stream()
                .filter(entry -> entry.position() < basis.knownAt())
                .forEach(entry -> subjects.merge(
                        entry.subject(),
                        with(StepFunction.nothing(), entry),
                        (before, ignored) -> with(before, entry)));
        Map<Dimensions, Long> counts = new HashMap<>();
        subjects.values()
                .forEach(steps -> steps.on(basis.effectiveOn())
                        .ifPresent(standing -> counts.merge(standing.dimensions(), 1L, Long::sum)));
        return counts;
    }

    /** Gathers every entry twice, for a repetition must change nothing. */
    private static Map<String, FigureCell> gather(List<Entry> history) {
        Map<String, StepFunction<Standing>> subjects = new HashMap<>();
        GatheredCells cells = new GatheredCells();
        for (Entry entry : history) {
            StepFunction<Standing> before = subjects.getOrDefault(entry.subject(), StepFunction.nothing());
            StepFunction<Standing> after = with(before, entry);
            subjects.put(entry.subject(), after);
            List<Change<Dimensions>> changes = StepFunction.difference(before, after).stream()
                    .map(change -> change.map(Standing::dimensions))
                    .toList();
            RecordedEvent event =
                    new RecordedEvent(entry.position(), Instant.EPOCH, "id", entry.subject(), 0, entry, Map.of());
            FigureCell.gather(cells, event, "subjects", changes);
            FigureCell.gather(cells, event, "subjects", changes);
        }
        return cells.cells;
    }

    private static final class GatheredCells implements Documents {

        private final Map<String, FigureCell> cells = new LinkedHashMap<>();

        @Override
        public <D extends FoldedDocument> Folded<D> fold(Class<D> type, String id, Function<Optional<D>, D> fold) {
            throw new UnsupportedOperationException("Nothing is folded here");
        }

        @Override
        public <D extends GatheredDocument> void gather(
                Class<D> type, String id, Function<Optional<D>, D> contribution) {
            cells.put(id, (FigureCell)
                    contribution.apply(Optional.ofNullable(cells.get(id)).map(type::cast)));
        }
    }

    private static Figures figures(TestReadModels readModels) {
        Generation live = new Generation("subjects", 1, 1);
        Generations generations = new Generations() {
            @Override
            public <R> R read(String projection, Function<Generation, R> query) {
                return query.apply(live);
            }
        };
        return new StoredFigures(generations, readModels.mongo());
    }

    @Test
    void every_count_on_any_basis_equals_the_count_over_the_events_known_then() {
        int histories = Integer.getInteger("property.histories", 200) / 10;
        long seed = System.nanoTime();
        for (TestReadModels readModels : servers) {
            Figures figures = figures(readModels);
            for (int run = 0; run < histories; run++) {
                Random random = new Random(seed + run);
                List<Entry> history = history(random);
                readModels.mongo().getDb().drop();
                gather(history).values().forEach(cell -> readModels.mongo().insert(cell, "subjects_1_figureCell"));
                for (int question = 0; question < 20; question++) {
                    Basis basis = new Basis(
                            FIRST_DAY.plusDays(random.nextInt(DAYS + 2)),
                            random.nextInt(4) == 0
                                    ? random.nextInt(4) * (long) FigureCell.PAGE
                                    : history.get(random.nextInt(history.size()))
                                                    .position()
                                            + random.nextInt(2));
                    assertAnswers(figures, history, basis, "seed " + (seed + run) + " on " + readModels);
                }
            }
        }
    }

    private static void assertAnswers(Figures figures, List<Entry> history, Basis basis, String description) {
        Map<Dimensions, Long> expected = naive(history, basis);
        FigureQuery all = new FigureQuery("subjects", "subjects", Map.of(), basis);
        assertThat(figures.countBy(all, List.of("unit", "status")))
                .as("%s, %s", description, basis)
                .isEqualTo(expected);
        assertThat(figures.count(all)).as(description).isEqualTo(sum(expected));
        FigureQuery some = new FigureQuery("subjects", "subjects", Map.of("unit", Set.of("unit-0", "unit-2")), basis);
        Map<Dimensions, Long> expectedByStatus = new HashMap<>();
        expected.forEach((dimensions, amount) -> {
            if (!dimensions.values().get("unit").equals("unit-1")) {
                expectedByStatus.merge(
                        Dimensions.of(Map.of("status", dimensions.values().get("status"))), amount, Long::sum);
            }
        });
        assertThat(figures.countBy(some, List.of("status"))).as(description).isEqualTo(expectedByStatus);
        assertThat(figures.contributions(all).stream()
                        .mapToLong(Figures.Contribution::amount)
                        .sum())
                .as(description)
                .isEqualTo(sum(expected));
    }

    private static long sum(Map<Dimensions, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void packed_entries_hold_what_a_map_would_whatever_the_order_of_their_coming() {
        Random random = new Random(17);
        for (int run = 0; run < 100; run++) {
            TreeMap<Integer, Long> expected = new TreeMap<>();
            FigureEntries entries = FigureEntries.NONE;
            for (int index = 0; index < 50; index++) {
                int offset = random.nextInt(FigureCell.PAGE);
                long amount = random.nextLong() >> random.nextInt(4, 63);
                expected.put(offset, amount);
                entries = entries.with(offset, amount);
            }
            int before = random.nextInt(FigureCell.PAGE);
            assertThat(entries.amounts()).isEqualTo(expected);
            assertThat(FigureEntries.unpack(entries.packed())).isEqualTo(entries);
            assertThat(entries.total())
                    .isEqualTo(expected.values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
            assertThat(entries.totalBefore(before))
                    .isEqualTo(expected.headMap(before).values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
    }
}
