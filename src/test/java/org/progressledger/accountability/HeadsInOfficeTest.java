package org.progressledger.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.accountability.Decided.Happens;
import org.progressledger.accountability.Decided.Refused;
import org.progressledger.accountability.HeadCommand.LeaveOffice;
import org.progressledger.accountability.HeadCommand.WithdrawHeadEntry;
import org.progressledger.accountability.HeadEvent.HeadTookOffice;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

class HeadsInOfficeTest {

    private static final Territory TERRITORY = WholeCountry.TERRITORY;
    private static final LocalDate BEFORE = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST_OF_OLD = LocalDate.of(2025, 6, 30);
    private static final DecisionReference DECISION = new DecisionReference("7/QĐ-UBND", BEFORE, "UBND tỉnh mẫu");
    private static final HeadDecider DECIDER =
            new HeadDecider(TERRITORY::isInForce, Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));
    private static final AdministrativeUnit OLD =
            TERRITORY.unitsOf("19", Boundaries.BEFORE_REORGANISATION.drawnOn()).stream()
                    .filter(unit -> !TERRITORY.followersOf(unit.id()).isEmpty()
                            && TERRITORY.unit(unit.id(), BEFORE).isPresent())
                    .findFirst()
                    .orElseThrow();
    private static final UnitId NEW =
            TERRITORY.followersOf(OLD.id()).get(0).to().id();

    @Test
    void a_term_ends_with_its_unit_and_the_head_of_the_successor_answers_from_its_first_day() {
        HeadsInOffice heads = new HeadsInOffice(
                Map.of(
                        OLD.id(),
                        HeadBook.EMPTY.after("a", 0, took(OLD.id(), "Nguyễn Văn Mẫu", BEFORE)),
                        NEW,
                        HeadBook.EMPTY.after("b", 1, took(NEW, "Trần Thị Mẫu", LAST_OF_OLD.plusDays(1)))),
                TERRITORY);

        assertThat(heads.terms(OLD.id()))
                .singleElement()
                .extracting(term -> term.days().to())
                .isEqualTo(Optional.of(LAST_OF_OLD));
        assertThat(heads.of(OLD.id(), Post.COMMITTEE_CHAIR, LAST_OF_OLD).map(Term::person))
                .contains("Nguyễn Văn Mẫu");
        assertThat(heads.of(OLD.id(), Post.COMMITTEE_CHAIR, LAST_OF_OLD.plusDays(1))
                        .map(Term::person))
                .contains("Trần Thị Mẫu");
        assertThat(heads.of(NEW, Post.COMMITTEE_CHAIR, LAST_OF_OLD)).isEmpty();
        assertThat(heads.of(OLD.id(), Post.PARTY_SECRETARY, LAST_OF_OLD)).isEmpty();
    }

    @Test
    void an_end_that_was_a_mistake_is_taken_back_unless_somebody_else_took_office_since() {
        HeadBook left = after(
                HeadBook.EMPTY.after("a", 0, took(NEW, "Nguyễn Văn Mẫu", LAST_OF_OLD.plusDays(1))),
                "b",
                new LeaveOffice(NEW, Post.COMMITTEE_CHAIR, LAST_OF_OLD.plusDays(90), "Chuyển công tác", DECISION));
        assertThat(left.inOffice(Post.COMMITTEE_CHAIR, LAST_OF_OLD.plusDays(90)))
                .isPresent();
        assertThat(left.inOffice(Post.COMMITTEE_CHAIR, LAST_OF_OLD.plusDays(91)))
                .isEmpty();

        WithdrawHeadEntry withdraw = new WithdrawHeadEntry(NEW, "b", "Ghi nhầm xã", DECISION);
        assertThat(after(left, "c", withdraw).inOffice(Post.COMMITTEE_CHAIR, LAST_OF_OLD.plusDays(91)))
                .isPresent();
        assertThat(DECIDER.decide(after(left, "c", withdraw), withdraw))
                .isEqualTo(Refused.of(HeadRefusal.NO_SUCH_ENTRY, "b"));

        HeadBook next = left.after("c", 2, took(NEW, "Trần Thị Mẫu", LAST_OF_OLD.plusDays(91)));
        assertThat(DECIDER.decide(next, withdraw))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(HeadRefusal.TERMS_OVERLAP));
    }

    @Test
    void with_a_term_that_was_a_mistake_goes_its_end_and_what_was_known_before_stays_known() {
        HeadBook left = after(
                HeadBook.EMPTY.after("a", 0, took(NEW, "Nguyễn Văn Mẫu", LAST_OF_OLD.plusDays(1))),
                "b",
                new LeaveOffice(NEW, Post.COMMITTEE_CHAIR, LAST_OF_OLD.plusDays(90), "Chuyển công tác", DECISION));
        HeadBook withdrawn = after(left, "c", new WithdrawHeadEntry(NEW, "a", "Ghi nhầm xã", DECISION));

        assertThat(withdrawn.terms()).isEmpty();
        assertThat(withdrawn.knownAt(2).terms()).isEqualTo(left.terms());
    }

    private static HeadBook after(HeadBook book, String id, HeadCommand command) {
        Happens happens = (Happens) DECIDER.decide(book, command);
        return book.after(id, book.entries().size(), happens.event());
    }

    private static HeadTookOffice took(UnitId unit, String person, LocalDate from) {
        return new HeadTookOffice(unit, Post.COMMITTEE_CHAIR, Capacity.FULL, person, from, Optional.empty(), DECISION);
    }
}
