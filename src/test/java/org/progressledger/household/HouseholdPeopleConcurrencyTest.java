package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.at;
import static org.progressledger.household.HouseholdNode.RECORDER;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.household.HouseholdCommand.RegisterHousehold;
import org.progressledger.household.MemberCommand.AddMember;
import org.progressledger.ledger.axon.ConcurrentChangeException;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.MeetingLog;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ledger.log.mongo.MongoCommitLog;
import org.progressledger.shared.DecisionReference;
import org.progressledger.support.MongoDatabases;

/** Two nodes on one log take the same person into two households at the same moment. */
class HouseholdPeopleConcurrencyTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 10);
    private static final List<HouseholdId> HOUSEHOLDS = List.of(HouseholdId.of("H-1"), HouseholdId.of("H-2"));

    @RegisterExtension
    final MongoDatabases databases = new MongoDatabases();

    @TempDir
    Path directory;

    @Test
    void on_the_embedded_store_only_one_of_two_households_takes_in_a_person() {
        try (CommitLog log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"))) {
            onlyOneTakesIn(log);
        }
    }

    @Test
    void on_mongodb_only_one_of_two_households_takes_in_a_person() {
        try (CommitLog log = new MongoCommitLog(databases.open().database())) {
            onlyOneTakesIn(log);
        }
    }

    private static void onlyOneTakesIn(CommitLog log) {
        try (HouseholdNode node = new HouseholdNode(log)) {
            HOUSEHOLDS.forEach(household -> node.people.register(
                    RECORDER,
                    new RegisterHousehold(
                            household,
                            at(DINH_HOA),
                            named("Ma Thị Mẫu"),
                            2,
                            DAY,
                            new DecisionReference("9/QĐ-UBND", DAY, "UBND xã Mẫu")),
                    PersonId.random()));
        }
        PersonId person = PersonId.random();
        CommitLog whenBothHaveDecided = MeetingLog.of(log);
        try (HouseholdNode one = new HouseholdNode(whenBothHaveDecided);
                HouseholdNode other = new HouseholdNode(whenBothHaveDecided)) {
            List<Optional<Throwable>> outcomes = Stream.of(
                            joining(one, HOUSEHOLDS.get(0), person), joining(other, HOUSEHOLDS.get(1), person))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
            assertThat(outcomes.stream().flatMap(Optional::stream))
                    .singleElement()
                    .isInstanceOf(ConcurrentChangeException.class);
            assertThat(HOUSEHOLDS.stream()
                            .filter(household -> one.state(household).knownMembersOn(DAY).stream()
                                    .anyMatch(member -> member.id().equals(person))))
                    .isEqualTo(one.memberships(person).on(DAY))
                    .hasSize(1);
        }
    }

    private static CompletableFuture<Optional<Throwable>> joining(
            HouseholdNode node, HouseholdId household, PersonId person) {
        AddMember command = new AddMember(
                household,
                new Member(person, named("Lý Văn Mẫu"), Relation.CHILD, Set.of()),
                JoiningReason.ADOPTED,
                DAY,
                Optional.empty());
        return CompletableFuture.supplyAsync(() -> node.people.join(RECORDER, command))
                .handle((recorded, failure) -> Optional.ofNullable(failure).map(Throwable::getCause));
    }

    private static Person named(String name) {
        return new Person(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
