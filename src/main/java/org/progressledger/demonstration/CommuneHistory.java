package org.progressledger.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.shared.DecisionReference;
import org.progressledger.territory.AdministrativeUnit;

/**
 * Lets the households of one old commune live through the reviews up to a year. The same seed gives the same lives, and
 * a later last year the same beginning of them.
 */
final class CommuneHistory {

    /** Invented mean size of a household that was never on a list. */
    private static final double MEMBERS_ELSEWHERE = 3.7;

    private final ProvincePlan plan;
    private final Landscape landscape;
    private final long seed;
    private final PovertyRuleSets ruleSets;
    private final Decisions decisions;
    private final People people;
    private final Draw draw;
    private final List<Village> villages;
    private final int households;
    private final List<HouseholdLife> lives = new ArrayList<>();
    private final Map<Integer, List<ReviewEntry>> entries = new TreeMap<>();

    CommuneHistory(
            AdministrativeUnit commune,
            List<Village> villages,
            ProvincePlan plan,
            PovertyRuleSets ruleSets,
            long seed,
            int lastYear) {
        this.plan = plan;
        this.seed = seed;
        this.villages = villages;
        this.ruleSets = ruleSets;
        this.decisions = new Decisions(seed);
        this.people = new People(seed);
        this.draw = Draw.of(seed, "commune " + commune.code());
        ProvincePlan.District district =
                plan.districtOf(commune.formerDistrict().orElseThrow().code());
        this.landscape = plan.landscapes().get(district.landscape());
        this.households = district.householdsPerCommune() * draw.between(65, 135) / 100;
        for (int count = (int) Math.round(households * district.openingRate()); count > 0; count--) {
            enter(draw.chance(landscape.poorShare()) ? PovertyClass.POOR : PovertyClass.NEAR_POOR);
        }
        plan.reviews().stream().filter(review -> review.year() <= lastYear).forEach(this::review);
    }

    /** The rows about households that the review of that year touched, by household code. */
    List<ReviewEntry> entriesOf(int year) {
        return entries.getOrDefault(year, List.of());
    }

    /** Who lives in those villages, on the lists or never on one. The households of no list are spread evenly. */
    Inhabitants inhabitantsOf(Set<Village> some) {
        List<HouseholdLife> known = lives.stream()
                .filter(life -> some.contains(life.household().village()))
                .toList();
        long others = (long) Math.max(0, households - lives.size()) * some.size() / villages.size();
        long members =
                known.stream().mapToLong(life -> life.household().members()).sum();
        return new Inhabitants(known.size() + others, members + Math.round(others * MEMBERS_ELSEWHERE));
    }

    private void review(ProvincePlan.Review review) {
        List<ReviewEntry> reviewed = new ArrayList<>();
        int listed = 0;
        for (HouseholdLife life : lives) {
            if (life.isListed()) {
                listed++;
                reviewed.add(reviewed(life, life.afterReview(review, draw), review.year()));
            } else if (draw.chance(plan.fallingBack())) {
                reviewed.add(reviewed(life, life.classToFallBackTo(), review.year()));
            }
        }
        for (int household = 0; household < listed; household++) {
            if (draw.chance(review.arising())) {
                HouseholdLife life = enter(PovertyClass.NOT_POOR);
                PovertyClass closing =
                        draw.chance(landscape.poorShare() * 0.8) ? PovertyClass.POOR : PovertyClass.NEAR_POOR;
                reviewed.add(reviewed(life, closing, review.year()));
            }
        }
        entries.put(review.year(), List.copyOf(reviewed));
    }

    private HouseholdLife enter(PovertyClass opening) {
        HouseholdLife life =
                new HouseholdLife(people.invent(draw.oneOf(villages), landscape, lives.size() + 1, draw), opening);
        lives.add(life);
        return life;
    }

    private ReviewEntry reviewed(HouseholdLife life, PovertyClass closing, int year) {
        AdministrativeUnit unit = life.household().village().unitOn(Decisions.dayOfReview(year));
        DecisionReference decision = decisions.decisionOf(unit, year);
        PovertyRuleSet ruleSet = ruleSets.inForceOn(decision.date())
                .orElseThrow(() -> new IllegalStateException("No rule set is in force on " + decision.date()));
        AreaKind area = areaOf(unit);
        Assessor assessor = new Assessor(ruleSet, draw);
        Assessment assessment = draw.chance(plan.recordedOtherwise())
                ? assessor.contradicting(closing, area)
                : assessor.fitting(closing, area, life.lastAssessment());
        Circumstances circumstances = Circumstances.drawn(
                seed, life.household(), assessment, isAverageOnTheLand(ruleSet, area, assessment, closing));
        return life.recognised(unit, area, assessment, circumstances, closing, decision);
    }

    private static boolean isAverageOnTheLand(
            PovertyRuleSet ruleSet, AreaKind area, Assessment assessment, PovertyClass closing) {
        return area == AreaKind.RURAL
                && !closing.isMultidimensionallyPoor()
                && ruleSet.classify(area, assessment.b1(), assessment.b2())
                        .filter(PovertyClass.AVERAGE::equals)
                        .isPresent();
    }

    private static AreaKind areaOf(AdministrativeUnit unit) {
        return switch (unit.kind()) {
            case PHUONG, THI_TRAN -> AreaKind.URBAN;
            case XA, DAC_KHU, HUYEN, NOT_STATED -> AreaKind.RURAL;
        };
    }
}
