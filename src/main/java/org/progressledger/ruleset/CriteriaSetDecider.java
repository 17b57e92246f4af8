package org.progressledger.ruleset;

import java.util.Optional;
import org.progressledger.ruleset.CriteriaSetCommand.ChangeCriteriaSetValidity;
import org.progressledger.ruleset.CriteriaSetCommand.PublishCriteriaSet;
import org.progressledger.ruleset.CriteriaSetEvent.CriteriaSetPublished;
import org.progressledger.ruleset.CriteriaSetEvent.CriteriaSetValidityChanged;
import org.progressledger.shared.Validity;

/** Decides what is published. Depends on nothing but the criteria sets published so far and the command. */
final class CriteriaSetDecider {

    private final CriteriaSetChecks checks = new CriteriaSetChecks();

    /**
     * The event that follows; empty if it is published already.
     *
     * @throws RuleSetRefusedException if it is against a rule
     */
    Optional<CriteriaSetEvent> decide(PublishedCriteria published, CriteriaSetCommand command) {
        return command instanceof PublishCriteriaSet publication
                ? publish(published, publication.criteriaSet())
                : change(published, (ChangeCriteriaSetValidity) command);
    }

    private Optional<CriteriaSetEvent> publish(PublishedCriteria published, CriteriaSet set) {
        Optional<CriteriaSet> earlier = published.set(set.key());
        if (earlier.filter(set::equals).isPresent()) {
            return Optional.empty();
        }
        checks.check(set);
        earlier.ifPresent(known -> RuleSetDecider.requireReplaceable(
                set.key(),
                known.draft(),
                known.owner() == set.owner() && known.province().equals(set.province())));
        requireOneProvince(published, set);
        requireBase(published, set);
        requireNoOverlap(published, set);
        return Optional.of(new CriteriaSetPublished(set));
    }

    private Optional<CriteriaSetEvent> change(PublishedCriteria published, ChangeCriteriaSetValidity change) {
        CriteriaSet set = published
                .set(change.key())
                .orElseThrow(() -> new RuleSetRefusedException(RuleSetRefusal.UNKNOWN_CRITERIA_SET, change.key()));
        if (set.validity().to().equals(change.lastDay())) {
            return Optional.empty();
        }
        CriteriaSetChecks.check(change.key(), change.legalText());
        change.lastDay().filter(set.validity().from()::isAfter).ifPresent(day -> {
            throw new RuleSetRefusedException(
                    RuleSetRefusal.ENDS_BEFORE_IT_BEGINS,
                    change.key(),
                    set.validity().from(),
                    day);
        });
        Validity days = new Validity(set.validity().from(), change.lastDay());
        requireNoOverlap(published, set.inForce(days, change.legalText()));
        return Optional.of(new CriteriaSetValidityChanged(change.key(), days, change.legalText()));
    }

    /** A ledger is the book of one province (decision 0066). */
    private static void requireOneProvince(PublishedCriteria published, CriteriaSet set) {
        set.province()
                .ifPresent(given -> published.sets().stream()
                        .flatMap(other -> other.province().stream())
                        .filter(known -> !known.equals(given))
                        .findFirst()
                        .ifPresent(known -> {
                            throw new RuleSetRefusedException(RuleSetRefusal.OTHER_PROVINCE, set.key(), given, known);
                        }));
    }

    /** A province may ask for more than the nation and not for less: it leaves out no criterion. */
    private static void requireBase(PublishedCriteria published, CriteriaSet set) {
        set.basedOn().ifPresent(key -> {
            CriteriaSet base = published
                    .set(key)
                    .filter(known -> known.owner() == RuleSetOwner.NATIONAL)
                    .orElseThrow(() -> new RuleSetRefusedException(RuleSetRefusal.BASE_UNKNOWN, set.key(), key));
            if (base.title() != set.title()) {
                throw new RuleSetRefusedException(RuleSetRefusal.BASE_OF_OTHER_TITLE, set.key(), key);
            }
            base.criteria().stream()
                    .filter(criterion -> set.criterion(criterion.number()).isEmpty())
                    .findFirst()
                    .ifPresent(missing -> {
                        throw new RuleSetRefusedException(
                                RuleSetRefusal.CRITERION_LEFT_OUT, set.key(), missing.number(), key);
                    });
        });
    }

    private static void requireNoOverlap(PublishedCriteria published, CriteriaSet set) {
        published.sets().stream()
                .filter(other -> !other.key().equals(set.key()))
                .filter(other -> other.owner() == set.owner() && other.title() == set.title())
                .filter(other -> other.validity().overlaps(set.validity()))
                .findFirst()
                .ifPresent(other -> {
                    throw RuleSetDecider.overlap(set.key(), other.key(), other.validity());
                });
    }
}
