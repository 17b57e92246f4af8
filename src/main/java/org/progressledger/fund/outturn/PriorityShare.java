package org.progressledger.fund.outturn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.progressledger.fund.outturn.OutturnOnDay.Part;
import org.progressledger.shared.Bilingual;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.AttributeStatement;
import org.progressledger.territory.Territory;
import org.progressledger.territory.UnitAttribute;

/**
 * How much of the money goes to communes to which priority is given.
 *
 * @param communes with money
 * @param capital of their plan and carried over
 * @param shareOfCapital of all capital that is divided among communes, in percent; empty where there is none
 * @param shareOfDisbursed the same of what is disbursed
 */
public record PriorityShare(
        Priority priority,
        int communes,
        Money capital,
        Optional<BigDecimal> shareOfCapital,
        Money disbursed,
        Optional<BigDecimal> shareOfDisbursed) {

    /** Communes to which priority is given, by what decisions say of them on the day. */
    public enum Priority implements Bilingual {
        EXTREMELY_DIFFICULT(
                "Xã đặc biệt khó khăn",
                "Extremely difficult communes",
                said -> said.containsKey(UnitAttribute.EXTREMELY_DIFFICULT)),
        MINORITIES_AND_MOUNTAINS(
                "Vùng đồng bào dân tộc thiểu số và miền núi",
                "Areas of ethnic minorities and mountains",
                said -> said.containsKey(UnitAttribute.DIFFICULT_AREA) || said.containsKey(UnitAttribute.MOUNTAINOUS)),
        SAFE_ZONE("Xã an toàn khu", "Safe zones", said -> said.containsKey(UnitAttribute.SAFE_ZONE));

        private final String vietnamese;
        private final String english;
        private final Predicate<Map<UnitAttribute, AttributeStatement>> has;

        Priority(String vietnamese, String english, Predicate<Map<UnitAttribute, AttributeStatement>> has) {
            this.vietnamese = vietnamese;
            this.english = english;
            this.has = has;
        }

        @Override
        public String vietnamese() {
            return vietnamese;
        }

        @Override
        public String english() {
            return english;
        }
    }

    /**
     * The shares of each priority; a commune can have several.
     *
     * @param byUnit outturn by the unit under which it is listed; what is not divided among communes is left out
     * @param territory as known on the basis
     * @param day on which it is asked what is said of a commune; of a unit that ended, its last day
     */
    public static List<PriorityShare> of(List<Part> byUnit, Territory territory, LocalDate day) {
        List<Part> communes = byUnit.stream()
                .filter(part -> territory.unit(UnitId.parse(part.key())).isPresent())
                .toList();
        Outturn all = sum(communes);
        return Arrays.stream(Priority.values())
                .map(priority -> of(
                        priority,
                        communes.stream()
                                .filter(part -> priority.has.test(said(part, territory, day)))
                                .toList(),
                        all))
                .toList();
    }

    private static PriorityShare of(Priority priority, List<Part> communes, Outturn all) {
        Outturn sum = sum(communes);
        return new PriorityShare(
                priority,
                communes.size(),
                sum.capital(),
                Outturn.percent(sum.capital(), all.capital()),
                sum.disbursed(),
                Outturn.percent(sum.disbursed(), all.disbursed()));
    }

    private static Map<UnitAttribute, AttributeStatement> said(Part part, Territory territory, LocalDate day) {
        AdministrativeUnit unit = territory.unit(UnitId.parse(part.key())).orElseThrow();
        return territory.attributes(
                unit.id(),
                unit.validity().to().filter(last -> last.isBefore(day)).orElse(day));
    }

    private static Outturn sum(List<Part> parts) {
        return parts.stream().map(Part::outturn).reduce(Outturn.NOTHING, Outturn::plus);
    }
}
