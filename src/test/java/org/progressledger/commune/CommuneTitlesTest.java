package org.progressledger.commune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.commune.CommuneExamples.COMMUNE;
import static org.progressledger.commune.CommuneExamples.DAY;
import static org.progressledger.commune.CommuneExamples.HIGHER;
import static org.progressledger.commune.CommuneExamples.LOWER;
import static org.progressledger.commune.CommuneExamples.MODERN;
import static org.progressledger.commune.CommuneExamples.TAN_DUONG;
import static org.progressledger.commune.CommuneExamples.TAN_THINH;
import static org.progressledger.commune.CommuneExamples.allAppraised;
import static org.progressledger.commune.CommuneExamples.assessed;
import static org.progressledger.commune.CommuneExamples.book;
import static org.progressledger.commune.CommuneExamples.decision;
import static org.progressledger.commune.CommuneExamples.grant;
import static org.progressledger.commune.CommuneExamples.granted;
import static org.progressledger.commune.CommuneExamples.result;
import static org.progressledger.ruleset.AssessmentStage.APPRAISED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.commune.Decided.Events;
import org.progressledger.commune.Decided.Refused;
import org.progressledger.commune.Decided.Unchanged;
import org.progressledger.commune.TitleCommand.AcknowledgeTitle;
import org.progressledger.commune.TitleCommand.GrantTitle;
import org.progressledger.commune.TitleCommand.LapseTitle;
import org.progressledger.commune.TitleCommand.WithdrawTitle;
import org.progressledger.commune.TitleCommand.WithdrawTitleEntry;
import org.progressledger.commune.TitleEvent.TitleAcknowledged;
import org.progressledger.commune.TitleEvent.TitleEntryWithdrawn;
import org.progressledger.commune.TitleEvent.TitleLapsed;
import org.progressledger.commune.TitleEvent.TitleWithdrawn;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.UnitId;

class CommuneTitlesTest {

    private static final LocalDate SINCE = DAY.plusDays(9);
    private static final LocalDate LATER = DAY.plusDays(60);
    private static final LocalDate LAST_OF_OLD = LocalDate.of(2025, 6, 30);

    private final TitleDecider decider = CommuneExamples.titleDecider();
    private FixtureConfiguration<CommuneTitles> commune;

    @BeforeEach
    void aCommune() {
        commune = new AggregateTestFixture<>(CommuneTitles.class);
        commune.registerInjectableResource(decider);
        commune.registerCommandDispatchInterceptor(
                messages -> (index, command) -> LedgerCommands.message(command.getPayload()));
    }

    @Test
    void a_title_is_granted_when_every_condition_of_the_set_holds() {
        commune.givenNoPriorActivity()
                .when(on(allAppraised(LOWER), grant(LOWER.key())))
                .expectEvents(granted(Title.MET, LOWER.key(), SINCE));
    }

    @Test
    void the_same_decision_again_changes_nothing_and_another_one_finds_the_title_held() {
        commune.given(granted(Title.MET, LOWER.key(), SINCE))
                .when(on(allAppraised(LOWER), grant(LOWER.key())))
                .expectNoEvents()
                .expectResultMessagePayload(new Unchanged<TitleEvent>());
        GrantTitle other = new GrantTitle(
                COMMUNE, LOWER.key(), new BigDecimal("95"), false, new BigDecimal("95"), DAY, LATER, decision(21));
        assertThat(reasons(titles(granted(Title.MET, LOWER.key(), SINCE)), other, allAppraised(LOWER)))
                .containsExactly(RefusalReason.ALREADY_HELD);
    }

    @Test
    void a_refusal_names_every_condition_that_is_missing() {
        CriteriaBook results =
                book(assessed(APPRAISED, 1, result("1", true), DAY), assessed(APPRAISED, 1, result("3", false), DAY));
        GrantTitle poor = new GrantTitle(
                COMMUNE, LOWER.key(), new BigDecimal("89.9"), true, new BigDecimal("80"), DAY, SINCE, decision(20));
        commune.givenNoPriorActivity()
                .when(on(results, poor))
                .expectNoEvents()
                .expectException(CommuneRefusedException.class);
        assertThat(refusals(TitleBook.EMPTY, poor, results))
                .containsExactly(
                        Refusal.of(RefusalReason.CRITERIA_NOT_MET, LOWER.key(), SINCE, List.of(3)),
                        Refusal.of(RefusalReason.CRITERIA_NOT_APPRAISED, LOWER.key(), SINCE, List.of(2, 4)),
                        Refusal.of(RefusalReason.SATISFACTION_TOO_LOW, new BigDecimal("89.9"), new BigDecimal("90")),
                        Refusal.of(RefusalReason.CONSTRUCTION_DEBT),
                        Refusal.of(RefusalReason.COUNCIL_VOTE_TOO_LOW, new BigDecimal("80"), new BigDecimal("90")));
    }

    @Test
    void the_lower_title_is_held_where_the_set_asks_for_it() {
        CriteriaBook results = allAppraised(HIGHER);
        assertThat(refusals(TitleBook.EMPTY, grant(HIGHER.key()), results))
                .containsExactly(Refusal.of(RefusalReason.LOWER_TITLE_MISSING, Title.MET, SINCE));
        assertThat(decide(titles(granted(Title.MET, LOWER.key(), DAY)), grant(HIGHER.key()), results))
                .isInstanceOf(Events.class);
    }

    @Test
    void the_modern_title_is_granted_by_a_provinces_set_to_a_commune_that_holds_the_lower_one() {
        assertThat(((Events<TitleEvent>) decide(
                                titles(granted(Title.MET, LOWER.key(), DAY)),
                                grant(MODERN.key()),
                                allAppraised(MODERN)))
                        .events())
                .containsExactly(granted(Title.MODERN, MODERN.key(), SINCE));
        assertThat(reasons(TitleBook.EMPTY, grant(MODERN.key()), allAppraised(MODERN)))
                .containsExactly(RefusalReason.LOWER_TITLE_MISSING);
    }

    @Test
    void no_title_is_granted_by_a_draft_or_an_unknown_set_or_against_the_order_of_days() {
        assertThat(reasons(TitleBook.EMPTY, grant("NTM-2026-HD"), CriteriaBook.EMPTY))
                .contains(RefusalReason.SET_IS_DRAFT);
        assertThat(reasons(TitleBook.EMPTY, grant("NTM-1"), CriteriaBook.EMPTY))
                .containsExactly(RefusalReason.SET_UNKNOWN);
        GrantTitle reversed = new GrantTitle(
                COMMUNE, LOWER.key(), new BigDecimal("101"), false, new BigDecimal("95"), LATER, SINCE, decision(20));
        assertThat(reasons(TitleBook.EMPTY, reversed, allAppraised(LOWER)))
                .containsExactly(RefusalReason.PERCENT_OUT_OF_RANGE, RefusalReason.COUNCIL_AFTER_TITLE);
    }

    @Test
    void a_merged_commune_keeps_a_title_that_an_origin_held_on_the_day_before() {
        AcknowledgeTitle command = acknowledge(TAN_DUONG, TAN_THINH);
        Map<UnitId, TitleBook> predecessors =
                Map.of(TAN_DUONG, titles(granted(Title.MET, LOWER.key(), LAST_OF_OLD)), TAN_THINH, TitleBook.EMPTY);
        Decided<TitleEvent> decided =
                decider.decide(TitleBook.EMPTY, command, new TitleGround(CriteriaBook.EMPTY, predecessors));
        assertThat(decided)
                .isEqualTo(new Events<TitleEvent>(
                        List.of(new TitleAcknowledged(
                                COMMUNE, Title.MET, LOWER.key(), command.predecessors(), DAY, decision(22))),
                        List.of(Warning.of(
                                WarningReason.SOME_PREDECESSORS_DID_NOT_HOLD, Title.MET, List.of("xã Tân Thịnh")))));
    }

    @Test
    void nothing_is_acknowledged_of_strangers_or_of_a_title_that_nobody_held() {
        UnitId stranger = UnitId.parse("05539@2004");
        assertThat(reasons(TitleBook.EMPTY, acknowledge(stranger), CriteriaBook.EMPTY))
                .containsExactly(RefusalReason.NOT_ORIGINS, RefusalReason.NO_PREDECESSOR_HELD);
        TitleGround lateTitle = new TitleGround(
                CriteriaBook.EMPTY,
                Map.of(TAN_DUONG, titles(granted(Title.MET, LOWER.key(), LAST_OF_OLD.plusDays(1)))));
        assertThat(((Refused<TitleEvent>) decider.decide(TitleBook.EMPTY, acknowledge(TAN_DUONG), lateTitle))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(RefusalReason.NO_PREDECESSOR_HELD);
    }

    @Test
    void a_withdrawal_that_the_rule_does_not_support_is_recorded_with_a_warning() {
        TitleBook held = titles(granted(Title.MET, LOWER.key(), SINCE), granted(Title.ADVANCED, HIGHER.key(), SINCE));
        WithdrawTitle command = new WithdrawTitle(COMMUNE, Title.MET, List.of(3), "Không còn đạt", LATER, decision(30));
        Events<TitleEvent> decided = (Events<TitleEvent>) decide(held, command, allAppraised(LOWER));
        assertThat(decided.events())
                .containsExactly(
                        new TitleWithdrawn(COMMUNE, Title.MET, List.of(3), "Không còn đạt", LATER, decision(30)));
        assertThat(decided.warnings())
                .extracting(Warning::reason)
                .containsExactly(
                        WarningReason.HIGHER_TITLE_STANDS,
                        WarningReason.WITHDRAWAL_RULE_NOT_REACHED,
                        WarningReason.NOT_APPRAISED_AS_UNMET);
    }

    @Test
    void what_is_not_held_is_neither_withdrawn_nor_lapsed() {
        assertThat(reasons(
                        TitleBook.EMPTY,
                        new WithdrawTitle(COMMUNE, Title.MET, List.of(), "Không còn đạt", LATER, decision(30)),
                        CriteriaBook.EMPTY))
                .containsExactly(RefusalReason.NOT_HELD, RefusalReason.NO_CRITERIA_NAMED);
        assertThat(reasons(
                        TitleBook.EMPTY,
                        new LapseTitle(COMMUNE, Title.MET, "Hết giai đoạn", LATER, decision(30)),
                        CriteriaBook.EMPTY))
                .containsExactly(RefusalReason.NOT_HELD);
        assertThat(reasons(
                        titles(granted(Title.MET, LOWER.key(), SINCE)),
                        new WithdrawTitle(COMMUNE, Title.MET, List.of(7), "Không còn đạt", LATER, decision(30)),
                        CriteriaBook.EMPTY))
                .containsExactly(RefusalReason.CRITERION_UNKNOWN);
    }

    @Test
    void a_title_lapses_and_is_held_until_the_day_before() {
        TitleLapsed lapsed = new TitleLapsed(COMMUNE, Title.MET, "Hết giai đoạn", LATER, decision(31));
        commune.given(granted(Title.MET, LOWER.key(), SINCE))
                .when(on(CriteriaBook.EMPTY, new LapseTitle(COMMUNE, Title.MET, "Hết giai đoạn", LATER, decision(31))))
                .expectEvents(lapsed);
        TitleBook book = titles(granted(Title.MET, LOWER.key(), SINCE), lapsed);
        assertThat(book.held(Title.MET, LATER.minusDays(1))).isPresent();
        assertThat(book.held(Title.MET, LATER)).isEmpty();
        assertThat(book.held(Title.MET, SINCE.minusDays(1))).isEmpty();
    }

    @Test
    void a_mistaken_entry_is_taken_back_from_the_recording_on() {
        TitleBook book = titles(granted(Title.MET, LOWER.key(), SINCE));
        WithdrawTitleEntry command = new WithdrawTitleEntry(COMMUNE, "t0", "Ghi nhầm xã", decision(32));
        TitleEntryWithdrawn withdrawn =
                new TitleEntryWithdrawn(COMMUNE, Title.MET, "t0", "Ghi nhầm xã", SINCE, decision(32));
        assertThat(decide(book, command, CriteriaBook.EMPTY))
                .isEqualTo(new Events<TitleEvent>(List.of(withdrawn), List.of()));
        TitleBook after = book.after("t1", 1, withdrawn);
        assertThat(after.heldOn(LATER)).isEmpty();
        assertThat(after.knownAt(1).heldOn(LATER)).extracting(Holding::title).containsExactly(Title.MET);
        assertThat(decide(after, command, CriteriaBook.EMPTY)).isInstanceOf(Unchanged.class);
        assertThat(reasons(book, new WithdrawTitleEntry(COMMUNE, "x", "Ghi nhầm xã", decision(32)), CriteriaBook.EMPTY))
                .containsExactly(RefusalReason.NO_SUCH_ENTRY);
    }

    @Test
    void a_commune_is_at_risk_from_the_upper_share_or_from_the_lower_with_a_decisive_criterion() {
        TitleBook held = titles(granted(Title.MET, LOWER.key(), SINCE));
        assertThat(risk(held, 1, 2).isAtRisk()).isFalse();
        assertThat(risk(held, 3).isAtRisk()).isFalse();
        assertThat(risk(held, 1, 2, 4).isAtRisk()).isTrue();
        WithdrawalRisk decisive = risk(held, 1, 3);
        assertThat(decisive.isAtRisk()).isTrue();
        assertThat(decisive.unmet()).containsExactly(1, 3);
        assertThat(decisive.decisive()).containsExactly(3);
        assertThat(decisive.share()).isEqualByComparingTo("50");
        assertThat(risk(TitleBook.EMPTY, 1, 2, 3, 4).isAtRisk()).isFalse();
    }

    private static WithdrawalRisk risk(TitleBook held, Integer... unmet) {
        CriteriaBook results = allAppraised(LOWER);
        int position = 10;
        for (Integer criterion : unmet) {
            results = results.after(
                    "u" + position, position++, assessed(APPRAISED, 40, result(criterion.toString(), false), LATER));
        }
        return WithdrawalRisk.of(LOWER, results, held, LATER);
    }

    private static AcknowledgeTitle acknowledge(UnitId... predecessors) {
        return new AcknowledgeTitle(COMMUNE, LOWER.key(), List.of(predecessors), DAY, decision(22));
    }

    private static DecideTitle on(CriteriaBook results, TitleCommand command) {
        return new DecideTitle(command, new TitleGround(results, Map.of()));
    }

    private static TitleBook titles(TitleEvent... events) {
        TitleBook book = TitleBook.EMPTY;
        for (TitleEvent event : events) {
            book = book.after("t" + book.entries().size(), book.entries().size(), event);
        }
        return book;
    }

    private Decided<TitleEvent> decide(TitleBook book, TitleCommand command, CriteriaBook results) {
        return decider.decide(book, command, new TitleGround(results, Map.of()));
    }

    private List<Refusal> refusals(TitleBook book, TitleCommand command, CriteriaBook results) {
        Decided<TitleEvent> decided = decide(book, command, results);
        assertThat(decided).isInstanceOf(Refused.class);
        return ((Refused<TitleEvent>) decided).refusals();
    }

    private List<RefusalReason> reasons(TitleBook book, TitleCommand command, CriteriaBook results) {
        return refusals(book, command, results).stream().map(Refusal::reason).toList();
    }
}
