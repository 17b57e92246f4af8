package org.progressledger.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.accountability.HeadCommand.LeaveOffice;
import org.progressledger.accountability.HeadCommand.TakeOffice;
import org.progressledger.accountability.HeadEvent.HeadTookOffice;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.WholeCountry;

class UnitHeadsTest {

    private static final UnitId DINH_HOA = UnitId.parse("05569@2025");
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final DecisionReference DECISION =
            new DecisionReference("7/QĐ-UBND", LocalDate.of(2025, 7, 1), "UBND tỉnh Thái Nguyên");
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private FixtureConfiguration<UnitHeads> heads;

    @BeforeEach
    void aUnit() {
        heads = new AggregateTestFixture<>(UnitHeads.class);
        heads.registerInjectableResource(
                new HeadDecider(WholeCountry.TERRITORY::isInForce, Clock.fixed(NOW, ZoneOffset.UTC)));
        heads.registerCommandDispatchInterceptor(
                messages -> (index, command) -> LedgerCommands.message(command.getPayload()));
    }

    @Test
    void somebody_takes_office() {
        heads.givenNoPriorActivity()
                .when(take("Nguyễn Văn Mẫu", FIRST, Optional.empty()))
                .expectEvents(took("Nguyễn Văn Mẫu", FIRST, Optional.empty()))
                .expectResultMessagePayload(true);
    }

    @Test
    void the_same_word_again_changes_nothing() {
        heads.given(took("Nguyễn Văn Mẫu", FIRST, Optional.empty()))
                .when(take("Nguyễn Văn Mẫu", FIRST, Optional.empty()))
                .expectNoEvents()
                .expectResultMessagePayload(false);
    }

    @Test
    void a_post_has_no_two_holders_on_any_day() {
        refused(
                heads.given(took("Nguyễn Văn Mẫu", FIRST, Optional.empty()))
                        .when(take("Trần Thị Mẫu", LAST, Optional.empty())),
                HeadRefusal.TERMS_OVERLAP);
        refused(
                heads.given(took("Nguyễn Văn Mẫu", FIRST, Optional.of(LAST)))
                        .when(take("Trần Thị Mẫu", LAST, Optional.empty())),
                HeadRefusal.TERMS_OVERLAP);
        refused(
                heads.given(took("Nguyễn Văn Mẫu", LAST, Optional.empty()))
                        .when(take("Trần Thị Mẫu", FIRST, Optional.of(LAST))),
                HeadRefusal.TERMS_OVERLAP);
    }

    @Test
    void the_next_holder_begins_on_the_day_after() {
        heads.given(took("Nguyễn Văn Mẫu", FIRST, Optional.of(LAST)))
                .when(take("Trần Thị Mẫu", LAST.plusDays(1), Optional.empty()))
                .expectEvents(took("Trần Thị Mẫu", LAST.plusDays(1), Optional.empty()));
    }

    @Test
    void two_posts_of_a_unit_have_each_their_holder() {
        heads.given(took("Nguyễn Văn Mẫu", FIRST, Optional.empty()))
                .when(new TakeOffice(
                        DINH_HOA,
                        Post.PARTY_SECRETARY,
                        Capacity.ACTING,
                        "Lê Văn Mẫu",
                        FIRST,
                        Optional.empty(),
                        DECISION))
                .expectResultMessagePayload(true);
    }

    @Test
    void nobody_leads_a_unit_that_is_not_there() {
        refused(
                heads.givenNoPriorActivity().when(take("Nguyễn Văn Mẫu", FIRST.minusDays(1), Optional.empty())),
                HeadRefusal.UNIT_NOT_IN_FORCE);
    }

    @Test
    void a_term_does_not_end_before_it_begins_and_does_not_begin_tomorrow() {
        refused(
                heads.givenNoPriorActivity().when(take("Nguyễn Văn Mẫu", LAST, Optional.of(FIRST))),
                HeadRefusal.ENDS_BEFORE_IT_BEGINS);
        refused(
                heads.givenNoPriorActivity().when(take("Nguyễn Văn Mẫu", LocalDate.of(2026, 11, 24), Optional.empty())),
                HeadRefusal.DATE_IN_FUTURE);
    }

    @Test
    void nobody_leaves_a_post_that_nobody_holds() {
        refused(
                heads.givenNoPriorActivity()
                        .when(new LeaveOffice(DINH_HOA, Post.COMMITTEE_CHAIR, LAST, "Nghỉ hưu", DECISION)),
                HeadRefusal.NOBODY_IN_OFFICE);
    }

    @Test
    void who_left_on_that_day_already_leaves_no_second_time() {
        heads.given(took("Nguyễn Văn Mẫu", FIRST, Optional.of(LAST)))
                .when(new LeaveOffice(DINH_HOA, Post.COMMITTEE_CHAIR, LAST, "Nghỉ hưu", DECISION))
                .expectNoEvents()
                .expectResultMessagePayload(false);
    }

    private static TakeOffice take(String person, LocalDate from, Optional<LocalDate> until) {
        return new TakeOffice(DINH_HOA, Post.COMMITTEE_CHAIR, Capacity.FULL, person, from, until, DECISION);
    }

    private static HeadTookOffice took(String person, LocalDate from, Optional<LocalDate> until) {
        return new HeadTookOffice(DINH_HOA, Post.COMMITTEE_CHAIR, Capacity.FULL, person, from, until, DECISION);
    }

    private static void refused(ResultValidator<UnitHeads> result, HeadRefusal expected) {
        result.expectNoEvents().expectException(new CustomMatcher<>("refused because of " + expected) {
            @Override
            public boolean matches(Object thrown) {
                return thrown instanceof HeadRefusedException refused && refused.refusal() == expected;
            }
        });
    }
}
