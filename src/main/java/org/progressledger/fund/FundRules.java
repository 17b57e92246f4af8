package org.progressledger.fund;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.progressledger.fund.ProjectCommand.DescribeProject;
import org.progressledger.programme.CodeMap;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.Programmes;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;
import org.progressledger.shared.PlainText;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Province;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Territory;

/** What holds of every entry and purpose alike: days that have begun, plain texts, parts of programmes and units. */
final class FundRules {

    private static final Pattern SENTENCE =
            Pattern.compile("[\\p{L}\\p{N}][^<>\\p{Cntrl}]{0," + (PlainText.LONGEST_SENTENCE - 1) + "}");

    private final Programmes programmes;
    private final CodeMap codes;
    private final Territory territory;
    private final Clock clock;

    FundRules(Programmes programmes, CodeMap codes, Territory territory, Clock clock) {
        this.programmes = programmes;
        this.codes = codes;
        this.territory = territory;
        this.clock = clock;
    }

    void entry(Draft draft, Entry entry) {
        draft.refuseIf(!entry.amount().isPositive(), RefusalReason.AMOUNT_NOT_POSITIVE, entry.amount());
        words(draft, entry);
    }

    /** All but the amount. */
    void words(Draft draft, Entry entry) {
        notInFuture(draft, entry.effectiveOn());
        if (!entry.document().date().equals(entry.effectiveOn())) {
            notInFuture(draft, entry.document().date());
        }
        sentence(draft, entry.id());
        entry.note().ifPresent(note -> sentence(draft, note));
        names(draft, entry.document());
    }

    void document(Draft draft, DecisionReference document) {
        notInFuture(draft, document.date());
        names(draft, document);
    }

    private static void names(Draft draft, DecisionReference document) {
        sentence(draft, document.number());
        sentence(draft, document.issuer());
    }

    static void sentence(Draft draft, String text) {
        draft.refuseIf(!SENTENCE.matcher(text).matches(), RefusalReason.TEXT_NOT_PLAIN, text);
    }

    private void notInFuture(Draft draft, LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        draft.refuseIf(day.isAfter(today), RefusalReason.DATE_IN_FUTURE, day, today);
    }

    /**
     * A plan is often assigned before its year and divided after it, so the part of the programme has to be in force on the
     * day of the plan years that is nearest to the entry.
     */
    void purpose(Draft draft, Purpose purpose, LocalDate effectiveOn) {
        LocalDate planned = planned(purpose.planYears(), effectiveOn);
        draft.refuseIf(
                programmes
                        .item(purpose.item(), planned)
                        .filter(item -> item.validity().covers(planned))
                        .isEmpty(),
                RefusalReason.ITEM_NOT_IN_FORCE,
                purpose.item(),
                planned);
        draft.refuseIf(!isKnown(purpose.unit()), RefusalReason.UNIT_UNKNOWN, purpose.unit());
        sentence(draft, purpose.holder());
        purpose.project().ifPresent(project -> sentence(draft, project));
        if (codes.budgetUnit(purpose.holder(), effectiveOn).isEmpty()) {
            draft.warn(WarningReason.HOLDER_UNKNOWN, purpose.holder(), effectiveOn);
        }
    }

    private static LocalDate planned(PlanYears years, LocalDate day) {
        LocalDate first = LocalDate.of(years.first(), 1, 1);
        LocalDate last = LocalDate.of(years.last(), 12, 31);
        if (day.isBefore(first)) {
            return first;
        }
        return day.isAfter(last) ? last : day;
    }

    void project(Draft draft, DescribeProject project) {
        notInFuture(draft, project.effectiveOn());
        document(draft, project.decision());
        for (String text : List.of(project.code(), project.name(), project.kind(), project.owner())) {
            sentence(draft, text);
        }
        project.capacity().ifPresent(capacity -> sentence(draft, capacity));
        draft.refuseIf(project.places().isEmpty(), RefusalReason.PROJECT_WITHOUT_PLACE, project.code());
        project.places().stream()
                .filter(place -> !isKnown(place))
                .forEach(place -> draft.refuse(RefusalReason.UNIT_UNKNOWN, place));
        draft.refuseIf(
                project.lastYear() < project.firstYear(),
                RefusalReason.PROJECT_ENDS_BEFORE_IT_BEGINS,
                Integer.toString(project.firstYear()),
                Integer.toString(project.lastYear()));
        draft.refuseIf(!project.investment().isPositive(), RefusalReason.AMOUNT_NOT_POSITIVE, project.investment());
        draft.refuseIf(
                project.central().compareTo(Money.ZERO) < 0 || project.central().compareTo(project.investment()) > 0,
                RefusalReason.CENTRAL_PART_TOO_LARGE,
                project.central(),
                project.investment());
        if (codes.budgetUnit(project.owner(), project.effectiveOn()).isEmpty()) {
            draft.warn(WarningReason.HOLDER_UNKNOWN, project.owner(), project.effectiveOn());
        }
    }

    /** Whether the part and the unit of the one contain those of the other. */
    boolean contains(Purpose above, Purpose below) {
        return contains(above.item(), below.item()) && contains(above.unit(), below.unit());
    }

    /** Whether both units lie in one province, or are it. */
    boolean shareAProvince(UnitId one, UnitId other) {
        return province(one).equals(province(other));
    }

    private Optional<String> province(UnitId unit) {
        return isProvince(unit)
                ? Optional.of(unit.code())
                : territory
                        .unit(unit)
                        .map(known -> known.province().code())
                        .or(() -> territory.provinces().stream()
                                .map(Province::code)
                                .filter(province -> isFormerDistrict(province, unit.code()))
                                .findFirst());
    }

    private static boolean contains(ItemKey above, ItemKey below) {
        return below.isWithin(above);
    }

    private boolean contains(UnitId above, UnitId below) {
        Optional<AdministrativeUnit> unit = territory.unit(below);
        return above.equals(below)
                || unit.filter(within -> within.province().code().equals(above.code()))
                        .isPresent()
                || unit.filter(within -> wasInDistrict(within, above.code())).isPresent()
                || isProvince(above) && isFormerDistrict(above.code(), below.code());
    }

    private boolean wasInDistrict(AdministrativeUnit unit, String district) {
        return unit.formerDistrict()
                        .filter(former -> former.code().equals(district))
                        .isPresent()
                || territory.originsOf(unit.id()).stream()
                        .map(Succession::from)
                        .anyMatch(origin -> origin.formerDistrict()
                                .filter(former -> former.code().equals(district))
                                .isPresent());
    }

    private boolean isKnown(UnitId unit) {
        return territory.unit(unit).isPresent()
                || isProvince(unit)
                || territory.provinces().stream().anyMatch(province -> isFormerDistrict(province.code(), unit.code()));
    }

    private boolean isProvince(UnitId unit) {
        return territory.province(unit.code()).isPresent();
    }

    private boolean isFormerDistrict(String province, String district) {
        return territory.unitsOf(province, Territory.REORGANISATION.minusDays(1)).stream()
                .anyMatch(unit -> unit.formerDistrict()
                        .filter(former -> former.code().equals(district))
                        .isPresent());
    }
}
