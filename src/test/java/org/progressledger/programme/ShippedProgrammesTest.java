package org.progressledger.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Validity;

/** Numbers of projects and sub-projects as the decisions say. */
class ShippedProgrammesTest {

    private static final LocalDate LAST_OF_2025 = LocalDate.of(2025, 12, 31);

    private final ProgrammeStructure shipped = ShippedProgrammes.structure();

    @Test
    void three_programmes_until_2025_are_followed_by_one() {
        assertThat(programmesOn(LAST_OF_2025)).containsExactly("DTTS-2021", "GN-2021", "NTM-2021");
        assertThat(programmesOn(LAST_OF_2025.plusDays(1))).containsExactly("NTM-2026");
        assertThat(programmesOn(LocalDate.of(2035, 12, 31))).containsExactly("NTM-2026");
        assertThat(shipped.itemsOn(LocalDate.of(2036, 1, 1))).isEmpty();
    }

    @Test
    void poverty_reduction_has_seven_projects_with_eleven_sub_projects() {
        assertThat(shipped.below(new ItemKey("GN-2021"))).hasSize(7);
        assertThat(partsOfParts("GN-2021")).hasSize(11);
        assertThat(shipped.item(new ItemKey("GN-2021/4/2")).orElseThrow())
                .isEqualTo(new ProgrammeItem(
                        new ItemKey("GN-2021/4/2"),
                        "Hỗ trợ người lao động đi làm việc ở nước ngoài theo hợp đồng",
                        Optional.of("Tiểu dự án 2"),
                        RuleSetOwner.NATIONAL,
                        "Quyết định 90/QĐ-TTg",
                        true,
                        Validity.between(LocalDate.of(2021, 1, 1), LAST_OF_2025)));
    }

    @Test
    void the_ethnic_minority_programme_has_ten_projects_in_their_order() {
        assertThat(shipped.below(new ItemKey("DTTS-2021")))
                .extracting(life -> life.established().number().orElseThrow())
                .containsExactly(
                        "Dự án 1",
                        "Dự án 2",
                        "Dự án 3",
                        "Dự án 4",
                        "Dự án 5",
                        "Dự án 6",
                        "Dự án 7",
                        "Dự án 8",
                        "Dự án 9",
                        "Dự án 10");
        assertThat(partsOfParts("DTTS-2021")).hasSize(14);
    }

    @Test
    void new_rural_areas_have_eleven_content_components_and_the_one_programme_two_components() {
        assertThat(shipped.below(new ItemKey("NTM-2021"))).hasSize(11);
        assertThat(shipped.below(new ItemKey("NTM-2026"))).hasSize(2);
        assertThat(partsOfParts("NTM-2026")).isEmpty();
    }

    @Test
    void what_nobody_has_checked_against_the_decision_is_marked() {
        assertThat(shipped.items())
                .filteredOn(item -> !item.unverified())
                .extracting(item -> item.key().path())
                .containsExactly(
                        "DTTS-2021",
                        "GN-2021",
                        "GN-2021/1",
                        "GN-2021/2",
                        "GN-2021/3",
                        "GN-2021/4",
                        "GN-2021/5",
                        "GN-2021/6",
                        "GN-2021/7",
                        "NTM-2021",
                        "NTM-2026");
    }

    @Test
    void a_part_stands_behind_what_is_above_it_and_before_what_is_beside_that() {
        assertThat(List.of("A-1/2", "A-1/1/9", "A-10", "A-1", "A-1/1").stream()
                        .map(ItemKey::new)
                        .sorted()
                        .map(ItemKey::path))
                .containsExactly("A-1", "A-1/1", "A-1/1/9", "A-1/2", "A-10");
    }

    private List<String> programmesOn(LocalDate day) {
        return shipped.itemsOn(day).stream()
                .map(ProgrammeItem::key)
                .filter(key -> key.parent().isEmpty())
                .map(ItemKey::path)
                .toList();
    }

    private List<ItemLife> partsOfParts(String programme) {
        return shipped.below(new ItemKey(programme)).stream()
                .flatMap(part -> shipped.below(part.established().key()).stream())
                .toList();
    }
}
