package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.progressledger.household.Children;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.household.Movement;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;

/** The columns that a list may have or not: traits, children, cause. */
class LaterColumnsTest {

    private static final List<String> TRAITS = List.of(
            "Hộ không có khả năng lao động",
            "Hộ có thành viên là người có công với cách mạng",
            "Dân tộc tại chỗ",
            "Hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp, diêm nghiệp có mức sống trung bình");
    private static final List<String> CHILDREN = List.of(
            "Số trẻ em", "Số trẻ em không có bảo hiểm y tế", "Số trẻ em suy dinh dưỡng", "Số trẻ em không đi học");
    private static final String CAUSE = "Nguyên nhân thay đổi";

    @TempDir
    Path directory;

    /** The sixth invented household, which has seven members, with these columns more. */
    private ReadRow read(List<List<String>> headers, List<String> cells) throws IOException {
        List<String> row = new ArrayList<>(InventedList.row(6));
        row.addAll(List.of("12/12/2025", ""));
        row.addAll(cells);
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.concat(InventedList.headers().stream(), headers.get(0).stream())
                .toList());
        if (headers.size() > 1) {
            lines.add(Stream.concat(InventedList.headers().stream().map(none -> ""), headers.get(1).stream())
                    .toList());
        }
        lines.add(row);
        Path file = directory.resolve("list.csv");
        Files.writeString(
                file,
                lines.stream()
                        .map(line -> line.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(";")))
                        .collect(Collectors.joining("\r\n")));
        return SampleLists.read(file).get(0);
    }

    private RecordReview understood(List<String> headers, List<String> cells) throws IOException {
        ReadRow row = read(List.of(headers), cells);
        assertThat(row.problems()).isEmpty();
        return row.review().orElseThrow();
    }

    @Test
    void a_list_without_them_says_nothing_of_traits_and_children_and_is_a_review() throws IOException {
        RecordReview review = understood(List.of(), List.of());

        assertThat(review.sheet().traits()).isEmpty();
        assertThat(review.sheet().children()).isEmpty();
        assertThat(review.cause()).isEqualTo(Cause.REVIEW);
    }

    @Test
    void columns_that_nobody_filled_say_the_same_as_no_columns() throws IOException {
        List<String> headers = Stream.of(TRAITS, CHILDREN, List.of(CAUSE))
                .flatMap(List::stream)
                .toList();

        assertThat(understood(headers, headers.stream().map(none -> "").toList()))
                .isEqualTo(understood(List.of(), List.of()));
    }

    @Test
    void what_the_household_is_counted_by_is_marked() throws IOException {
        assertThat(understood(TRAITS, List.of("x", "", "X", "có")).sheet().traits())
                .containsExactly(
                        HouseholdTrait.NO_LABOUR_CAPACITY,
                        HouseholdTrait.LOCAL_ETHNIC_GROUP,
                        HouseholdTrait.AGRICULTURAL);
        assertThat(understood(TRAITS, List.of("0", "1", "", "không")).sheet().traits())
                .containsExactly(HouseholdTrait.REVOLUTION_MERIT);
    }

    @Test
    void children_are_all_of_them_and_those_who_lack_something() throws IOException {
        assertThat(understood(CHILDREN, List.of("3", "2", "", "1")).sheet().children())
                .contains(new Children(3, 2, 0, 1));
        assertThat(understood(CHILDREN, List.of("0", "", "", "")).sheet().children())
                .contains(new Children(0, 0, 0, 0));
    }

    @Test
    void under_a_merged_header_the_words_below_it_are_those_of_the_children() throws IOException {
        ReadRow row = read(
                List.of(
                        List.of("Số trẻ em", "", "", ""),
                        List.of("Tổng số", "Không có BHYT", "Suy dinh dưỡng", "Không đi học")),
                List.of("3", "2", "0", "1"));

        assertThat(row.problems()).isEmpty();
        assertThat(row.review().orElseThrow().sheet().children()).contains(new Children(3, 2, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, '', '', VALUE_MISSING, Số trẻ em, “Số trẻ em”",
        "2, 3, '', '', CHILDREN_LACKING_TOO_MANY, Số trẻ em không có bảo hiểm y tế, hộ chỉ có 2 trẻ em",
        "2, '', 3, '', CHILDREN_LACKING_TOO_MANY, Số trẻ em suy dinh dưỡng, hộ chỉ có 2 trẻ em",
        "8, '', '', '', CHILDREN_TOO_MANY, Số trẻ em, 8 trẻ em nhưng chỉ có 7 nhân khẩu",
        "2, '', '', -1, CHILDREN_NEGATIVE, Số trẻ em không đi học, không thể âm (-1)",
        "hai, '', '', '', NUMBER_UNREADABLE, Số trẻ em, “hai” không phải là số",
        "'2,5', '', '', '', NUMBER_NOT_WHOLE, Số trẻ em, không phải là số nguyên"
    })
    void numbers_of_children_that_cannot_be_are_refused_with_the_column_and_the_reason(
            String all,
            String uninsured,
            String malnourished,
            String notAtSchool,
            ProblemCode code,
            String column,
            String words)
            throws IOException {
        ReadRow row = read(List.of(CHILDREN), List.of(all, uninsured, malnourished, notAtSchool));

        assertThat(row.review()).isEmpty();
        assertThat(row.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.vietnamese()).contains(words);
        });
    }

    @Test
    void a_class_that_changes_with_the_line_is_no_review() throws IOException {
        assertThat(understood(List.of(CAUSE), List.of("Chuẩn nghèo mới")).cause())
                .isEqualTo(Cause.RULE_SET_CHANGE);
        assertThat(understood(List.of(CAUSE), List.of("rà soát")).cause()).isEqualTo(Cause.REVIEW);

        ReadRow unknown = read(List.of(List.of(CAUSE)), List.of("bão lũ"));
        assertThat(unknown.review()).isEmpty();
        assertThat(unknown.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.vietnamese()).contains("Rà soát, Chuẩn nghèo mới"));
    }

    @Test
    void the_movement_of_a_list_is_held_against_the_cause() throws IOException {
        assertThat(MovementWords.movement("Phân loại lại theo chuẩn mới", PovertyClass.POOR))
                .contains(Movement.RECLASSIFIED_BY_NEW_STANDARD);
        assertThat(MovementWords.allowed(Optional.of(PovertyClass.NOT_POOR), PovertyClass.POOR, Cause.RULE_SET_CHANGE))
                .containsExactly(Movement.RECLASSIFIED_BY_NEW_STANDARD);
        assertThat(MovementWords.allowed(Optional.of(PovertyClass.NOT_POOR), PovertyClass.POOR, Cause.REVIEW))
                .containsExactly(Movement.NEWLY_POOR, Movement.FELL_BACK_INTO_POVERTY);
    }
}
