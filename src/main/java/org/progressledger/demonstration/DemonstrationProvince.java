package org.progressledger.demonstration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Territory;

/** The invented households of Thái Nguyên. Nothing is kept: a commune is drawn again whenever it is asked for. */
final class DemonstrationProvince {

    private final long seed;
    private final Territory territory;
    private final PovertyRuleSets ruleSets;
    private final ProvincePlan plan;

    DemonstrationProvince(long seed, Territory territory, PovertyRuleSets ruleSets) {
        this.seed = seed;
        this.territory = territory;
        this.ruleSets = ruleSets;
        this.plan = ProvincePlan.load();
    }

    long seed() {
        return seed;
    }

    /** Two-digit code. */
    String code() {
        return plan.province();
    }

    /** Years of the reviews, the earliest first. */
    List<Integer> years() {
        return plan.reviews().stream().map(ProvincePlan.Review::year).toList();
    }

    /** The units in which a review was done, by code. */
    List<AdministrativeUnit> unitsIn(int year) {
        return territory.unitsOf(plan.province(), Decisions.dayOfReview(year));
    }

    /** The rows that a unit writes about a review, by household code. */
    List<ReviewEntry> entriesOf(AdministrativeUnit unit, int year) {
        return formerCommunesOf(unit).stream()
                .flatMap(commune -> historyOf(commune, year).entriesOf(year).stream())
                .filter(entry -> entry.unit().equals(unit))
                .sorted(Comparator.comparing(entry -> entry.household().code()))
                .toList();
    }

    /** Who lives in a unit at the time of a review. */
    Inhabitants inhabitantsOf(AdministrativeUnit unit, int year) {
        return formerCommunesOf(unit).stream()
                .map(commune -> historyOf(commune, year)
                        .inhabitantsOf(villagesOf(commune).stream()
                                .filter(village -> village.unitOn(Decisions.dayOfReview(year))
                                        .equals(unit))
                                .collect(Collectors.toSet())))
                .reduce(Inhabitants.NONE, Inhabitants::plus);
    }

    /** The communes out of which a unit was made; itself if it was there before. */
    List<AdministrativeUnit> formerCommunesOf(AdministrativeUnit unit) {
        return unit.formerDistrict().isPresent()
                ? List.of(unit)
                : territory.originsOf(unit.id()).stream().map(Succession::from).toList();
    }

    private CommuneHistory historyOf(AdministrativeUnit commune, int lastYear) {
        return new CommuneHistory(commune, villagesOf(commune), plan, ruleSets, seed, lastYear);
    }

    /** The landscape of a commune of before the reorganisation. */
    Landscape.Kind landscapeOf(AdministrativeUnit commune) {
        return plan.districtOf(commune.formerDistrict().orElseThrow().code()).landscape();
    }

    /** The villages of a commune of before the reorganisation. */
    List<Village> villagesOf(AdministrativeUnit commune) {
        Draw draw = Draw.of(seed, "villages " + commune.code());
        Landscape landscape = plan.landscapes().get(landscapeOf(commune));
        List<AdministrativeUnit> successors = territory.successionsOf(commune.id()).stream()
                .map(Succession::to)
                .toList();
        Set<String> names = new LinkedHashSet<>();
        for (int count = draw.between(5, 9); names.size() < count; ) {
            names.add(draw.oneOf(landscape.villagePrefixes()) + " " + draw.oneOf(landscape.villageNames()));
        }
        List<Village> villages = new ArrayList<>();
        for (String name : names) {
            villages.add(new Village(name, commune, successors.get(villages.size() % successors.size())));
        }
        return villages;
    }
}
