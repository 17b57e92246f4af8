package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultPlanTest {

    @TempDir
    Path directory;

    private List<LedgerCheck.Answer> checked(String... rows) {
        return CriteriaLists.checked(CriteriaLists.csv(
                directory,
                Stream.concat(Stream.of(CriteriaLists.HEADER), Stream.of(rows)).toArray(String[]::new)));
    }

    private static String row(String number, String met) {
        boolean indicator = number.contains(".");
        return CriteriaLists.row(indicator ? "" : number, indicator ? number : "", "TĐG", met);
    }

    private static List<RowEffect> effects(List<LedgerCheck.Answer> answers) {
        return answers.stream().map(LedgerCheck.Answer::effect).toList();
    }

    @Test
    void a_criterion_said_to_be_met_is_refused_alone_if_an_indicator_of_the_same_decision_is_not_wherever_both_stand() {
        List<LedgerCheck.Answer> answers = checked(row("2", "Đ"), row("3", "Đ"), row("2.1", "Đ"), row("2.3", "K"));

        assertThat(effects(answers))
                .containsExactly(RowEffect.REFUSED, RowEffect.CREATED, RowEffect.CREATED, RowEffect.CREATED);
        assertThat(answers.get(0).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.code()).isEqualTo(ProblemCode.LEDGER_REFUSES);
            assertThat(problem.column()).isEqualTo("Đạt / không đạt");
            assertThat(problem.vietnamese()).contains("2.3");
            assertThat(problem.english()).contains("2.3");
        });
    }

    @Test
    void a_criterion_waits_for_an_indicator_of_the_same_decision_that_is_refused() {
        List<LedgerCheck.Answer> answers = checked(row("2", "Đ"), row("2.1", "ở giữa"), row("3", "Đ"));

        assertThat(effects(answers)).containsExactly(RowEffect.REFUSED, RowEffect.REFUSED, RowEffect.CREATED);
        assertThat(CriteriaLists.codes(answers.get(0).problems())).containsExactly(ProblemCode.INDICATOR_REFUSED);
        assertThat(answers.get(0).problems().get(0).vietnamese()).contains("2.1");
    }

    @Test
    void two_things_said_by_one_decision_are_both_refused_and_the_same_thing_said_twice_is_recorded_once() {
        List<LedgerCheck.Answer> answers = checked(row("4", "Đ"), row("5", "Đ"), row("4", "K"), row("5", "Đ"));

        assertThat(effects(answers))
                .containsExactly(RowEffect.REFUSED, RowEffect.CREATED, RowEffect.REFUSED, RowEffect.UNCHANGED);
    }

    @Test
    void a_stage_stands_on_the_stage_before_it_in_the_same_file_and_is_refused_without() {
        List<LedgerCheck.Answer> answers = checked(
                CriteriaLists.row("1", "", "Tự đánh giá", "Đ"),
                CriteriaLists.row("1", "", "Thẩm định", "Đ"),
                CriteriaLists.row("4", "", "Thẩm định", "Đ"));

        assertThat(effects(answers)).containsExactly(RowEffect.CREATED, RowEffect.CREATED, RowEffect.REFUSED);
        assertThat(answers.get(2).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo("Giai đoạn");
            assertThat(problem.row()).isEqualTo(4);
        });
    }

    @Test
    void a_later_decision_changes_what_an_earlier_one_said() {
        assertThat(effects(checked(row("1", "K"), row("1", "Đ").replace("12/QĐ-UBND;12/12", "13/QĐ-UBND;13/12"))))
                .containsExactly(RowEffect.CREATED, RowEffect.CHANGED);
    }

    @Test
    void what_is_unusual_about_a_decision_is_reported_once() {
        List<LedgerCheck.Answer> answers = checked(of2026("1"), of2026("2"));

        assertThat(effects(answers)).containsExactly(RowEffect.CREATED, RowEffect.CREATED);
        assertThat(CriteriaLists.codes(answers.get(0).problems())).containsExactly(ProblemCode.GROUP_NOT_STATED);
        assertThat(answers.get(0).problems().get(0).severity()).isEqualTo(Severity.REPORTED);
        assertThat(answers.get(1).problems()).isEmpty();
    }

    private static String of2026(String number) {
        return row(number, "Đ").replace("NTM-2021", "NTM-2026").replace("12/12/2025", "01/03/2026");
    }
}
