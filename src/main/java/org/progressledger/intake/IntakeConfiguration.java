package org.progressledger.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.commune.Communes;
import org.progressledger.commune.CriteriaDecider;
import org.progressledger.facts.UndatedEvents;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.FundStreams;
import org.progressledger.fund.Funds;
import org.progressledger.fund.PaymentBook;
import org.progressledger.fund.PaymentBook.BookedPayment;
import org.progressledger.household.HouseholdDecider;
import org.progressledger.household.HouseholdStreams;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.LedgerProperties;
import org.progressledger.ledger.axon.SnapshottedAggregate;
import org.progressledger.programme.CodeMap;
import org.progressledger.programme.Programmes;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
class IntakeConfiguration {

    @Bean
    EventCatalogue reviewListEvents() {
        return new EventCatalogue(ReviewList.TYPE, ReviewListEvent.class);
    }

    @Bean
    UndatedEvents reviewListDates() {
        return new UndatedEvents(
                ReviewListEvent.class,
                "says what was read, not what is true: each row is an event of what it is about");
    }

    @Bean
    SnapshottedAggregate reviewListSnapshots() {
        return new SnapshottedAggregate(ReviewList.TYPE, ReviewList.class);
    }

    @Bean
    EventCatalogue statementEvents() {
        return new EventCatalogue(TreasuryStatement.TYPE, StatementEvent.class);
    }

    @Bean
    UndatedEvents statementDates() {
        return new UndatedEvents(
                StatementEvent.class,
                "says what the Treasury's list says: what the ledger takes of a row is an event of its allocation");
    }

    @Bean
    SnapshottedAggregate statementSnapshots() {
        return new SnapshottedAggregate(TreasuryStatement.TYPE, TreasuryStatement.class);
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService intakeWorkers(IntakeProperties properties) {
        return new ThreadPoolExecutor(
                properties.workers(),
                properties.workers(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(properties.waiting()),
                new CustomizableThreadFactory("intake-"));
    }

    @Bean
    Intake intake(
            IntakeProperties properties,
            LedgerProperties ledger,
            Territory territory,
            PovertyRuleSets ruleSets,
            HouseholdDecider decider,
            CriteriaSets criteriaSets,
            Communes communes,
            CriteriaDecider criteriaDecider,
            Programmes programmes,
            CodeMap codes,
            Funds funds,
            FundStreams fundStreams,
            ObjectProvider<PaymentBook> payments,
            EventStore events,
            LedgerCommands commands,
            ExecutorService intakeWorkers,
            ObjectProvider<Clock> configuredClock) {
        Clock clock = configuredClock.getIfAvailable(Clock::systemUTC);
        Path directory = Optional.ofNullable(properties.directory())
                .orElseGet(() -> ledger.embedded().directory().resolve("intake"));
        UploadedLists lists =
                new UploadedLists(directory, properties.maximumSize().toBytes(), clock);
        Map<ListKind, ListReaders> readers = Map.of(
                ListKind.REVIEW,
                new ReviewListReaders(
                        new RowReading(territory, ruleSets, clock),
                        ruleSets,
                        new LedgerCheck(new HouseholdStreams(events), decider),
                        commands),
                ListKind.CRITERIA,
                new CriteriaListReaders(new ResultReading(territory, criteriaSets, clock), communes, criteriaDecider),
                ListKind.ANNUAL_PLAN,
                new MoneyListReaders(
                        () -> new PlanReading(territory, programmes, codes, clock), funds, fundStreams, Map::of),
                ListKind.TREASURY_PAYMENTS,
                new MoneyListReaders(
                        () -> new PaymentReading(territory, programmes, codes, clock),
                        funds,
                        fundStreams,
                        () -> entered(payments)));
        RecordedLists recorded = new RecordedLists(events);
        return new Intake(
                lists,
                () -> new ListRecognition(HeaderWords.load(new ScoreColumns(ruleSets.all()))),
                recorded,
                new CheckRun(readers, lists, clock),
                new ApplyRun(readers, commands),
                new StatementRecording(new StatementReading(new CodeCells(programmes, codes), clock), commands),
                intakeWorkers);
    }

    /** Nothing where there are no read models. */
    private static Map<String, AllocationId> entered(ObjectProvider<PaymentBook> payments) {
        return payments.stream()
                .flatMap(book -> book.payments(Long.MAX_VALUE).stream())
                .collect(Collectors.toMap(BookedPayment::entry, BookedPayment::allocation, (one, other) -> one));
    }

    @Bean
    IntakeLifecycle intakeLifecycle(Intake intake, ExecutorService intakeWorkers) {
        return new IntakeLifecycle(intake, intakeWorkers);
    }
}
