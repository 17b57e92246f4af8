package org.progressledger.demonstration;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.household.Deprivation;
import org.progressledger.household.HelpCommand.Praise;
import org.progressledger.household.HelpCommand.PutInCharge;
import org.progressledger.household.HelpCommand.RecordSupport;
import org.progressledger.household.HelperKind;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.PersonInCharge;
import org.progressledger.household.PovertyReason;
import org.progressledger.household.RequestChannel;
import org.progressledger.household.ReviewCommand.FileComplaint;
import org.progressledger.household.ReviewCommand.PostResult;
import org.progressledger.household.ReviewCommand.RecordQuickScreening;
import org.progressledger.household.ReviewCommand.RecordVillageMeeting;
import org.progressledger.household.ReviewCommand.RequestReview;
import org.progressledger.household.ReviewCommand.ScoreInReview;
import org.progressledger.household.ReviewKind;
import org.progressledger.household.ScoreSheet;
import org.progressledger.household.SupportKind;
import org.progressledger.household.SupportSource;
import org.progressledger.ruleset.DeprivationIndicator;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;
import org.progressledger.territory.AdministrativeUnit;

/** Invents what happens in a few communes after the last review. The same seed gives the same stories. */
final class Stories {

    private static final int COMMUNES = 3;
    private static final int NAMED = 4;
    private static final int HELPED = 6;
    private static final int PRAISED = 3;

    private static final LocalDate ASSIGNED = LocalDate.of(2026, Month.FEBRUARY, 2);
    private static final LocalDate SUPPORTED = LocalDate.of(2026, Month.JUNE, 15);
    private static final LocalDate PRAISED_ON = LocalDate.of(2026, Month.OCTOBER, 16);
    private static final LocalDate REQUESTED = LocalDate.of(2026, Month.SEPTEMBER, 21);

    private final DemonstrationProvince province;
    private final PovertyRuleSets ruleSets;
    private final int year;

    Stories(DemonstrationProvince province, PovertyRuleSets ruleSets) {
        this.province = province;
        this.ruleSets = ruleSets;
        this.year = province.years().get(province.years().size() - 1);
    }

    /**
     * What happens in one commune.
     *
     * @param mistaken its rows whose class does not follow from the scores, to be corrected
     */
    record Commune(AdministrativeUnit unit, List<HouseholdStory> households, List<ReviewEntry> mistaken) {}

    /** The first communes among those of the last review's lists in which enough happens. */
    List<Commune> of(List<ListPlan> loaded) {
        return loaded.stream()
                .filter(plan -> plan.year() == year)
                .flatMap(plan -> plan.units().stream())
                .flatMap(unit -> commune(unit).stream())
                .limit(COMMUNES)
                .toList();
    }

    private Optional<Commune> commune(AdministrativeUnit unit) {
        List<ReviewEntry> entries = province.entriesOf(unit, year);
        List<ReviewEntry> mistaken = entries.stream().filter(this::isMistaken).toList();
        List<ReviewEntry> poor = entries.stream()
                .filter(entry -> entry.closing() == PovertyClass.POOR && !isMistaken(entry))
                .toList();
        List<ReviewEntry> escaped = entries.stream()
                .filter(entry -> entry.opening() == PovertyClass.POOR
                        && !entry.closing().isMultidimensionallyPoor()
                        && !isMistaken(entry))
                .toList();
        if (poor.size() < HELPED + Progress.values().length || escaped.isEmpty() || mistaken.isEmpty()) {
            return Optional.empty();
        }
        List<HouseholdStory> stories = new ArrayList<>();
        for (int index = 0; index < HELPED; index++) {
            stories.add(helped(unit, poor.get(index), index));
        }
        for (Progress progress : Progress.values()) {
            ReviewEntry entry = poor.get(HELPED + progress.ordinal());
            stories.add(new HouseholdStory(idOf(entry), List.of(), reviewed(entry, progress)));
        }
        escaped.stream().limit(PRAISED).forEach(entry -> stories.add(praised(unit, entry)));
        return Optional.of(new Commune(unit, List.copyOf(stories), mistaken));
    }

    /** The class that follows from the scores of a row. */
    PovertyClass rightClassOf(ReviewEntry entry) {
        return ruleSet()
                .classify(
                        entry.area(),
                        entry.assessment().b1(),
                        entry.assessment().b2())
                .orElseThrow();
    }

    private boolean isMistaken(ReviewEntry entry) {
        return !entry.closing().agreesWith(rightClassOf(entry));
    }

    private PovertyRuleSet ruleSet() {
        return ruleSets.inForceOn(Decisions.dayOfReview(year)).orElseThrow();
    }

    private HouseholdStory helped(AdministrativeUnit unit, ReviewEntry entry, int index) {
        Draw draw = draw(entry);
        HouseholdId household = idOf(entry);
        HelperKind kind = index % 2 == 0 ? HelperKind.CADRE : HelperKind.PARTY_MEMBER;
        PersonInCharge helper = new PersonInCharge(
                "Hoàng Thị Mẫu " + draw.oneOf(List.of("An", "Bích", "Chi", "Duyên", "Hiền", "Yến")),
                kind == HelperKind.CADRE ? "Công chức xã" : "Bí thư chi bộ",
                "UBND " + unit.label(),
                kind);
        List<HouseholdCommand> steps = new ArrayList<>();
        steps.add(
                new PutInCharge(household, helper, ASSIGNED, Optional.empty(), decision("21/QĐ-UBND", ASSIGNED, unit)));
        steps.add(
                draw.chance(0.5)
                        ? new RecordSupport(
                                household,
                                SupportKind.PRODUCTION,
                                SupportSource.CENTRAL,
                                Optional.of(new Money(draw.between(10, 30) * 1_000_000L)),
                                Optional.of("Bò giống"),
                                SUPPORTED,
                                decision("318/QĐ-UBND", SUPPORTED, unit))
                        : new RecordSupport(
                                household,
                                SupportKind.HOUSING,
                                SupportSource.PROVINCIAL,
                                Optional.of(new Money(60_000_000)),
                                Optional.empty(),
                                SUPPORTED,
                                decision("319/QĐ-UBND", SUPPORTED, unit)));
        return new HouseholdStory(
                household,
                index < NAMED ? new InventedFamily(province.seed(), entry.household(), ASSIGNED).members() : List.of(),
                List.copyOf(steps));
    }

    private HouseholdStory praised(AdministrativeUnit unit, ReviewEntry entry) {
        return new HouseholdStory(
                idOf(entry),
                List.of(),
                List.of(new Praise(
                        idOf(entry),
                        "Giấy khen",
                        "Chủ tịch UBND " + unit.label(),
                        PRAISED_ON,
                        decision("702/QĐ-UBND", PRAISED_ON, unit))));
    }

    /** How far a review has come in the autumn of 2026. */
    private enum Progress {
        REQUESTED,
        SCORED,
        MEETING_FAILED,
        POSTED_WITH_COMPLAINT
    }

    private List<HouseholdCommand> reviewed(ReviewEntry entry, Progress progress) {
        HouseholdId household = idOf(entry);
        PovertyClass proposed = rightClassOf(entry);
        LocalDate met = REQUESTED.plusDays(21);
        List<HouseholdCommand> steps = new ArrayList<>();
        steps.add(new RequestReview(
                household, ReviewKind.REGULAR, RequestChannel.IN_PERSON, REQUESTED, Optional.empty()));
        if (progress != Progress.REQUESTED) {
            steps.add(new RecordQuickScreening(household, true, REQUESTED.plusDays(3), Optional.empty()));
            steps.add(new ScoreInReview(household, sheet(entry), proposed, REQUESTED.plusDays(8)));
        }
        if (progress == Progress.MEETING_FAILED) {
            steps.add(new RecordVillageMeeting(household, 46, 17, proposed, met, Optional.empty()));
        }
        if (progress == Progress.POSTED_WITH_COMPLAINT) {
            steps.add(new RecordVillageMeeting(household, 52, 45, proposed, met, Optional.empty()));
            steps.add(new PostResult(household, met.plusDays(2), Optional.empty()));
            steps.add(new FileComplaint(
                    household, "Điểm B1 chưa tính đúng đất canh tác (mẫu)", met.plusDays(5), Optional.empty()));
        }
        return List.copyOf(steps);
    }

    private static ScoreSheet sheet(ReviewEntry entry) {
        Assessment assessment = entry.assessment();
        Set<String> reasons = assessment.reasons().stream()
                .map(org.progressledger.ruleset.PovertyReason::code)
                .collect(Collectors.toSet());
        Set<PovertyReason> known = EnumSet.noneOf(PovertyReason.class);
        for (PovertyReason reason : PovertyReason.values()) {
            if (reasons.contains(reason.code())) {
                known.add(reason);
            }
        }
        return new ScoreSheet(
                entry.area(),
                assessment.b1(),
                assessment.b2(),
                assessment.deprivations().stream()
                        .map(DeprivationIndicator::code)
                        .map(Deprivation::valueOf)
                        .collect(Collectors.toSet()),
                known,
                entry.circumstances().traits(),
                Optional.of(entry.circumstances().children()));
    }

    private static DecisionReference decision(String number, LocalDate day, AdministrativeUnit unit) {
        return new DecisionReference(number, day, "UBND " + unit.label());
    }

    private Draw draw(ReviewEntry entry) {
        return Draw.of(province.seed(), "story " + entry.household().code());
    }

    static HouseholdId idOf(ReviewEntry entry) {
        return HouseholdId.of(entry.household().code());
    }
}
