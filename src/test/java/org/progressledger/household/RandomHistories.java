package org.progressledger.household;

import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.LAM_VY;
import static org.progressledger.household.HouseholdExamples.LINH_THONG;
import static org.progressledger.household.HouseholdExamples.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.MoveHousehold;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdCommand.RecordScore;
import org.progressledger.household.HouseholdCommand.RegisterHousehold;
import org.progressledger.household.HouseholdCommand.WithdrawClosing;
import org.progressledger.household.HouseholdCommand.WithdrawRecognition;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.ProvincialStandard;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/** Commands as they might come: right and wrong, late and repeated. */
public final class RandomHistories {

    private static final List<UnitId> UNITS = List.of(LINH_THONG, LAM_VY, DINH_HOA);

    private static final List<LocalDate> REVIEW_DAYS = List.of(
            LocalDate.of(2022, 12, 12),
            LocalDate.of(2023, 12, 12),
            LocalDate.of(2024, 12, 12),
            LocalDate.of(2025, 8, 1),
            LocalDate.of(2025, 12, 12),
            LocalDate.of(2026, 6, 1));

    private final Random random;
    private final RandomSteps steps;

    public RandomHistories(long seed) {
        this.random = new Random(seed);
        this.steps = new RandomSteps(random);
    }

    /** How many histories a property test tries. */
    public static int count() {
        return Integer.getInteger("property.histories", 200);
    }

    /** The next command for a household, given what its book holds. */
    public HouseholdCommand next(HouseholdId household, Book book) {
        return switch (random.nextInt(20)) {
            case 0 ->
                new RegisterHousehold(household, residence(), HouseholdExamples.head(), members(), day(), decision());
            case 1 -> new RecordScore(household, HouseholdExamples.sheetFor(povertyClass()), day(), decision());
            case 2 -> recognition(household);
            case 3, 4 ->
                new CorrectRecognition(
                        household,
                        anyEvent(book),
                        povertyClass(),
                        otherDay(),
                        "ghi nhầm",
                        decision(),
                        Optional.empty());
            case 5 -> new WithdrawRecognition(household, anyEvent(book), "ghi nhầm", decision(), Optional.empty());
            case 6 -> new MoveHousehold(household, residence(), day(), decision());
            case 7 ->
                random.nextInt(3) == 0
                        ? new CloseHousehold(household, ClosingReason.MOVED_AWAY, day(), decision())
                        : review(household);
            case 8 -> new WithdrawClosing(household, anyClosing(book), "ghi nhầm", decision());
            case 9, 10, 11, 12, 13, 14 -> steps.next(household, book);
            default -> review(household);
        };
    }

    /** Every second one is of the day on which the line moves, for whom it has come. */
    private RecogniseStatus recognition(HouseholdId household) {
        LocalDate day = random.nextBoolean() ? HouseholdExamples.NEW_LINE : day();
        return new RecogniseStatus(household, povertyClass(), cause(), ruleSet(), day, decision());
    }

    private RecordReview review(HouseholdId household) {
        return review(household, decision(), cause());
    }

    private RecordReview review(HouseholdId household, DecisionReference decision, Cause cause) {
        return new RecordReview(
                household,
                residence(),
                HouseholdExamples.head(),
                members(),
                HouseholdExamples.sheetFor(povertyClass()),
                povertyClass(),
                cause,
                Declaration.none(),
                decision);
    }

    /** Reviews of one household on different days, in any order of arrival. */
    public List<RecordReview> reviewsInAnyOrder(HouseholdId household) {
        List<RecordReview> reviews = new ArrayList<>();
        for (LocalDate date : REVIEW_DAYS) {
            if (random.nextInt(4) > 0) {
                reviews.add(review(household, new DecisionReference("1/QĐ-UBND", date, "UBND xã Mẫu"), Cause.REVIEW));
            }
        }
        Collections.shuffle(reviews, random);
        return reviews;
    }

    /** A day between 2022 and some days after today. */
    public LocalDate day() {
        return random.nextInt(4) == 0
                ? TODAY.minusDays(random.nextInt(-5, 1700))
                : decision().date();
    }

    private Optional<LocalDate> otherDay() {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(day());
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    private DecisionReference decision() {
        LocalDate date = Stream.of(2022, 2023, 2024, 2025)
                .skip(random.nextInt(4))
                .findFirst()
                .map(year -> LocalDate.of(year, 12, 12 + random.nextInt(2)))
                .orElseThrow();
        return new DecisionReference(random.nextInt(1, 3) + "/QĐ-UBND", date, "UBND xã Mẫu");
    }

    private Residence residence() {
        return new Residence(UNITS.get(random.nextInt(UNITS.size())), random.nextInt(4) == 0 ? "Làng Há" : "Nà Mao");
    }

    private int members() {
        return random.nextInt(3, 5);
    }

    private PovertyClass povertyClass() {
        return PovertyClass.values()[random.nextInt(PovertyClass.values().length)];
    }

    private Cause cause() {
        return random.nextInt(4) == 0 ? Cause.RULE_SET_CHANGE : Cause.REVIEW;
    }

    private Optional<String> ruleSet() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> Optional.of(ProvincialStandard.KEY);
            case 2 -> Optional.of("POV-2022");
            case 3 -> Optional.of("POV-2027");
            case 4 -> Optional.of("no-such-set");
            default -> Optional.empty();
        };
    }

    private String anyClosing(Book book) {
        List<Book.Entry> closings = book.entries().stream()
                .filter(entry -> entry.event() instanceof HouseholdEvent.Closed)
                .toList();
        return closings.isEmpty()
                ? "no-such-event"
                : closings.get(random.nextInt(closings.size())).id();
    }

    private String anyEvent(Book book) {
        List<Book.Entry> entries = book.entries();
        Optional<Book.Entry> recognition = entries.stream()
                .filter(entry -> entry.event() instanceof HouseholdEvent.StatusRecognised)
                .skip(random.nextInt(5))
                .findFirst();
        return recognition.map(Book.Entry::id).orElse("no-such-event");
    }
}
