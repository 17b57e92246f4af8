package org.progressledger.audit;

import java.time.Clock;
import org.progressledger.accountability.Heads;
import org.progressledger.audit.figures.FigureSummaries;
import org.progressledger.audit.figures.PlacedFigures;
import org.progressledger.facts.UndatedEvents;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    EventCatalogue periodEvents() {
        return new EventCatalogue(ReportingPeriod.TYPE, PeriodEvent.class);
    }

    @Bean
    UndatedEvents periodDates() {
        return new UndatedEvents(PeriodEvent.class, "says what is reported, not what is true");
    }

    @Bean
    EventWords eventWords(MessageSource messages) {
        return new EventWords(messages);
    }

    @Bean
    EntryQueries entryQueries(RecordedEntries entries, Heads heads, Territory territory) {
        return new EntryQueries(entries, heads, territory);
    }

    @Bean
    Restatements restatements(FigureSummaries summaries, PlacedFigures figures, Territory territory) {
        return new Restatements(summaries, figures, territory);
    }

    @Bean
    PeriodClosing periodClosing(
            LedgerCommands commands,
            CommitLog log,
            Territory territory,
            PovertyRuleSets ruleSets,
            CriteriaSets criteriaSets,
            ObjectProvider<Clock> clock) {
        return new PeriodClosing(
                commands, log, territory, ruleSets, criteriaSets, clock.getIfAvailable(Clock::systemUTC));
    }
}
