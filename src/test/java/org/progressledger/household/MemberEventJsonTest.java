package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.head;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.progressledger.household.MemberEvent.HeadChanged;
import org.progressledger.household.MemberEvent.MemberCorrected;
import org.progressledger.household.MemberEvent.MemberJoined;
import org.progressledger.household.MemberEvent.MemberLeft;
import org.progressledger.household.MemberEvent.MemberListed;
import org.progressledger.household.MemberEvent.MergedInto;
import org.progressledger.household.MemberEvent.MovedIn;
import org.progressledger.household.MemberEvent.SplitFrom;
import org.progressledger.household.MemberEvent.SplitOff;
import org.progressledger.household.MemberEvent.TookIn;
import org.progressledger.household.MembershipEvent.Joined;
import org.progressledger.household.MembershipEvent.LeavingWithdrawn;
import org.progressledger.household.MembershipEvent.Left;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.GoldenFiles;
import org.progressledger.ruleset.PovertyClass;
import tools.jackson.databind.json.JsonMapper;

/** The stored text of the events about people must be read the same for ever. */
class MemberEventJsonTest extends GoldenFiles {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final HouseholdId OTHER = HouseholdId.of("05569-00002");
    private static final PersonId PERSON = new PersonId(UUID.fromString("5f0c3bfa-6d0a-4a4e-9a52-0c3a9c7f0a01"));
    private static final PersonId HEAD = new PersonId(UUID.fromString("5f0c3bfa-6d0a-4a4e-9a52-0c3a9c7f0a02"));
    private static final Member MEMBER = new Member(
            PERSON,
            new Person(
                    "Lý Văn Mẫu",
                    Optional.of(Gender.MALE),
                    Optional.of(Birth.in(2014)),
                    Optional.empty(),
                    Optional.of("Tày")),
            Relation.GRANDCHILD,
            Set.of(MemberDeprivation.NOT_AT_SCHOOL, MemberDeprivation.NO_HEALTH_INSURANCE));

    MemberEventJsonTest() {
        super(
                "/household/events/",
                new EventCatalogue(Household.TYPE, MemberEvent.class),
                new EventCatalogue(Membership.TYPE, MembershipEvent.class));
    }

    @Override
    protected Stream<Object> events() {
        Member headMember = new Member(HEAD, head(), Relation.HEAD, Set.of());
        return Stream.of(
                new MemberListed(HOUSEHOLD, MEMBER, DAY, Optional.empty()),
                new MemberJoined(HOUSEHOLD, MEMBER, JoiningReason.ADOPTED, DAY, Optional.of(decisionOf(2024))),
                new MemberLeft(HOUSEHOLD, PERSON, LeavingReason.MARRIED, DAY, Optional.empty()),
                new MemberCorrected(HOUSEHOLD, MEMBER, "ghi nhầm năm sinh", DAY, Optional.empty()),
                new HeadChanged(HOUSEHOLD, headMember, Relation.PARENT, "già yếu", DAY, Optional.empty()),
                new SplitOff(HOUSEHOLD, OTHER, List.of(PERSON, HEAD), 3, DAY, Optional.of(decisionOf(2024))),
                new SplitFrom(OTHER, HOUSEHOLD, List.of(headMember, MEMBER), DAY, Optional.of(decisionOf(2024))),
                new MergedInto(HOUSEHOLD, OTHER, DAY, Optional.of(decisionOf(2024))),
                new TookIn(OTHER, HOUSEHOLD, List.of(MEMBER), 2, DAY, Optional.of(decisionOf(2024))),
                new MovedIn(
                        HOUSEHOLD,
                        "Xã Mẫu, tỉnh Mẫu",
                        Optional.of(PovertyClass.NEAR_POOR),
                        DAY,
                        Optional.of(decisionOf(2024))),
                new Joined(PERSON, HOUSEHOLD, DAY),
                new Left(PERSON, HOUSEHOLD, DAY),
                new LeavingWithdrawn(PERSON, HOUSEHOLD, DAY));
    }

    @Test
    void the_stream_of_a_person_holds_no_personal_data() {
        events().filter(MembershipEvent.class::isInstance)
                .forEach(event -> assertThat(
                                JsonMapper.shared().valueToTree(event).propertyNames())
                        .containsExactlyInAnyOrder("person", "household", "effectiveOn"));
    }
}
