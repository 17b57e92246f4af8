package org.progressledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.progressledger.audit.ReplaySubject.OfArea;
import org.progressledger.audit.ReplaySubject.OfHousehold;
import org.progressledger.audit.figures.FigureSummaries;
import org.progressledger.audit.figures.PlacedQuestion;
import org.progressledger.audit.figures.Standpoint;
import org.progressledger.audit.figures.SummarisedPlace;
import org.progressledger.audit.figures.SummaryLine;
import org.progressledger.facts.Basis;
import org.progressledger.facts.DatedEvent.Kind;
import org.progressledger.facts.Dimensions;
import org.progressledger.facts.catalogue.CatalogueFigure;
import org.progressledger.facts.catalogue.CatalogueFigure.Counted;
import org.progressledger.facts.catalogue.LineagePlaces;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.HouseholdEntry;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.KnownHousehold;
import org.progressledger.household.KnownHouseholds;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.RecordedPlaces;
import org.progressledger.territory.WholeCountry;

class ReplaysTest {

    private static final HouseholdId HOUSEHOLD = HouseholdId.of("MAU-1");
    private static final UnitId DINH_HOA = UnitId.parse("05569@2025");
    private static final UnitId PHUONG_TIEN = UnitId.parse("05563@2025");
    private static final LocalDate DAY = LocalDate.of(2025, 12, 12);
    private static final DecisionReference DECISION = new DecisionReference("9/QĐ-UBND", DAY, "UBND xã mẫu");
    private static final Boundaries TODAY = WholeCountry.TERRITORY.drawingOn(DAY);
    private static final Actor RECORDER = new Actor("can-bo-mau", "RECORDER");

    /** Nine events: of the household those at 1, 4 and 7; of Định Hóa all at odd positions, of Phượng Tiến the others. */
    private final Replays replays = new Replays(
            new NineEntries(),
            new OneHousehold(),
            new EventsKnown(),
            WholeCountry.TERRITORY,
            List.of(new EventCatalogue("household", HouseholdEvent.class)));

    private record NineEntries() implements RecordedEntries {

        @Override
        public <R> R read(long knownAt, Function<Stream<RecordedEntry>, R> question) {
            return question.apply(LongStream.range(0, 9)
                    .filter(position -> position < knownAt)
                    .mapToObj(position -> new RecordedEntry(
                            position,
                            Instant.EPOCH.plusSeconds(position),
                            DAY.plusDays(position),
                            "household.Closed",
                            position == 1 ? HOUSEHOLD.toString() : "household:MAU-2",
                            RECORDER,
                            Optional.empty(),
                            Kind.ENTRY,
                            List.of(position % 2 == 1 ? DINH_HOA : PHUONG_TIEN),
                            position == 1 ? Optional.of(DECISION) : Optional.empty())));
        }
    }

    private record OneHousehold() implements KnownHouseholds {

        @Override
        public List<HouseholdEntry> entries(HouseholdId household, long knownAt) {
            return household.equals(HOUSEHOLD)
                    ? LongStream.of(1, 4, 7)
                            .filter(position -> position < knownAt)
                            .mapToObj(OneHousehold::entry)
                            .toList()
                    : List.of();
        }

        private static HouseholdEntry entry(long position) {
            return new HouseholdEntry(
                    position,
                    Instant.EPOCH,
                    "event-" + position,
                    new HouseholdEvent.Closed(HOUSEHOLD, ClosingReason.MOVED_AWAY, DAY, DECISION),
                    Optional.of(RECORDER),
                    Optional.of("danh-sach-mau.xlsx"));
        }

        @Override
        public Map<UnitId, Long> counted(Basis basis) {
            return Map.of();
        }

        /** Poor from the event at 4 on, and nothing known of it before the one at 1. */
        @Override
        public Optional<KnownHousehold> find(HouseholdId household, Basis basis) {
            return basis.knownAt() <= 1
                    ? Optional.empty()
                    : Optional.of(new KnownHousehold(
                            Optional.empty(),
                            Optional.of(PovertyClass.POOR).filter(poor -> basis.knownAt() > 4),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(5),
                            2,
                            Optional.empty(),
                            Optional.empty(),
                            0));
        }
    }

    /** Counts the positions that are known. */
    private record EventsKnown() implements FigureSummaries {

        @Override
        public List<String> projections() {
            return List.of(RecordedEntries.PROJECTION);
        }

        @Override
        public List<SummaryLine> of(SummarisedPlace place, Standpoint from, Standpoint to) {
            long here = place.unit().equals(Optional.of(DINH_HOA)) ? 1 : 0;
            return List.of(
                    line("here", here, here),
                    line("known", from.basis().knownAt(), to.basis().knownAt()));
        }

        private static SummaryLine line(String key, long from, long to) {
            CatalogueFigure figure = new CatalogueFigure(
                    key,
                    "figure." + key,
                    Counted.HOUSEHOLDS,
                    RecordedEntries.PROJECTION,
                    key,
                    new LineagePlaces("lineage"),
                    List.of(),
                    List.of(),
                    stream -> stream);
            return new SummaryLine(
                    new PlacedQuestion(figure, Optional.empty(), new TreeMap<>(), List.of()),
                    Dimensions.of(Map.of()),
                    from,
                    to);
        }
    }

    private static OfArea dinhHoa() {
        return new OfArea(
                "xã Định Hóa",
                SummarisedPlace.of(DINH_HOA),
                new RecordedPlaces(TODAY, WholeCountry.TERRITORY).of(DINH_HOA),
                TODAY);
    }

    @Test
    void a_replay_of_a_household_stops_at_each_of_its_events_in_the_order_of_the_ledger() {
        OfHousehold subject = new OfHousehold(HOUSEHOLD);

        assertThat(replays.course(subject, new ReplaySpan(0, 9)).positions()).containsExactly(1, 4, 7);
        assertThat(replays.course(subject, new ReplaySpan(2, 7)).positions()).containsExactly(4);
        assertThat(replays.events(subject, new ReplaySpan(0, 9), 2))
                .hasSize(2)
                .first()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("household.Closed");
                    assertThat(event.stream()).isEqualTo("household:MAU-1");
                    assertThat(event.decision()).contains(DECISION);
                    assertThat(event.source()).contains("danh-sach-mau.xlsx");
                    assertThat(event.recorder()).contains(RECORDER);
                });
    }

    @Test
    void a_replay_of_an_area_stops_at_what_was_recorded_for_its_units_and_at_nothing_else() {
        assertThat(replays.course(dinhHoa(), new ReplaySpan(0, 9)).positions()).containsExactly(1, 3, 5, 7);
        assertThat(replays.events(dinhHoa(), new ReplaySpan(0, 4), 10))
                .extracting(ReplayEvent::decision)
                .containsExactly(Optional.of(DECISION), Optional.empty());
    }

    @Test
    void beside_an_event_stand_the_figures_as_known_right_before_and_right_after_it() {
        List<ReplayFigure> household = replays.figures(new OfHousehold(HOUSEHOLD), DAY, 4);
        List<ReplayFigure> first = replays.figures(new OfHousehold(HOUSEHOLD), DAY, 1);
        List<ReplayFigure> area = replays.figures(dinhHoa(), DAY, 4);

        assertThat(household).filteredOn(ReplayFigure::isMoved).singleElement().satisfies(moved -> {
            assertThat(moved.name()).isEqualTo("replay.figure.class");
            assertThat(moved.before()).isEmpty();
            assertThat(moved.after()).isEqualTo("POOR");
        });
        assertThat(first)
                .filteredOn(ReplayFigure::isMoved)
                .extracting(ReplayFigure::name, ReplayFigure::after)
                .contains(tuple("replay.figure.members", "5"));
        assertThat(area)
                .extracting(ReplayFigure::name, ReplayFigure::before, ReplayFigure::after)
                .containsExactly(tuple("figure.here", "1", "1"), tuple("figure.known", "4", "5"));
    }

    @Test
    void one_walks_a_course_from_its_first_event_to_its_last_and_jumps_to_the_next_behind_a_position() {
        ReplayCourse course = new ReplayCourse(new long[] {3, 8, 20});

        assertThat(course.first()).hasValue(3);
        assertThat(course.last()).hasValue(20);
        assertThat(course.at(4)).hasValue(8);
        assertThat(course.at(99)).hasValue(20);
        assertThat(course.before(8)).hasValue(3);
        assertThat(course.before(3)).isEmpty();
        assertThat(course.after(8)).hasValue(20);
        assertThat(course.after(20)).isEmpty();
        assertThat(course.numberOf(20)).isEqualTo(3);
        assertThat(new ReplayCourse(new long[0]).at(5)).isEqualTo(OptionalLong.empty());
    }
}
