package org.progressledger.household;

import static org.progressledger.household.HouseholdExamples.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.progressledger.household.HelpCommand.Praise;
import org.progressledger.household.HelpCommand.PutInCharge;
import org.progressledger.household.HelpCommand.RecordSupport;
import org.progressledger.household.HelpCommand.ReleaseFromCharge;
import org.progressledger.household.HelpCommand.ReverseSupport;
import org.progressledger.household.HelpEvent.HelperAssigned;
import org.progressledger.household.HelpEvent.SupportReceived;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;

/** Commands as {@link RandomHistories} has them, and among them help and rule sets that change. */
public final class EscapingHistories {

    private static final List<PersonInCharge> HELPERS = List.of(HelpExamples.HELPER, HelpExamples.OTHER_HELPER);

    private final RandomHistories histories;
    private final Random random;

    public EscapingHistories(long seed) {
        this.histories = new RandomHistories(seed);
        this.random = new Random(~seed);
    }

    public HouseholdCommand next(HouseholdId household, Book book) {
        return switch (random.nextInt(12)) {
            case 0 ->
                new RecogniseStatus(
                        household,
                        PovertyClass.values()[random.nextInt(4)],
                        Cause.RULE_SET_CHANGE,
                        Optional.empty(),
                        random.nextBoolean() ? HouseholdExamples.NEW_LINE : day(),
                        decision());
            case 1, 2 -> new PutInCharge(household, HELPERS.get(random.nextInt(2)), day(), until(), decision());
            case 3 -> new ReleaseFromCharge(household, any(book, HelperAssigned.class), "chuyển công tác", day());
            case 4 ->
                new RecordSupport(
                        household,
                        SupportKind.values()[random.nextInt(6)],
                        SupportSource.COMMUNE,
                        Optional.of(new Money(random.nextInt(3))),
                        Optional.empty(),
                        day(),
                        decision());
            case 5 -> new ReverseSupport(household, any(book, SupportReceived.class), "ghi nhầm", decision());
            case 6 -> new Praise(household, "Giấy khen", "Chủ tịch UBND xã Mẫu", day(), decision());
            default -> histories.next(household, book);
        };
    }

    /** A day between 2022 and 2030, often one on which something happened or a window ends. */
    public LocalDate anyDay() {
        return switch (random.nextInt(3)) {
            case 0 -> LocalDate.of(2022, 12, 10).plusDays(random.nextInt(2800));
            case 1 -> histories.day().plusMonths(36).plusDays(random.nextInt(-2, 2));
            default -> histories.day();
        };
    }

    private LocalDate day() {
        LocalDate day = histories.day();
        return day.isAfter(TODAY) ? TODAY : day;
    }

    private Optional<LocalDate> until() {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(day().plusDays(random.nextInt(400)));
    }

    private DecisionReference decision() {
        return new DecisionReference(random.nextInt(1, 9) + "/QĐ-UBND", LocalDate.of(2022, 12, 12), "UBND xã Mẫu");
    }

    private String any(Book book, Class<? extends HouseholdEvent> type) {
        List<String> ids = new ArrayList<>(List.of("no-such-event"));
        book.entries().stream()
                .filter(entry -> type.isInstance(entry.event()))
                .map(Book.Entry::id)
                .forEach(ids::add);
        return ids.get(random.nextInt(ids.size()));
    }
}
