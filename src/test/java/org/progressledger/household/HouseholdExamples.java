package org.progressledger.household;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.ReviewEvent.ListedForReview;
import org.progressledger.household.ReviewEvent.OpinionGiven;
import org.progressledger.household.ReviewEvent.ResultPosted;
import org.progressledger.household.ReviewEvent.VillageMeetingHeld;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.ruleset.ProvincialStandard;
import org.progressledger.ruleset.ReviewProcedures;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnamTime;

/** Invented households and decisions for tests. */
public final class HouseholdExamples {

    public static final HouseholdId HOUSEHOLD = HouseholdId.of("05569-00001");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    /** The day on which POV-2027 came into force. */
    public static final LocalDate NEW_LINE = LocalDate.of(2027, 1, 1);

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), VietnamTime.ZONE);

    /** Xã Linh Thông, which went wholly into xã Lam Vỹ. */
    public static final UnitId LINH_THONG = UnitId.parse("05539@2004");

    public static final UnitId LAM_VY = UnitId.parse("05542@2025");
    public static final UnitId DINH_HOA = UnitId.parse("05569@2025");

    /** An invented unit that was divided between xã Lam Vỹ and xã Định Hóa. */
    static final UnitId DIVIDED = UnitId.parse("99997@2004");

    /** An invented unit that is no more; the others are taken as in force on every day. */
    static final UnitId ENDED = UnitId.parse("99998@2004");

    static final LocalDate LAST_DAY_OF_ENDED = LocalDate.of(2024, 6, 30);

    public static final PovertyRuleSets RULE_SETS = ProvincialStandard.besideTheNationalOnes();

    public static final ReviewProcedures PROCEDURES = ReviewProcedures.shipped();

    private HouseholdExamples() {}

    public static HouseholdDecider decider() {
        return decider(CLOCK);
    }

    /** One for which it is the end of 2027, after the line moved. */
    public static HouseholdDecider deciderAfterTheNewLine() {
        return decider(Clock.fixed(Instant.parse("2027-12-20T03:00:00Z"), VietnamTime.ZONE));
    }

    private static HouseholdDecider decider(Clock clock) {
        return new HouseholdDecider(
                RULE_SETS,
                PROCEDURES,
                unit -> unit.equals(LINH_THONG)
                        ? List.of(new UnitSuccession.Takeover(LAM_VY, LocalDate.of(2025, 7, 1)))
                        : unit.equals(DIVIDED)
                                ? Stream.of(LAM_VY, DINH_HOA)
                                        .map(part -> new UnitSuccession.Takeover(part, LocalDate.of(2025, 7, 1)))
                                        .toList()
                                : List.of(),
                (unit, day) -> !unit.equals(ENDED) || !day.isAfter(LAST_DAY_OF_ENDED),
                clock);
    }

    public static Person head() {
        return new Person(
                "Ma Thị Mẫu",
                Optional.of(Gender.FEMALE),
                Optional.of(Birth.on(LocalDate.of(1951, 10, 21))),
                Optional.of("999347854972"),
                Optional.of("Tày"));
    }

    public static Residence at(UnitId unit) {
        return new Residence(unit, "Nà Mao");
    }

    /** The yearly decision, of 12 December. */
    public static DecisionReference decisionOf(int year) {
        return new DecisionReference(1000 + year + "/QĐ-UBND", LocalDate.of(year, 12, 12), "UBND xã Mẫu");
    }

    /** A sheet whose recomputed class under POV-2022 in a rural area is this. */
    public static ScoreSheet sheetFor(PovertyClass povertyClass) {
        return switch (povertyClass) {
            case POOR -> sheet("132.5", 3);
            case NEAR_POOR -> sheet("140", 2);
            case AVERAGE -> sheet("150", 1);
            case NOT_POOR -> sheet("200", 0);
        };
    }

    public static ScoreSheet sheet(String b1, int deprivations) {
        Set<Deprivation> first = EnumSet.noneOf(Deprivation.class);
        for (int index = 0; index < deprivations; index++) {
            first.add(Deprivation.values()[index]);
        }
        return new ScoreSheet(
                AreaKind.RURAL,
                new BigDecimal(b1),
                10 * deprivations,
                first,
                EnumSet.of(PovertyReason.LACK_OF_LAND, PovertyReason.OTHER),
                Set.of(),
                Optional.empty());
    }

    /** Every step of a review of one day, up to its decision. */
    public static List<HouseholdEvent> stepsBeforeTheDecision(PovertyClass povertyClass, LocalDate day) {
        Optional<DecisionReference> none = Optional.empty();
        return List.of(
                new ListedForReview(HOUSEHOLD, "QTRS-2021", day, none),
                new Scored(
                        HOUSEHOLD,
                        "POV-2022",
                        sheetFor(povertyClass),
                        Optional.of(povertyClass),
                        Optional.of(povertyClass),
                        day,
                        none),
                new VillageMeetingHeld(HOUSEHOLD, 40, 38, true, povertyClass, day, none),
                new ResultPosted(HOUSEHOLD, day, none),
                new OpinionGiven(HOUSEHOLD, "UBND huyện Mẫu", true, Optional.empty(), day, none));
    }

    /** The row of a review list that finds the household in a unit with this class. */
    public static RecordReview review(int year, UnitId unit, PovertyClass povertyClass) {
        return new RecordReview(
                HOUSEHOLD,
                at(unit),
                head(),
                4,
                sheetFor(povertyClass),
                povertyClass,
                Cause.REVIEW,
                Declaration.none(),
                decisionOf(year));
    }
}
