package org.progressledger.household;

import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.LAM_VY;
import static org.progressledger.household.HouseholdExamples.LINH_THONG;
import static org.progressledger.household.HouseholdExamples.at;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.head;
import static org.progressledger.household.HouseholdExamples.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;
import org.progressledger.household.HouseholdEvent.DetailsReviewed;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.GoldenFiles;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;

class HouseholdEventJsonTest extends GoldenFiles {

    private static final LocalDate DAY = decisionOf(2024).date();

    HouseholdEventJsonTest() {
        super("/household/events/", new EventCatalogue(Household.TYPE, HouseholdEvent.class));
    }

    @Override
    protected Stream<HouseholdEvent> events() {
        Person headWhoseBirthdayNobodyKnows =
                new Person("Lý Mẫu", Optional.empty(), Optional.of(Birth.in(1938)), Optional.empty(), Optional.empty());
        return Stream.of(
                new Registered(HOUSEHOLD, at(DINH_HOA), head(), 4, DAY, decisionOf(2024)),
                new RegisteredEarlier(
                        HOUSEHOLD,
                        at(LINH_THONG),
                        headWhoseBirthdayNobodyKnows,
                        1,
                        decisionOf(2022).date(),
                        decisionOf(2022)),
                new DetailsReviewed(HOUSEHOLD, head(), 5, DAY, decisionOf(2024)),
                new Scored(
                        HOUSEHOLD,
                        "POV-2022",
                        new ScoreSheet(
                                AreaKind.RURAL,
                                new BigDecimal("132.5"),
                                30,
                                sheet("132.5", 3).deprivations(),
                                sheet("132.5", 3).reasons(),
                                Set.of(HouseholdTrait.AGRICULTURAL, HouseholdTrait.REVOLUTION_MERIT),
                                Optional.of(new Children(3, 1, 0, 2))),
                        Optional.of(PovertyClass.POOR),
                        Optional.of(PovertyClass.NEAR_POOR),
                        DAY,
                        Optional.empty()),
                new StatusRecognised(
                        HOUSEHOLD,
                        Recognised.of(
                                PovertyClass.NEAR_POOR,
                                Optional.of(PovertyClass.POOR),
                                HouseholdExamples.RULE_SETS.byKey("POV-2022").orElseThrow()),
                        Cause.REVIEW,
                        new Declaration(Optional.of(PovertyClass.POOR), Optional.of(Movement.POOR_BECAME_NEAR_POOR)),
                        DAY,
                        decisionOf(2024)),
                new RecognitionCorrected(
                        HOUSEHOLD,
                        "0193bb7e-6c00-7000-8000-000000000001",
                        Optional.of(Recognised.of(
                                PovertyClass.POOR,
                                Optional.empty(),
                                HouseholdExamples.RULE_SETS.byKey("POV-2027").orElseThrow())),
                        "ghi nhầm",
                        DAY,
                        decisionOf(2025),
                        Optional.of(new CorrectionBatchId(UUID.fromString("0193bb7e-6c00-7000-8000-00000000000b")))),
                new Moved(
                        HOUSEHOLD,
                        at(LINH_THONG),
                        at(LAM_VY),
                        Cause.BOUNDARY_CHANGE,
                        LocalDate.of(2025, 7, 1),
                        decisionOf(2025)),
                new Closed(HOUSEHOLD, ClosingReason.MOVED_AWAY, DAY, decisionOf(2024)),
                new ClosingWithdrawn(
                        HOUSEHOLD, "0193bb7e-6c00-7000-8000-000000000002", "hộ vẫn ở xã", DAY, decisionOf(2025)));
    }

    /** Reviews, people and help have a file of events each, and a test of their golden files. */
    @Override
    protected Stream<Class<?>> kinds() {
        return super.kinds().filter(event -> event.getEnclosingClass() == HouseholdEvent.class);
    }
}
