package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;
import org.progressledger.household.HouseholdEvent.DetailsReviewed;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Succession;

/** Lives of households across reorganisations, recorded in any order: most of it sensible, some of it not. */
public final class BoundaryHistories {

    private static final int HOUSEHOLDS = 4;
    private static final int EVENTS = 60;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    private final Random random;
    private final InventedTerritory territory;
    private final List<Book.Entry> entries = new ArrayList<>();

    public BoundaryHistories(long seed) {
        random = new Random(seed);
        territory = new InventedTerritory(random);
        for (int number = 0; number < HOUSEHOLDS; number++) {
            LocalDate day = day();
            add(new Registered(
                    household(number), residence(day), HouseholdExamples.head(), members(), day, decision(day)));
            add(recognised(household(number), day()));
        }
        while (entries.size() < EVENTS) {
            add(next(household(random.nextInt(HOUSEHOLDS))));
        }
    }

    public InventedTerritory territory() {
        return territory;
    }

    /** In the order of recording; the place in the list is the position. */
    public List<Book.Entry> entries() {
        return entries;
    }

    public LocalDate day() {
        return switch (random.nextInt(6)) {
            case 0 -> InventedTerritory.SECOND.minusDays(random.nextInt(2));
            case 1 -> InventedTerritory.REORGANISATION.minusDays(random.nextInt(2));
            default -> FIRST.plusDays(random.nextInt(1_750));
        };
    }

    public Boundaries drawing() {
        return territory.drawings().get(random.nextInt(3));
    }

    public long position() {
        return random.nextInt(entries.size() + 2);
    }

    private void add(HouseholdEvent event) {
        entries.add(new Book.Entry("event-" + entries.size(), event));
    }

    private HouseholdEvent next(HouseholdId household) {
        LocalDate day = day();
        return switch (random.nextInt(13)) {
            case 0, 1, 2, 3 -> byBoundary(household);
            case 4 -> moved(household, residence(day), Cause.LIFE_EVENT, day);
            case 5 -> moved(household, residence(day), Cause.BOUNDARY_CHANGE, day);
            case 6 ->
                new RegisteredEarlier(
                        household, residence(day), HouseholdExamples.head(), members(), day, decision(day));
            case 7 ->
                new RecognitionCorrected(
                        household,
                        anyOf(household, StatusRecognised.class),
                        random.nextBoolean() ? Optional.empty() : Optional.of(status()),
                        "ghi nhầm",
                        day,
                        decision(day),
                        Optional.empty());
            case 8 ->
                random.nextInt(3) == 0 && lastClosing(household).isEmpty()
                        ? new Closed(household, ClosingReason.MOVED_AWAY, day, decision(day))
                        : recognised(household, day);
            case 9 ->
                lastClosing(household)
                        .<HouseholdEvent>map(closing -> new ClosingWithdrawn(
                                household,
                                closing.id(),
                                "ghi nhầm",
                                closing.event().effectiveOn(),
                                decision(day)))
                        .orElseGet(() -> recognised(household, day));
            case 10 -> new DetailsReviewed(household, HouseholdExamples.head(), members(), day, decision(day));
            default -> recognised(household, day);
        };
    }

    /** As a decision assigns a village, from whatever is recorded for the day before, known or long ago. */
    private HouseholdEvent byBoundary(HouseholdId household) {
        List<Succession> parts = territory.all().stream()
                .flatMap(unit -> territory.successionsOf(unit).stream())
                .filter(succession -> succession.extent() == Succession.Extent.PART)
                .toList();
        Optional<UnitId> lived = entries.stream()
                .map(Book.Entry::event)
                .filter(event -> event.household().equals(household))
                .flatMap(event -> NaivePlaces.residenceIn(event).stream())
                .map(Residence::unit)
                .skip(random.nextInt(2))
                .findFirst();
        List<Succession> own = parts.stream()
                .filter(part -> lived.filter(part.from().id()::equals).isPresent())
                .toList();
        if (parts.isEmpty()) {
            return recognised(household, day());
        }
        List<Succession> among = own.isEmpty() ? parts : own;
        Succession part = among.get(random.nextInt(among.size()));
        return moved(household, new Residence(part.to().id(), "Nà Mao"), Cause.BOUNDARY_CHANGE, part.since());
    }

    private static Moved moved(HouseholdId household, Residence to, Cause cause, LocalDate day) {
        return new Moved(household, to, to, cause, day, decision(day));
    }

    private StatusRecognised recognised(HouseholdId household, LocalDate day) {
        return new StatusRecognised(household, status(), Cause.REVIEW, Declaration.none(), day, decision(day));
    }

    private Recognised status() {
        PovertyClass povertyClass = PovertyClass.values()[random.nextInt(PovertyClass.values().length)];
        return Recognised.of(
                povertyClass,
                Optional.empty(),
                HouseholdExamples.RULE_SETS.byKey("POV-2022").orElseThrow());
    }

    /** The end that stands, if the household has ended. */
    private Optional<Book.Entry> lastClosing(HouseholdId household) {
        return entries.stream()
                .filter(entry -> entry.event().household().equals(household))
                .filter(entry -> entry.event() instanceof Closed || entry.event() instanceof ClosingWithdrawn)
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.event() instanceof Closed);
    }

    private String anyOf(HouseholdId household, Class<? extends HouseholdEvent> kind) {
        List<String> ids = entries.stream()
                .filter(entry -> entry.event().household().equals(household) && kind.isInstance(entry.event()))
                .map(Book.Entry::id)
                .toList();
        return ids.isEmpty() ? "none" : ids.get(random.nextInt(ids.size()));
    }

    private int members() {
        return 1 + random.nextInt(9);
    }

    private Residence residence(LocalDate day) {
        List<UnitId> units = random.nextInt(8) == 0 ? territory.all() : territory.inForce(day);
        return new Residence(units.get(random.nextInt(units.size())), random.nextInt(4) == 0 ? "Làng Há" : "Nà Mao");
    }

    private static HouseholdId household(int number) {
        return HouseholdId.of("H" + number);
    }

    private static DecisionReference decision(LocalDate day) {
        return new DecisionReference("1/QĐ-UBND", day, "UBND xã Mẫu");
    }
}
