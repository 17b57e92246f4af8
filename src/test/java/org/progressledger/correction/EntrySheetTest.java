package org.progressledger.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.correction.UnusableEntry.CellFault;
import org.progressledger.correction.UnusableEntry.Why.ByTheCell;
import org.progressledger.correction.WantedCorrection.Which;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.intake.sheet.FileFault;
import org.progressledger.intake.sheet.UnreadableFileException;
import org.progressledger.ruleset.PovertyClass;

class EntrySheetTest {

    private static final Which LAST = new Which.Last();

    @TempDir
    Path directory;

    @Test
    void each_row_says_what_is_right_in_the_words_of_the_lists() throws IOException {
        assertThat(read("""
                        Danh sách sửa
                        STT;Mã hộ;Kết quả đúng;Ngày hiệu lực
                        1;MAU-1;Hộ cận nghèo;
                        2;MAU-2;Thu hồi;
                        3;MAU-3;không nghèo;31/12/2025
                        4;MAU-4;Hộ nghèo;2025-12-30
                        """))
                .containsExactly(
                        wanted("3", "MAU-1", Optional.of(PovertyClass.NEAR_POOR), Optional.empty()),
                        wanted("4", "MAU-2", Optional.empty(), Optional.empty()),
                        wanted(
                                "5",
                                "MAU-3",
                                Optional.of(PovertyClass.NOT_POOR),
                                Optional.of(LocalDate.of(2025, 12, 31))),
                        wanted("6", "MAU-4", Optional.of(PovertyClass.POOR), Optional.of(LocalDate.of(2025, 12, 30))));
    }

    @Test
    void every_cell_that_cannot_be_read_is_named_with_its_row() {
        UnusableEntriesException refused = catchThrowableOfType(UnusableEntriesException.class, () -> read("""
                Mã hộ;Kết quả đúng;Ngày hiệu lực
                mã/1;Hộ nghèo;
                MAU-2;;
                MAU-3;Hộ nghèo;31/02/2025
                MAU-4;Hộ nghèo;
                """));

        assertThat(refused.entries())
                .containsExactly(
                        new UnusableEntry("2", "mã/1", new ByTheCell(CellFault.CODE_MALFORMED, "mã/1")),
                        new UnusableEntry("3", "MAU-2", new ByTheCell(CellFault.CLASS_UNKNOWN, "")),
                        new UnusableEntry("4", "MAU-3", new ByTheCell(CellFault.DAY_UNREADABLE, "31/02/2025")));
    }

    @Test
    void a_file_without_the_columns_or_without_rows_is_refused() {
        assertThat(catchThrowableOfType(UnreadableFileException.class, () -> read("Tên;Tuổi\nMẫu;3\n"))
                        .fault())
                .isEqualTo(FileFault.NO_HEADER);
        assertThat(catchThrowableOfType(UnreadableFileException.class, () -> read("Mã hộ;Kết quả đúng\n"))
                        .fault())
                .isEqualTo(FileFault.NO_ROWS);
    }

    private List<WantedCorrection> read(String content) throws IOException {
        return EntrySheet.read(
                Files.writeString(directory.resolve("sua.csv"), content), LAST, HouseholdExamples.RULE_SETS);
    }

    private static WantedCorrection wanted(
            String place, String household, Optional<PovertyClass> right, Optional<LocalDate> day) {
        return new WantedCorrection(place, HouseholdId.of(household), LAST, right, day);
    }
}
