package org.progressledger.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.progressledger.commune.CriteriaBook;
import org.progressledger.commune.CriteriaDecider;
import org.progressledger.commune.CriteriaEvent;
import org.progressledger.ruleset.CriteriaSets;

/** Lists of invented results of real communes, and how they are read in tests. */
final class CriteriaLists {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
    static final CriteriaSets SETS = CriteriaSets.load();
    static final CriteriaDecider DECIDER =
            new CriteriaDecider(SETS, SampleLists.TERRITORY, (known, unit, day) -> Optional.empty(), CLOCK);

    static final String HEADER = "Mã xã;Tên xã;Bộ tiêu chí;Tiêu chí;Chỉ tiêu;Giai đoạn;Kết quả;Đạt / không đạt;"
            + "Ngày áp dụng;Số quyết định;Ngày quyết định;Cơ quan ban hành;Minh chứng;Mã băm minh chứng;Nơi lưu minh chứng";

    private CriteriaLists() {}

    /** A row of {@link #HEADER} about Định Hóa, by decision 12/QĐ-UBND. */
    static String row(String criterion, String indicator, String stage, String met) {
        return "05569;Xã Định Hóa;NTM-2021;%s;%s;%s;;%s;;12/QĐ-UBND;12/12/2025;UBND tỉnh Thái Nguyên;;;"
                .formatted(criterion, indicator, stage, met);
    }

    static Path csv(Path directory, String... lines) {
        try {
            return Files.writeString(
                    Files.createTempFile(directory, "results", ".csv"),
                    String.join("\n", lines),
                    StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static List<ReadResult> read(Path file) {
        return read(file, Optional.empty());
    }

    static List<ReadResult> read(Path file, Optional<String> chosen) {
        return new CriteriaListReader(new ResultReading(SampleLists.TERRITORY, SETS, CLOCK), chosen).read(file);
    }

    /** What a check on an empty ledger says of each result, in the order in which they are recorded. */
    static List<LedgerCheck.Answer> checked(Path file) {
        CriteriaBook book = CriteriaBook.EMPTY;
        List<LedgerCheck.Answer> answers = new ArrayList<>();
        for (ResultGroup group : ResultGroup.of(read(file))) {
            ResultPlan plan = ResultPlan.of(book, group, DECIDER);
            for (CriteriaEvent event : plan.events()) {
                int known = book.assessments().size();
                book = book.after("r" + known, known, event);
            }
            group.results()
                    .forEach(result -> answers.add(new LedgerCheck.Answer(plan.effect(result), plan.problems(result))));
        }
        return answers;
    }

    static List<ProblemCode> codes(List<RowProblem> problems) {
        return problems.stream().map(RowProblem::code).collect(Collectors.toList());
    }
}
