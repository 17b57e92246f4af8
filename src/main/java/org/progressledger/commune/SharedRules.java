package org.progressledger.commune;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.PlainText;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;
import org.progressledger.territory.UnitKind;

/** What holds of results and titles alike: days that have begun, rural communes, sets in force. */
final class SharedRules {

    private static final Pattern SENTENCE =
            Pattern.compile("[\\p{L}\\p{N}][^<>\\p{Cntrl}]{0," + (PlainText.LONGEST_SENTENCE - 1) + "}");

    private final CriteriaSets sets;
    private final Territory territory;
    private final Clock clock;

    SharedRules(CriteriaSets sets, Territory territory, Clock clock) {
        this.sets = sets;
        this.territory = territory;
        this.clock = clock;
    }

    Optional<CriteriaSet> set(String key) {
        return sets.byKey(key);
    }

    Territory territory() {
        return territory;
    }

    /** As it stands in a sentence: {@code xã Định Hóa}. */
    String label(UnitId unit) {
        return territory.unit(unit).map(AdministrativeUnit::label).orElseGet(unit::toString);
    }

    List<Refusal> days(LocalDate... days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        return List.of(days).stream()
                .filter(day -> day.isAfter(today))
                .distinct()
                .map(day -> Refusal.of(RefusalReason.DATE_IN_FUTURE, day, today))
                .toList();
    }

    List<Refusal> sentence(String text) {
        return SENTENCE.matcher(text).matches() ? List.of() : List.of(Refusal.of(RefusalReason.TEXT_NOT_PLAIN, text));
    }

    /** Criteria are for rural communes: towns and wards have none (decision 0142). */
    List<Refusal> unit(UnitId unit, LocalDate day) {
        if (!territory.isInForce(unit, day)) {
            return List.of(Refusal.of(RefusalReason.UNIT_NOT_IN_FORCE, label(unit), day));
        }
        UnitKind kind = kindOn(unit, day);
        return kind == UnitKind.PHUONG || kind == UnitKind.THI_TRAN
                ? List.of(Refusal.of(RefusalReason.UNIT_NOT_RURAL, label(unit)))
                : List.of();
    }

    private UnitKind kindOn(UnitId unit, LocalDate day) {
        return territory
                .unit(unit, day)
                .or(() -> territory.unit(unit))
                .orElseThrow()
                .kind();
    }

    List<Refusal> set(CriteriaSet set, LocalDate day) {
        return day.isBefore(set.validity().from())
                ? List.of(Refusal.of(
                        RefusalReason.SET_NOT_YET_IN_FORCE,
                        set.key(),
                        set.validity().from(),
                        day))
                : List.of();
    }

    /** What is unusual about judging this unit by this set on that day. */
    List<Warning> warnings(CriteriaSet set, UnitId unit, LocalDate day) {
        List<Warning> warnings = new ArrayList<>();
        if (kindOn(unit, day) != UnitKind.XA) {
            warnings.add(Warning.of(WarningReason.UNIT_PERHAPS_NOT_RURAL, label(unit)));
        }
        set.validity()
                .to()
                .filter(day::isAfter)
                .ifPresent(
                        last -> warnings.add(Warning.of(WarningReason.SET_NO_LONGER_IN_FORCE, set.key(), last, day)));
        if (set.owner() == RuleSetOwner.NATIONAL) {
            sets.inForceOn(day, set.title())
                    .filter(other -> other.owner() == RuleSetOwner.PROVINCE)
                    .ifPresent(own -> warnings.add(
                            Warning.of(WarningReason.PROVINCE_HAS_ITS_OWN_SET, set.key(), own.key(), day)));
        }
        return warnings;
    }
}
