package org.progressledger.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.audit.PeriodCommand.ClosePeriod;
import org.progressledger.audit.PeriodCommand.ReopenPeriod;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;

/** The way in: closes reporting periods and opens them again. Every method throws {@link PeriodRefusedException}. */
public final class PeriodClosing {

    private final LedgerCommands commands;
    private final CommitLog log;
    private final Territory territory;
    private final PovertyRuleSets ruleSets;
    private final CriteriaSets criteriaSets;
    private final Clock clock;

    PeriodClosing(
            LedgerCommands commands,
            CommitLog log,
            Territory territory,
            PovertyRuleSets ruleSets,
            CriteriaSets criteriaSets,
            Clock clock) {
        this.commands = commands;
        this.log = log;
        this.territory = territory;
        this.ruleSets = ruleSets;
        this.criteriaSets = criteriaSets;
        this.clock = clock;
    }

    /**
     * What is stated of a closing; the rest is the usual.
     *
     * @param from first day; that of the calendar when empty
     * @param to last day; that of the calendar when empty
     * @param position number of events that count as known; all that the ledger holds when empty
     * @param boundaries key of the drawing of the map; the one in force on the last day when empty
     */
    public record Stated(
            Optional<LocalDate> from, Optional<LocalDate> to, Optional<Long> position, Optional<String> boundaries) {}

    public Recorded<?> close(Actor actor, Period period, Stated stated, DecisionReference decision) {
        LocalDate from = stated.from().orElseGet(period::from);
        LocalDate to = stated.to().orElseGet(period::to);
        requireBegun(decision.date(), PeriodRefusal.DATE_IN_FUTURE);
        requireBegun(to, PeriodRefusal.PERIOD_NOT_OVER);
        if (to.isBefore(from)) {
            throw new PeriodRefusedException(PeriodRefusal.ENDS_BEFORE_IT_BEGINS, to, from);
        }
        if (territory.province(period.province()).isEmpty()) {
            throw new PeriodRefusedException(PeriodRefusal.PROVINCE_UNKNOWN, period.province());
        }
        return send(
                actor,
                new ClosePeriod(
                        period,
                        from,
                        to,
                        position(stated.position()),
                        boundaries(stated.boundaries(), to).key(),
                        inForceOn(to),
                        decision));
    }

    /** @param reason why, in words */
    public Recorded<?> reopen(Actor actor, Period period, String reason, DecisionReference decision) {
        requireBegun(decision.date(), PeriodRefusal.DATE_IN_FUTURE);
        return send(actor, new ReopenPeriod(period, reason, decision));
    }

    private Recorded<?> send(Actor actor, PeriodCommand command) {
        return commands.record(actor, Source.NONE, () -> commands.send(command));
    }

    private void requireBegun(LocalDate day, PeriodRefusal refusal) {
        if (day.isAfter(LocalDate.now(clock.withZone(VietnamTime.ZONE)))) {
            throw new PeriodRefusedException(refusal, day);
        }
    }

    private long position(Optional<Long> stated) {
        long held = log.head().next();
        stated.filter(position -> position < 0 || position > held).ifPresent(position -> {
            throw new PeriodRefusedException(PeriodRefusal.POSITION_BEYOND_LEDGER, position, held);
        });
        return stated.orElse(held);
    }

    private Boundaries boundaries(Optional<String> key, LocalDate day) {
        return key.map(stated -> territory.drawings().stream()
                        .filter(drawing -> drawing.key().equals(stated))
                        .findFirst()
                        .orElseThrow(() -> new PeriodRefusedException(PeriodRefusal.BOUNDARIES_UNKNOWN, stated)))
                .orElseGet(() -> territory.drawingOn(day));
    }

    private List<String> inForceOn(LocalDate day) {
        return Stream.concat(
                        ruleSets.inForceOn(day).map(PovertyRuleSet::key).stream(),
                        Arrays.stream(Title.values())
                                .flatMap(title -> criteriaSets.inForceOn(day, title).stream())
                                .map(CriteriaSet::key)
                                .sorted()
                                .distinct())
                .toList();
    }
}
