package org.progressledger.ruleset;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.ruleset.RuleSetCommand.ChangeRuleSetValidity;
import org.progressledger.ruleset.RuleSetCommand.PublishReviewProcedure;
import org.progressledger.ruleset.RuleSetCommand.PublishRuleSet;
import org.progressledger.ruleset.RuleSetEvent.ReviewProcedurePublished;
import org.progressledger.ruleset.RuleSetEvent.RuleSetPublished;
import org.progressledger.ruleset.RuleSetEvent.RuleSetValidityChanged;
import org.progressledger.shared.Validity;

/** Decides what is published. Depends on nothing but the rules published so far and the command. */
final class RuleSetDecider {

    private static final String NO_END = "…";

    private final RuleSetChecks checks = new RuleSetChecks();

    /**
     * The event that follows; empty if it is published already.
     *
     * @throws RuleSetRefusedException if it is against a rule
     */
    Optional<RuleSetEvent> decide(PublishedRules published, RuleSetCommand command) {
        if (command instanceof PublishRuleSet publication) {
            return publish(published, publication.ruleSet());
        }
        if (command instanceof ChangeRuleSetValidity change) {
            return change(published, change);
        }
        return publish(published, ((PublishReviewProcedure) command).procedure());
    }

    private Optional<RuleSetEvent> publish(PublishedRules published, PovertyRuleSet set) {
        Optional<PovertyRuleSet> earlier = published.ruleSet(set.key());
        if (earlier.filter(set::equals).isPresent()) {
            return Optional.empty();
        }
        checks.check(set);
        earlier.ifPresent(known -> requireReplaceable(
                set.key(),
                known.draft(),
                known.owner() == set.owner() && known.province().equals(set.province())));
        requireOneProvince(published, set);
        requireNoOverlap(published, set);
        return Optional.of(new RuleSetPublished(set));
    }

    private Optional<RuleSetEvent> change(PublishedRules published, ChangeRuleSetValidity change) {
        PovertyRuleSet set = published
                .ruleSet(change.key())
                .orElseThrow(() -> new RuleSetRefusedException(RuleSetRefusal.UNKNOWN_RULE_SET, change.key()));
        LocalDate firstDay = set.validity().from();
        if (set.validity().to().equals(change.lastDay())) {
            return Optional.empty();
        }
        if (change.lastDay().filter(firstDay::isAfter).isPresent()) {
            throw new RuleSetRefusedException(
                    RuleSetRefusal.ENDS_BEFORE_IT_BEGINS,
                    change.key(),
                    firstDay,
                    change.lastDay().get());
        }
        Validity days = new Validity(firstDay, change.lastDay());
        requireNoOverlap(published, set.inForce(days, change.legalText()));
        return Optional.of(new RuleSetValidityChanged(change.key(), days, change.legalText()));
    }

    private Optional<RuleSetEvent> publish(PublishedRules published, ReviewProcedure procedure) {
        Optional<ReviewProcedure> earlier = published.procedure(procedure.key());
        if (earlier.filter(procedure::equals).isPresent()) {
            return Optional.empty();
        }
        checks.check(procedure);
        earlier.ifPresent(
                known -> requireReplaceable(procedure.key(), known.draft(), known.owner() == procedure.owner()));
        published.procedures().stream()
                .filter(other -> !other.key().equals(procedure.key()) && other.owner() == procedure.owner())
                .filter(other -> other.validity().overlaps(procedure.validity()))
                .findFirst()
                .ifPresent(other -> {
                    throw overlap(procedure.key(), other.key(), other.validity());
                });
        return Optional.of(new ReviewProcedurePublished(procedure));
    }

    static void requireReplaceable(String key, boolean draft, boolean sameOwner) {
        if (!draft) {
            throw new RuleSetRefusedException(RuleSetRefusal.ALREADY_FINAL, key);
        }
        if (!sameOwner) {
            throw new RuleSetRefusedException(RuleSetRefusal.OTHER_OWNER, key);
        }
    }

    /** A ledger is the book of one province (decision 0066). */
    private static void requireOneProvince(PublishedRules published, PovertyRuleSet set) {
        published.ruleSets().stream()
                .flatMap(other -> other.province().stream())
                .filter(known ->
                        set.province().filter(given -> !given.equals(known)).isPresent())
                .findFirst()
                .ifPresent(known -> {
                    throw new RuleSetRefusedException(
                            RuleSetRefusal.OTHER_PROVINCE,
                            set.key(),
                            set.province().orElseThrow(),
                            known);
                });
    }

    private static void requireNoOverlap(PublishedRules published, PovertyRuleSet set) {
        published.ruleSets().stream()
                .filter(other -> !other.key().equals(set.key()) && other.owner() == set.owner())
                .filter(other -> other.validity().overlaps(set.validity()))
                .findFirst()
                .ifPresent(other -> {
                    throw overlap(set.key(), other.key(), other.validity());
                });
    }

    static RuleSetRefusedException overlap(String key, String other, Validity taken) {
        return new RuleSetRefusedException(
                RuleSetRefusal.OVERLAPS,
                key,
                other,
                taken.from(),
                taken.to().<Object>map(day -> day).orElse(NO_END));
    }
}
