package org.progressledger.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.progressledger.household.Birth;
import org.progressledger.household.Children;
import org.progressledger.household.Deprivation;
import org.progressledger.household.Gender;
import org.progressledger.household.HelpEvent.SupportReceived;
import org.progressledger.household.HelpEvent.SupportReversed;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.DetailsReviewed;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.household.Person;
import org.progressledger.household.PovertyReason;
import org.progressledger.household.RandomHistories;
import org.progressledger.household.ScoreSheet;
import org.progressledger.household.SupportKind;
import org.progressledger.household.SupportSource;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;

/** What a review may find of a household and what it may receive, drawn at random: heads, scores, supports. */
final class InventedFindings {

    private static final List<String> ETHNICITIES = List.of("Kinh", "KINH", "Tày", "Nùng", "Sán Chay", "Khơ Mú", "Hoa");

    private final RandomHistories random;
    private final List<SupportReceived> supports = new ArrayList<>();
    private final List<String> supportIds = new ArrayList<>();

    InventedFindings(RandomHistories random) {
        this.random = random;
    }

    HouseholdEvent next(String id, HouseholdId household, LocalDate day, DecisionReference decision) {
        return switch (random.below(5)) {
            case 0 -> new DetailsReviewed(household, head(), 1 + random.below(8), day, decision);
            case 1 -> support(id, household, day, decision);
            case 2 -> supports.isEmpty() ? support(id, household, day, decision) : reversed(decision);
            default ->
                new Scored(
                        household, "POV-2022", sheet(), Optional.empty(), Optional.empty(), day, Optional.of(decision));
        };
    }

    private HouseholdEvent support(String id, HouseholdId household, LocalDate day, DecisionReference decision) {
        SupportReceived support = new SupportReceived(
                household,
                oneOf(SupportKind.values()),
                oneOf(SupportSource.values()),
                isSo() ? Optional.of(new Money(1_000_000L * (1 + random.below(50)))) : Optional.empty(),
                Optional.of("Vật mẫu"),
                day,
                decision);
        supports.add(support);
        supportIds.add(id);
        return support;
    }

    private HouseholdEvent reversed(DecisionReference decision) {
        int index = random.below(supports.size());
        SupportReceived support = supports.remove(index);
        return new SupportReversed(
                support.household(), supportIds.remove(index), "ghi nhầm", support.effectiveOn(), decision);
    }

    /** One of a few, so that a review names as head who is known already. */
    String name() {
        return "Chủ Hộ Mẫu " + random.below(4);
    }

    private Person head() {
        return new Person(
                name(),
                isSo() ? Optional.of(oneOf(Gender.values())) : Optional.empty(),
                isSo() ? Optional.of(Birth.in(1940 + random.below(60))) : Optional.empty(),
                Optional.empty(),
                random.below(6) == 0
                        ? Optional.empty()
                        : Optional.of(ETHNICITIES.get(random.below(ETHNICITIES.size()))));
    }

    private ScoreSheet sheet() {
        int children = random.below(4);
        return new ScoreSheet(
                oneOf(AreaKind.values()),
                new BigDecimal(100 + random.below(200) + (isSo() ? ".5" : "")),
                10 * random.below(12),
                some(Deprivation.values()),
                some(PovertyReason.values()),
                some(HouseholdTrait.values()),
                isSo()
                        ? Optional.empty()
                        : Optional.of(new Children(
                                children,
                                random.below(children + 1),
                                random.below(children + 1),
                                random.below(children + 1))));
    }

    private boolean isSo() {
        return random.below(2) == 0;
    }

    private <T> T oneOf(T[] values) {
        return values[random.below(values.length)];
    }

    private <T extends Comparable<T>> Set<T> some(T[] values) {
        Set<T> some = new TreeSet<>();
        for (T value : values) {
            if (random.below(3) == 0) {
                some.add(value);
            }
        }
        return some;
    }
}
