package org.progressledger.report.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.progressledger.commune.CommuneBook;
import org.progressledger.commune.CommuneBooks;
import org.progressledger.commune.CriteriaBook;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.commune.TitleBook;
import org.progressledger.commune.progress.CommuneProgress;
import org.progressledger.commune.progress.ProgressQuestion;
import org.progressledger.report.Equation;
import org.progressledger.report.EquationRule;
import org.progressledger.report.FormRefusedException;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.Label;
import org.progressledger.report.table.OpenedCell;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

/** Form 06 of Đại Từ, of whose ten communes under the new drawing one is assessed in the period, as not meeting criterion 1. */
class CommunesByBandTest {

    private static final Territory TERRITORY = WholeCountry.TERRITORY;
    private static final CriteriaSets SETS = CriteriaSets.load();
    private static final UnitId DAI_PHUC = UnitId.parse("05488@2025");
    private static final LocalDate FROM = LocalDate.of(2025, 7, 31);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);

    private final CriteriaForms forms = new CriteriaForms(
            new CommuneProgress(new OneBook(), SETS, (known, unit, day) -> Optional.empty(), TERRITORY), TERRITORY);

    @Test
    void the_lines_are_the_official_ones_and_communes_that_nobody_assessed_are_in_no_band() {
        CriteriaForm form = forms.release(question(Boundaries.SINCE_REORGANISATION));

        assertThat(form.rows().stream().map(row -> row.label().english()))
                .containsExactly(
                        "Communes of the programme",
                        "19 criteria met",
                        "15-18 criteria met",
                        "10-14 criteria met",
                        "5-9 criteria met",
                        "<5 criteria met",
                        "New-rural communes",
                        "Advanced new-rural communes",
                        "Model new-rural communes",
                        "Modern new-rural communes");
        assertThat(form.rows().get(0).cells().subList(0, 2)).containsOnly(FormCell.count(10));
        assertThat(bands(form, 0)).isZero();
        assertThat(bands(form, 1)).isEqualTo(1);
    }

    @Test
    void a_note_says_how_many_nobody_assessed_and_the_check_counts_them() {
        CriteriaForm form = forms.release(question(Boundaries.SINCE_REORGANISATION));

        assertThat(form.notes().stream().map(Label::vietnamese))
                .anyMatch(note -> note.contains("10 xã vào ngày 31/07/2025, 9 xã vào ngày 31/12/2025"));
        assertThat(form.equations().stream()
                        .filter(equation -> equation.name().rule() == EquationRule.BANDS_MAKE_ALL)
                        .map(Equation::left))
                .containsExactly(10L, 10L);
    }

    @Test
    void a_form_of_a_former_district_says_under_a_later_drawing_whose_communes_it_counts() {
        assertThat(forms.release(question(Boundaries.SINCE_REORGANISATION)).notes().stream()
                        .map(Label::vietnamese))
                .anyMatch(note -> note.startsWith("Địa giới GEO-2025 không có huyện Đại Từ"))
                .anyMatch(note -> note.equals(
                        "Chỉ có một phần trên địa bàn huyện Đại Từ, nhưng được tính trọn xã: xã Đại Phúc."));
        CriteriaForm before = forms.release(question(Boundaries.BEFORE_REORGANISATION));
        assertThat(before.area().vietnamese()).isEqualTo("Huyện Đại Từ");
        assertThat(before.notes().stream().map(Label::vietnamese))
                .noneMatch(note -> note.contains("Đại Từ") || note.contains("Đại Phúc"));
    }

    @Test
    void every_number_opens_into_the_communes_that_it_counts_on_the_day_of_its_column() {
        CriteriaFormQuestion question = question(Boundaries.SINCE_REORGANISATION);
        CriteriaForm form = forms.release(question);

        for (int line = 1; line <= form.rows().size(); line++) {
            for (String column : List.of("communes.opening", "communes.closing")) {
                OpenedCell cell = forms.open(question, line, column);
                assertThat(cell.cell()).isEqualTo(FormCell.count(cell.parts().size()));
                assertThat(cell.sum()).isEqualTo(cell.parts().size());
            }
        }
        assertThat(forms.open(question, 6, "communes.closing").parts())
                .singleElement()
                .satisfies(part -> assertThat(part.unit()).contains(DAI_PHUC))
                .satisfies(part -> assertThat(part.cells()).contains(new FormCell.Day(TO)));
    }

    @Test
    void a_column_of_the_plan_and_a_line_that_is_not_there_open_into_nothing() {
        CriteriaFormQuestion question = question(Boundaries.SINCE_REORGANISATION);

        assertThatThrownBy(() -> forms.open(question, 1, "communes.plan")).isInstanceOf(FormRefusedException.class);
        assertThatThrownBy(() -> forms.open(question, 99, "communes.closing")).isInstanceOf(FormRefusedException.class);
    }

    private static CriteriaFormQuestion question(Boundaries boundaries) {
        return new CriteriaFormQuestion(
                CriteriaFormKind.COMMUNES_BY_BAND,
                new ProgressQuestion(
                        AreaKey.district("171"),
                        SETS.byKey("NTM-2021").orElseThrow(),
                        AssessmentStage.APPRAISED,
                        boundaries,
                        1),
                Optional.empty(),
                FROM,
                TO);
    }

    private static long bands(CriteriaForm form, int day) {
        return form.rows().subList(1, 6).stream()
                .map(FormRow::cells)
                .mapToLong(cells -> ((FormCell.Count) cells.get(day)).number())
                .sum();
    }

    private static final class OneBook implements CommuneBooks {

        @Override
        public Map<UnitId, CommuneBook> of(Collection<UnitId> communes, long knownAt) {
            return communes.stream()
                    .map(unit -> unit.equals(DAI_PHUC) ? assessed() : CommuneBook.empty(unit))
                    .collect(Collectors.toMap(CommuneBook::unit, Function.identity()));
        }

        @Override
        public Set<UnitId> recorded(long knownAt) {
            return Stream.of(DAI_PHUC).collect(Collectors.toSet());
        }

        private static CommuneBook assessed() {
            return new CommuneBook(
                    DAI_PHUC,
                    CriteriaBook.EMPTY.after(
                            "a",
                            0,
                            new CriterionAssessed(
                                    DAI_PHUC,
                                    "NTM-2021",
                                    1,
                                    Optional.empty(),
                                    AssessmentStage.APPRAISED,
                                    Optional.empty(),
                                    false,
                                    List.of(),
                                    TO,
                                    new DecisionReference("1/QĐ-MẪU", TO, "UBND tỉnh Mẫu"))),
                    TitleBook.EMPTY);
        }
    }
}
