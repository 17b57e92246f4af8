package org.progressledger.ruleset;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.shared.Validity;

/**
 * A set of new-rural criteria with the days on which it is in force, and what it takes to hold its title. Every number in
 * it is data.
 *
 * @param key stable name in events, such as {@code NTM-2021}
 * @param owner who set it
 * @param province two-digit code of the province that set it; empty for a national one
 * @param basedOn key of the national set that a province's set completes or changes; empty for a national one
 * @param name what it is called
 * @param validity days on which it is in force
 * @param draft whether it is incomplete because the texts behind it are not known or not yet issued; no title is granted by
 *     a draft
 * @param legalBasis texts of law behind it
 * @param unverified what in it nobody has checked against the text of law yet
 * @param title the title that it leads to
 * @param requiredTitle the title that a commune must hold before
 * @param groups the groups of communes that its requirements tell apart; none if it has one requirement for all
 * @param declaredCriteria how many criteria the law says that there are
 * @param declaredIndicators how many indicators the law says that there are
 * @param criteria the criteria by number. Their indicators are those that are known: all, or none in a set at criterion
 *     level; some only in a draft
 * @param stages the stages of an assessment that must have been gone through, each with the days on which it must; a
 *     stage that is not named or not on its days may be gone through all the same
 * @param recognition what granting the title asks for beside the criteria
 * @param withdrawal when the title is to be withdrawn; empty if the set does not say it
 */
public record CriteriaSet(
        String key,
        RuleSetOwner owner,
        Optional<String> province,
        Optional<String> basedOn,
        Wording name,
        Validity validity,
        boolean draft,
        List<LegalText> legalBasis,
        List<Wording> unverified,
        Title title,
        Optional<Title> requiredTitle,
        List<CommuneGroup> groups,
        int declaredCriteria,
        int declaredIndicators,
        List<Criterion> criteria,
        Map<AssessmentStage, Validity> stages,
        Recognition recognition,
        Optional<WithdrawalRule> withdrawal) {

    public CriteriaSet {
        legalBasis = List.copyOf(legalBasis);
        unverified = List.copyOf(unverified);
        groups = List.copyOf(groups);
        criteria = List.copyOf(criteria);
        stages = Map.copyOf(stages);
    }

    /** The criterion of that number; empty if this set has none. */
    public Optional<Criterion> criterion(int number) {
        return criteria.stream()
                .filter(criterion -> criterion.number() == number)
                .findFirst();
    }

    /** The stage that must have been gone through on that day before this one; empty if none. */
    public Optional<AssessmentStage> stageBefore(AssessmentStage stage, LocalDate day) {
        return Arrays.stream(AssessmentStage.values())
                .filter(earlier -> earlier.compareTo(stage) < 0)
                .filter(earlier ->
                        stages.containsKey(earlier) && stages.get(earlier).covers(day))
                .reduce((earlier, later) -> later);
    }

    /** The same content in force on other days, by this further text of law. */
    CriteriaSet inForce(Validity days, LegalText by) {
        return new CriteriaSet(
                key,
                owner,
                province,
                basedOn,
                name,
                days,
                draft,
                Stream.concat(legalBasis.stream(), Stream.of(by)).distinct().toList(),
                unverified,
                title,
                requiredTitle,
                groups,
                declaredCriteria,
                declaredIndicators,
                criteria,
                stages,
                recognition,
                withdrawal);
    }

    @Override
    public String toString() {
        return key;
    }
}
