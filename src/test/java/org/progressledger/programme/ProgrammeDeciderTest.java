package org.progressledger.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.progressledger.programme.ProgrammeRefusal.ENDS_AFTER_PARENT;
import static org.progressledger.programme.ProgrammeRefusal.ENDS_BEFORE_IT_BEGINS;
import static org.progressledger.programme.ProgrammeRefusal.ITEM_NOT_IN_FORCE;
import static org.progressledger.programme.ProgrammeRefusal.ITEM_UNKNOWN;
import static org.progressledger.programme.ProgrammeRefusal.KEY_TAKEN;
import static org.progressledger.programme.ProgrammeRefusal.NATIONAL_ITEM;
import static org.progressledger.programme.ProgrammeRefusal.PARENT_NOT_IN_FORCE;
import static org.progressledger.programme.ProgrammeRefusal.PARENT_UNKNOWN;
import static org.progressledger.programme.ProgrammeRefusal.PART_BEGINS_LATER;
import static org.progressledger.programme.ProgrammeRefusal.TEXT_NOT_PLAIN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.programme.ProgrammeCommand.EndItem;
import org.progressledger.programme.ProgrammeCommand.EstablishItem;
import org.progressledger.programme.ProgrammeCommand.RenameItem;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Validity;

class ProgrammeDeciderTest {

    private static final DecisionReference DECISION =
            new DecisionReference("7/QĐ-UBND", LocalDate.of(2026, 2, 1), "UBND tỉnh (mẫu)");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST_OF_2030 = LocalDate.of(2030, 12, 31);
    private static final ItemKey COMPONENT = new ItemKey("NTM-2026/1");
    private static final ItemKey CONTENT = new ItemKey("NTM-2026/1/01");
    private static final ItemKey ACTIVITY = new ItemKey("NTM-2026/1/01/A");

    private final ProgrammeDecider decider = new ProgrammeDecider();
    private ProgrammeStructure structure = ShippedProgrammes.structure();

    @Test
    void a_province_adds_a_content_to_a_national_component() {
        assertThat(happens(content(CONTENT, "Nội dung minh họa", MARCH, Optional.empty())))
                .hasSize(1);

        assertThat(structure.item(CONTENT, MARCH))
                .hasValueSatisfying(item -> assertThat(item)
                        .isEqualTo(new ProgrammeItem(
                                CONTENT,
                                "Nội dung minh họa",
                                Optional.of("Nội dung 01"),
                                RuleSetOwner.PROVINCE,
                                "Quyết định mẫu",
                                false,
                                Validity.between(MARCH, LocalDate.of(2035, 12, 31)))));
        assertThat(structure.itemsOn(MARCH)).extracting(ProgrammeItem::key).contains(CONTENT);
        assertThat(structure.itemsOn(MARCH.minusDays(1)))
                .extracting(ProgrammeItem::key)
                .contains(COMPONENT)
                .doesNotContain(CONTENT);
    }

    @Test
    void the_same_statement_again_changes_nothing() {
        EstablishItem establishment = content(CONTENT, "Nội dung minh họa", MARCH, Optional.empty());
        happens(establishment);
        happens(rename(CONTENT, "Tên khác"));
        happens(end(CONTENT, LAST_OF_2030));

        assertThat(happens(establishment)).isEmpty();
        assertThat(happens(rename(CONTENT, "Tên khác"))).isEmpty();
        assertThat(happens(end(CONTENT, LAST_OF_2030))).isEmpty();
    }

    @Test
    void a_key_means_one_thing_also_after_its_end() {
        happens(content(CONTENT, "Nội dung minh họa", MARCH, Optional.empty()));
        happens(end(CONTENT, JUNE));

        refused(content(CONTENT, "Nội dung khác", JUNE.plusDays(1), Optional.empty()), KEY_TAKEN);
    }

    @Test
    void a_part_needs_what_is_above_it_on_its_first_day() {
        refused(content(ACTIVITY, "Hoạt động", MARCH, Optional.empty()), PARENT_UNKNOWN);
        refused(content(COMPONENT.parent().orElseThrow(), "Chương trình khác", MARCH, Optional.empty()), KEY_TAKEN);
        refused(content(CONTENT, "Nội dung", LocalDate.of(2025, 12, 31), Optional.empty()), PARENT_NOT_IN_FORCE);
        refused(
                content(new ItemKey("GN-2021/2/1"), "Nội dung", LocalDate.of(2026, 1, 1), Optional.empty()),
                PARENT_NOT_IN_FORCE);
    }

    @Test
    void a_part_ends_with_what_is_above_it_at_the_latest() {
        refused(content(CONTENT, "Nội dung", MARCH, Optional.of(LocalDate.of(2036, 1, 1))), ENDS_AFTER_PARENT);
        refused(content(CONTENT, "Nội dung", MARCH, Optional.of(MARCH.minusDays(1))), ENDS_BEFORE_IT_BEGINS);
        happens(content(CONTENT, "Nội dung", MARCH, Optional.of(LAST_OF_2030)));
        happens(content(ACTIVITY, "Hoạt động", JUNE, Optional.empty()));

        assertThat(lastDayOf(ACTIVITY)).contains(LAST_OF_2030);
        refused(end(CONTENT, MARCH), PART_BEGINS_LATER);
        refused(end(CONTENT, MARCH.minusDays(1)), ENDS_BEFORE_IT_BEGINS);
        refused(end(ACTIVITY, LAST_OF_2030.plusDays(1)), ENDS_AFTER_PARENT);

        happens(end(CONTENT, JUNE));

        assertThat(lastDayOf(ACTIVITY)).contains(JUNE);
    }

    @Test
    void a_province_changes_its_own_parts_and_no_national_one() {
        refused(rename(COMPONENT, "Tên khác"), NATIONAL_ITEM);
        refused(end(COMPONENT, JUNE), NATIONAL_ITEM);
        refused(rename(CONTENT, "Tên khác"), ITEM_UNKNOWN);
        refused(end(CONTENT, JUNE), ITEM_UNKNOWN);

        happens(content(CONTENT, "Nội dung", MARCH, Optional.empty()));
        happens(rename(CONTENT, "Tên khác"));

        assertThat(structure.item(CONTENT, JUNE.minusDays(1)))
                .map(ProgrammeItem::name)
                .contains("Nội dung");
        assertThat(structure.item(CONTENT, JUNE)).map(ProgrammeItem::name).contains("Tên khác");
        assertThat(structure.item(CONTENT)).map(ProgrammeItem::name).contains("Tên khác");
    }

    @Test
    void a_name_is_plain_words_and_is_given_while_the_part_is_in_force() {
        refused(content(CONTENT, "  ", MARCH, Optional.empty()), TEXT_NOT_PLAIN);
        refused(content(CONTENT, "=1+1", MARCH, Optional.empty()), TEXT_NOT_PLAIN);
        happens(content(CONTENT, "Nội dung", MARCH, Optional.of(MARCH)));

        refused(rename(CONTENT, " "), TEXT_NOT_PLAIN);
        refused(rename(CONTENT, "Tên khác"), ITEM_NOT_IN_FORCE);
    }

    @Test
    void a_province_enters_a_programme_of_its_own() {
        happens(content(new ItemKey("TN-2026"), "Chương trình của tỉnh (mẫu)", MARCH, Optional.empty()));

        assertThat(lastDayOf(new ItemKey("TN-2026"))).isEmpty();
    }

    private Optional<LocalDate> lastDayOf(ItemKey key) {
        return structure.item(key).orElseThrow().validity().to();
    }

    private List<ProgrammeEvent> happens(ProgrammeCommand command) {
        List<ProgrammeEvent> happened = decider.decide(structure, command);
        structure = structure.after(happened);
        return happened;
    }

    private void refused(ProgrammeCommand command, ProgrammeRefusal reason) {
        assertThatThrownBy(() -> decider.decide(structure, command))
                .isInstanceOfSatisfying(
                        ProgrammeRefusedException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static EstablishItem content(ItemKey key, String name, LocalDate first, Optional<LocalDate> last) {
        return new EstablishItem(
                key,
                name,
                Optional.of("Nội dung 01"),
                RuleSetOwner.PROVINCE,
                "Quyết định mẫu",
                false,
                first,
                last,
                DECISION);
    }

    private static RenameItem rename(ItemKey key, String name) {
        return new RenameItem(key, name, Optional.of("Nội dung 01"), RuleSetOwner.PROVINCE, JUNE, DECISION);
    }

    private static EndItem end(ItemKey key, LocalDate last) {
        return new EndItem(key, RuleSetOwner.PROVINCE, last, DECISION);
    }
}
