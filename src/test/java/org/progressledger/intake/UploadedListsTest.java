package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadedListsTest {

    @TempDir
    Path directory;

    private List<RowProblem> problems(UploadedLists lists, ReviewListId id, int atMost) {
        List<RowProblem> problems = new ArrayList<>();
        lists.problems(id, atMost, problems::add);
        return problems;
    }

    @Test
    void problems_beyond_a_hundred_thousand_are_not_kept_and_the_last_line_says_so() throws IOException {
        UploadedLists lists = new UploadedLists(directory, 1_000, SampleLists.CLOCK);
        ReviewListId id = lists.receive(
                        "list.csv", new ByteArrayInputStream("Mã hộ;Tên".getBytes(StandardCharsets.UTF_8)))
                .id();
        try (UploadedLists.CheckReport report = lists.report(id)) {
            for (int row = 1; row <= UploadedLists.MAXIMUM_PROBLEMS + 3; row++) {
                report.add(new RowProblem("Nà Mao", row, "Mã hộ", ProblemCode.CODE_TWICE, "hai lần", "twice"));
            }
            report.complete(
                    new CheckResult(SampleLists.CLOCK.instant(), RowCounts.NONE, 0, List.of(), Optional.empty()));
        }

        List<RowProblem> problems = problems(lists, id, Integer.MAX_VALUE);
        assertThat(problems).hasSize(UploadedLists.MAXIMUM_PROBLEMS + 1);
        RowProblem last = problems.get(problems.size() - 1);
        assertThat(last.code()).isEqualTo(ProblemCode.PROBLEMS_NOT_LISTED);
        assertThat(last.row()).isEqualTo(100_001);
        assertThat(last.vietnamese()).contains("không liệt kê");
        assertThat(problems(lists, id, 101)).hasSize(101);
    }

    @Test
    void the_outcome_of_a_check_from_before_kinds_were_counted_is_still_read() throws IOException {
        UploadedLists lists = new UploadedLists(directory, 1_000, SampleLists.CLOCK);
        ReviewListId id = new ReviewListId("ab".repeat(32));
        Files.writeString(Files.createDirectories(directory.resolve(id.hash())).resolve("check.json"), """
                {"checkedAt":"2026-01-15T03:00:00Z","counts":{"created":1,"changed":0,"unchanged":0,"refused":0},\
                "reported":1,"refusal":null}""");

        CheckResult check = lists.check(id).orElseThrow();

        assertThat(check.counts()).isEqualTo(new RowCounts(1, 0, 0, 0));
        assertThat(check.kinds()).isEmpty();
    }
}
