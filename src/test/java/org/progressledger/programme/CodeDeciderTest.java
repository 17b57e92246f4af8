package org.progressledger.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.progressledger.programme.ProgrammeRefusal.BUDGET_UNIT_MALFORMED;
import static org.progressledger.programme.ProgrammeRefusal.CODE_MALFORMED;
import static org.progressledger.programme.ProgrammeRefusal.CODE_MEANS_OTHERWISE;
import static org.progressledger.programme.ProgrammeRefusal.CODE_UNKNOWN;
import static org.progressledger.programme.ProgrammeRefusal.ENDS_BEFORE_IT_BEGINS;
import static org.progressledger.programme.ProgrammeRefusal.MEANING_UNKNOWN;
import static org.progressledger.programme.ProgrammeRefusal.TEXT_NOT_PLAIN;
import static org.progressledger.programme.ProgrammeRefusal.UNIT_NOT_IN_FORCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.programme.CodeCommand.DropCode;
import org.progressledger.programme.CodeCommand.MapCode;
import org.progressledger.programme.CodeCommand.NameBudgetUnit;
import org.progressledger.shared.Bilingual;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.territory.WholeCountry;

class CodeDeciderTest {

    private static final LocalDate IN_2024 = LocalDate.of(2024, 1, 1);
    private static final LocalDate IN_2026 = LocalDate.of(2026, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 7, 1);
    private static final UnitId COMMUNE = UnitId.parse("05569@2025");
    private static final String CODE = "9000001";
    private static final Bilingual CENTRAL = new Bilingual() {
        @Override
        public String vietnamese() {
            return "Ngân sách trung ương";
        }

        @Override
        public String english() {
            return "Central budget";
        }
    };

    private final CodeDecider decider = new CodeDecider(
            ShippedProgrammes.structure(),
            WholeCountry.TERRITORY,
            new MoneyNames(Map.of("CENTRAL", CENTRAL), Map.of()));
    private CodeBook book = CodeBook.NONE;

    @Test
    void a_budget_unit_belongs_to_a_commune_a_former_district_or_a_province() {
        happens(unit(CODE, COMMUNE, IN_2026));
        happens(unit("9000002", UnitId.parse("167@2004"), IN_2024));
        happens(unit("9000003", UnitId.parse("19@2025"), IN_2026));

        assertThat(book.budgetUnits()).extracting(BudgetUnit::code).containsExactly(CODE, "9000002", "9000003");
        assertThat(book.budgetUnit(CODE, IN_2026)).map(BudgetUnit::unit).contains(COMMUNE);
        assertThat(book.budgetUnit(CODE, IN_2026.minusDays(1))).isEmpty();
    }

    @Test
    void a_unit_that_is_not_in_force_on_the_day_has_no_budget_units() {
        refused(unit(CODE, COMMUNE, IN_2024), UNIT_NOT_IN_FORCE);
        refused(unit(CODE, UnitId.parse("167@2004"), IN_2026), UNIT_NOT_IN_FORCE);
        refused(unit(CODE, UnitId.parse("99@2025"), IN_2026), UNIT_NOT_IN_FORCE);
        refused(unit(CODE, UnitId.parse("99999@2025"), IN_2026), UNIT_NOT_IN_FORCE);
    }

    @Test
    void the_code_of_a_budget_unit_has_seven_digits_and_its_name_is_plain() {
        refused(unit("900001", COMMUNE, IN_2026), BUDGET_UNIT_MALFORMED);
        refused(unit("900000A", COMMUNE, IN_2026), BUDGET_UNIT_MALFORMED);
        refused(new NameBudgetUnit(CODE, " ", COMMUNE, IN_2026, Optional.empty()), TEXT_NOT_PLAIN);
        refused(new NameBudgetUnit(CODE, "Đơn vị mẫu", COMMUNE, IN_2026, Optional.of(IN_2024)), ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void of_a_budget_unit_the_later_word_holds_from_its_day() {
        happens(unit(CODE, COMMUNE, IN_2026));
        assertThat(happens(unit(CODE, COMMUNE, LATER))).as("says nothing new").isEmpty();

        happens(new NameBudgetUnit(CODE, "Ban quản lý (mẫu)", COMMUNE, LATER, Optional.of(LATER.plusYears(1))));

        assertThat(book.budgetUnit(CODE, LATER.minusDays(1)))
                .map(BudgetUnit::name)
                .contains("Đơn vị mẫu");
        assertThat(book.budgetUnit(CODE, LATER)).map(BudgetUnit::name).contains("Ban quản lý (mẫu)");
        assertThat(book.budgetUnit(CODE, LATER.plusYears(2))).isEmpty();
        assertThat(book.budgetUnits())
                .containsExactly(new BudgetUnit(
                        CODE, "Ban quản lý (mẫu)", COMMUNE, Validity.between(IN_2026, LATER.plusYears(1))));
    }

    @Test
    void a_code_stands_for_a_part_of_a_programme_or_a_name_of_money() {
        happens(map(CodeKind.PROGRAMME, "0490", "NTM-2026"));
        happens(map(CodeKind.SOURCE, "C1", "CENTRAL"));

        assertThat(book.meaning(CodeKind.PROGRAMME, "0490", IN_2026)).contains("NTM-2026");
        assertThat(book.meaning(CodeKind.SOURCE, "C1", IN_2026)).contains("CENTRAL");
        assertThat(book.meaning(CodeKind.NATURE, "C1", IN_2026)).isEmpty();
        refused(map(CodeKind.PROGRAMME, "0491", "NTM-2026/9"), MEANING_UNKNOWN);
        refused(map(CodeKind.SOURCE, "C2", "NTM-2026"), MEANING_UNKNOWN);
        refused(map(CodeKind.NATURE, "C2", "CENTRAL"), MEANING_UNKNOWN);
        refused(map(CodeKind.PROGRAMME, "0 4", "NTM-2026"), CODE_MALFORMED);
    }

    @Test
    void a_code_means_one_thing_on_a_day() {
        MapCode mapping = map(CodeKind.PROGRAMME, "0490", "NTM-2026");
        happens(mapping);

        assertThat(happens(mapping)).isEmpty();
        refused(map(CodeKind.PROGRAMME, "0490", "GN-2021"), CODE_MEANS_OTHERWISE);

        happens(new DropCode(CodeKind.PROGRAMME, "0490", LATER.minusDays(1)));
        assertThat(happens(new DropCode(CodeKind.PROGRAMME, "0490", LATER.minusDays(1))))
                .isEmpty();
        happens(new MapCode(CodeKind.PROGRAMME, "0490", "GN-2021", LATER, Optional.empty()));

        assertThat(book.meaning(CodeKind.PROGRAMME, "0490", LATER.minusDays(1))).contains("NTM-2026");
        assertThat(book.meaning(CodeKind.PROGRAMME, "0490", LATER)).contains("GN-2021");
        assertThat(book.codes()).hasSize(2);
    }

    @Test
    void a_mapping_that_was_a_mistake_is_taken_back_from_the_day_before_it_began() {
        happens(map(CodeKind.PROGRAMME, "0490", "GN-2021"));

        happens(new DropCode(CodeKind.PROGRAMME, "0490", IN_2026.minusDays(1)));

        assertThat(book.codes()).isEmpty();
        refused(new DropCode(CodeKind.PROGRAMME, "0470", IN_2026), CODE_UNKNOWN);
        happens(map(CodeKind.PROGRAMME, "0490", "NTM-2026"));
    }

    private List<CodeEvent> happens(CodeCommand command) {
        List<CodeEvent> happened = decider.decide(book, command);
        book = book.after(happened);
        return happened;
    }

    private void refused(CodeCommand command, ProgrammeRefusal reason) {
        assertThatThrownBy(() -> decider.decide(book, command))
                .isInstanceOfSatisfying(
                        ProgrammeRefusedException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static NameBudgetUnit unit(String code, UnitId unit, LocalDate first) {
        return new NameBudgetUnit(code, "Đơn vị mẫu", unit, first, Optional.empty());
    }

    private static MapCode map(CodeKind kind, String code, String means) {
        return new MapCode(kind, code, means, IN_2026, Optional.empty());
    }
}
