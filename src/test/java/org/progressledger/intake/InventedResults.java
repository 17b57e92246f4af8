package org.progressledger.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.Criterion;
import org.progressledger.ruleset.CriterionIndicator;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.UnitKind;

/** Invented results of all rural communes of Thái Nguyên. */
final class InventedResults {

    static final LocalDate DAY = LocalDate.of(2025, 12, 12);
    static final CriteriaSet SET = CriteriaLists.SETS.byKey("NTM-2021").orElseThrow();
    static final List<AdministrativeUnit> COMMUNES = SampleLists.TERRITORY.unitsOf("19", DAY).stream()
            .filter(unit -> unit.kind() == UnitKind.XA)
            .toList();

    private static final List<String> STAGES = List.of("Tự đánh giá", "Thẩm tra", "Thẩm định");
    private static final List<String> MET = List.of("Đạt", "đ", "x");
    private static final List<String> NOT_MET = List.of("Không đạt", "chưa đạt", "K");

    private InventedResults() {}

    private static List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (Criterion criterion : SET.criteria()) {
            numbers.add(Integer.toString(criterion.number()));
            criterion.indicators().stream().map(CriterionIndicator::number).forEach(numbers::add);
        }
        return numbers;
    }

    private static String row(
            AdministrativeUnit commune, String number, String stage, String met, String decision, LocalDate day) {
        return String.join(
                ";",
                commune.code(),
                commune.label(),
                SET.key(),
                number.contains(".") ? "" : number,
                number.contains(".") ? number : "",
                stage,
                "",
                met,
                "",
                decision,
                DayCells.SHOWN.format(day),
                "UBND tỉnh Mẫu",
                "",
                "",
                "");
    }

    /** A list in which every result is self-assessed as met, with so many rows. */
    static Path write(Path file, int rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(CriteriaLists.HEADER));
        List<String> numbers = numbers();
        for (int i = 0; i < rows; i++) {
            int commune = i / numbers.size() % COMMUNES.size();
            int round = i / numbers.size() / COMMUNES.size();
            lines.add(row(
                    COMMUNES.get(commune),
                    numbers.get(i % numbers.size()),
                    STAGES.get(0),
                    MET.get(0),
                    round + "/BB-MẪU",
                    DAY.minusDays(round)));
        }
        return Files.writeString(file, String.join("\n", lines));
    }

    /** Rows about a few communes: any stage, decision and day, met or not, some scattered, repeated, malformed. */
    static String random(Random random, String mark) {
        List<String> numbers = numbers().subList(0, 12);
        List<String> rows = new ArrayList<>();
        for (int decision = 1 + random.nextInt(5); decision > 0; decision--) {
            AdministrativeUnit commune = COMMUNES.get(random.nextInt(4));
            String stage = STAGES.get(random.nextInt(STAGES.size()));
            LocalDate day = DAY.minusDays(random.nextInt(20));
            String number = random.nextInt(4) + "/QĐ-" + mark;
            for (int count = 1 + random.nextInt(10); count > 0; count--) {
                List<String> words = random.nextInt(3) == 0 ? NOT_MET : MET;
                rows.add(row(
                        commune,
                        random.nextInt(20) == 0 ? "1.9" : numbers.get(random.nextInt(numbers.size())),
                        stage,
                        random.nextInt(20) == 0 ? "vướng" : words.get(random.nextInt(words.size())),
                        number,
                        day));
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(rows, random);
        }
        return rows.stream().collect(Collectors.joining("\n", CriteriaLists.HEADER + "\n", "\n"));
    }
}
