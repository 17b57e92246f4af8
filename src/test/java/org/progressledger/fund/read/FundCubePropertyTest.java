package org.progressledger.fund.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.progressledger.facts.Basis;
import org.progressledger.facts.FigurePage;
import org.progressledger.facts.TestFigures;
import org.progressledger.fund.AllocationEvent;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.FundQuestion;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.ledger.projection.GatheredDocument;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.ledger.projection.TestReadModels;

class FundCubePropertyTest {

    private static final int QUESTIONS = 20;

    private final List<TestReadModels> servers = TestReadModels.onEveryServer(TestFigures.converters());

    @AfterEach
    void close() {
        servers.forEach(TestReadModels::close);
    }

    @Test
    void every_sum_by_any_dimensions_between_any_days_as_known_at_any_position_is_that_of_the_events() {
        int histories = Integer.getInteger("property.histories", 200) / 4;
        long seed = System.nanoTime();
        long rows = 0;
        for (TestReadModels readModels : servers) {
            for (int run = 0; run < histories; run++) {
                RandomFunds funds = new RandomFunds(seed + run);
                List<AllocationEvent> events = funds.events();
                Map<String, FigurePage> pages = new Folding().pages(events);
                FundCube cube = new StoredFundCube(TestFigures.of(pages.values(), FundCube.PROJECTION, readModels));
                for (int asked = 0; asked < QUESTIONS; asked++) {
                    rows += assertAnswer(cube, events, funds, "Seed " + (seed + run) + " on " + readModels);
                }
            }
        }
        assertThat(rows).isGreaterThan(histories);
    }

    private static long assertAnswer(
            FundCube cube, List<AllocationEvent> events, RandomFunds funds, String description) {
        List<FundDimension> by = Stream.of(FundDimension.values())
                .filter(dimension -> funds.below(4) == 0)
                .toList();
        Map<FundDimension, Set<String>> where =
                funds.below(2) == 0 ? Map.of() : Map.of(FundDimension.SOURCE, Set.of("CENTRAL"));
        Optional<LocalDate> after = funds.below(2) == 0 ? Optional.empty() : Optional.of(funds.day());
        Basis basis = new Basis(funds.day(), funds.below(events.size() + 2));
        FundMeasure measure = funds.oneOf(List.of(FundMeasure.values()));

        Map<List<String>, BigDecimal> answered = new HashMap<>();
        cube.sums(new FundQuestion(Set.of(measure), where, by, after, basis))
                .forEach(row -> answered.put(
                        by.stream().map(row.by()::get).toList(),
                        BigDecimal.valueOf(row.sums().get(measure).dong())));

        Map<List<String>, BigDecimal> direct = difference(
                new DirectFundCount(events)
                        .sums(measure, by, where, LocalDate.MIN, basis.effectiveOn(), basis.knownAt()),
                after.map(day -> new DirectFundCount(events)
                                .sums(measure, by, where, LocalDate.MIN, day, basis.knownAt()))
                        .orElse(Map.of()));
        assertThat(answered)
                .as("%s: %s by %s where %s after %s, %s", description, measure, by, where, after, basis)
                .isEqualTo(direct);
        return direct.size();
    }

    private static Map<List<String>, BigDecimal> difference(
            Map<List<String>, BigDecimal> until, Map<List<String>, BigDecimal> before) {
        Map<List<String>, BigDecimal> difference = new HashMap<>(until);
        before.forEach((row, sum) -> difference.merge(row, sum.negate(), BigDecimal::add));
        difference.values().removeIf(sum -> sum.signum() == 0);
        return difference;
    }

    /** Folds every event twice, as after a crash. */
    private static final class Folding implements Documents {

        private final FundProjection projection = new FundProjection();
        private final Map<String, FoldedDocument> folded = new HashMap<>();
        private final Map<String, Long> positions = new HashMap<>();
        private final Map<String, FigurePage> pages = new LinkedHashMap<>();
        private long position;

        Map<String, FigurePage> pages(List<AllocationEvent> events) {
            for (AllocationEvent event : events) {
                RecordedEvent recorded = new RecordedEvent(
                        position,
                        Instant.EPOCH,
                        "event-" + position,
                        event.allocation().text(),
                        0,
                        event,
                        Map.of());
                projection.fold(recorded, this);
                projection.fold(recorded, this);
                position++;
            }
            return pages;
        }

        @Override
        public <D extends FoldedDocument> Folded<D> fold(Class<D> type, String id, Function<Optional<D>, D> fold) {
            Optional<D> before = Optional.ofNullable(folded.get(id)).map(type::cast);
            if (positions.getOrDefault(id, -1L) >= position) {
                return new Folded<>(before, before.orElseThrow());
            }
            D after = fold.apply(before);
            folded.put(id, after);
            positions.put(id, position);
            return new Folded<>(before, after);
        }

        @Override
        public <D extends GatheredDocument> void gather(
                Class<D> type, String id, Function<Optional<D>, D> contribution) {
            pages.put(id, (FigurePage)
                    contribution.apply(Optional.ofNullable(pages.get(id)).map(type::cast)));
        }
    }
}
