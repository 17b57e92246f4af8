package org.progressledger.report.table;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.household.Deprivation;
import org.progressledger.household.Gender;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.household.Member;
import org.progressledger.household.Person;
import org.progressledger.household.PovertyReason;
import org.progressledger.household.ScoreSheet;
import org.progressledger.household.SupportKind;
import org.progressledger.report.Arrival;
import org.progressledger.report.FormFigures.Listed;
import org.progressledger.report.HouseholdFact.Assessment;
import org.progressledger.report.HouseholdLine;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;

/**
 * Tables 14 and 15: a row for each household of a list, with how it came onto it since the opening day. Personal data:
 * but no personal number, which no reader of a list needs.
 *
 * @param unitLabel name of a unit
 * @param ruleSet the one in force, which has the words of deprivations and reasons
 */
record HouseholdList(PovertyClass list, Function<UnitId, Label> unitLabel, Optional<PovertyRuleSet> ruleSet) {

    static final String MOVEMENT = "movement";
    static final String MEMBERS = "members";

    private record Field(FormColumn column, Function<Listed, FormCell> cell) {}

    List<FormColumn> columns() {
        return fields().stream().map(Field::column).toList();
    }

    FormRow row(Listed listed) {
        HouseholdLine line = listed.line();
        String code = line.household().code();
        return new FormRow(
                FormRow.Kind.HOUSEHOLD,
                line.place().unit(),
                new Label(code, code),
                fields().stream().map(field -> field.cell().apply(listed)).toList());
    }

    private List<Field> fields() {
        return List.of(
                text("head", "Chủ hộ", "Head", line -> FormCell.text(line.head().name())),
                text(
                        "gender",
                        "Giới tính",
                        "Gender",
                        line -> FormCell.text(
                                line.head().gender().map(HouseholdList::words).orElse(Label.NONE))),
                text(
                        "birth",
                        "Ngày sinh",
                        "Birth",
                        line -> FormCell.text(
                                line.head().birth().map(Object::toString).orElse(""))),
                text(
                        "ethnicity",
                        "Dân tộc",
                        "Ethnicity",
                        line -> FormCell.text(Optional.of(line.head())
                                .flatMap(Person::ethnicity)
                                .orElse(""))),
                text(
                        "unit",
                        "Xã, phường",
                        "Unit",
                        line -> FormCell.text(line.place().unit().map(unitLabel).orElse(AreaTables.UNASSIGNED))),
                text("village", "Thôn, tổ", "Village", line -> FormCell.text(line.village())),
                new Field(
                        FormColumn.count(MEMBERS, Label.NONE, new Label("Số khẩu", "Members")),
                        listed -> FormCell.count(listed.line().members())),
                text("area", "Khu vực", "Area", line -> ofSheet(line, sheet -> words(sheet.area()))),
                text("b1", "Điểm B1", "B1", line -> ofSheet(line, sheet -> points(sheet.b1()))),
                text("b2", "Điểm B2", "B2", line -> ofSheet(line, sheet -> points(BigDecimal.valueOf(sheet.b2())))),
                text(
                        "deprivations",
                        "Chỉ số thiếu hụt",
                        "Deprivations",
                        line -> ofSheet(line, sheet -> joined(sheet.deprivations(), this::words))),
                text(
                        "reasons",
                        "Nguyên nhân nghèo",
                        "Reasons of poverty",
                        line -> ofSheet(line, sheet -> joined(sheet.reasons(), this::words))),
                text(
                        "traits",
                        "Nhóm đối tượng",
                        "Groups",
                        line -> ofSheet(line, sheet -> joined(sheet.traits(), HouseholdList::words))),
                new Field(
                        FormColumn.text("before", "Phân loại đầu kỳ", "Class at the opening"),
                        listed -> FormCell.text(
                                listed.before().map(HouseholdList::words).orElse(Label.NONE))),
                new Field(
                        FormColumn.text(MOVEMENT, "Diễn biến", "Movement"),
                        listed -> FormCell.text(movement(listed.arrival()))),
                new Field(
                        FormColumn.day("since", "Từ ngày", "Since"),
                        listed -> new FormCell.Day(listed.line().heldSince())),
                text(
                        "decision",
                        "Quyết định",
                        "Decision",
                        line -> FormCell.text(line.decision().number())),
                new Field(
                        FormColumn.text("people", "Thành viên", "People"),
                        listed -> FormCell.text(joined(listed.members(), HouseholdList::words))),
                new Field(
                        FormColumn.text("supports", "Hỗ trợ đã nhận", "Supports received"),
                        listed -> FormCell.text(joined(kinds(listed), HouseholdList::words))),
                new Field(
                        FormColumn.count("supportAmount", Label.NONE, new Label("Số tiền (đồng)", "Money (VND)")),
                        listed -> FormCell.count(money(listed))));
    }

    private static Set<SupportKind> kinds(Listed listed) {
        Set<SupportKind> kinds = EnumSet.noneOf(SupportKind.class);
        listed.supports().forEach(support -> kinds.add(support.kind()));
        return kinds;
    }

    private static long money(Listed listed) {
        return listed.supports().stream()
                .flatMap(support -> support.amount().stream())
                .reduce(Money.ZERO, Money::plus)
                .dong();
    }

    /** Name, relation and year of birth. */
    private static Label words(Member member) {
        String born = member.person().birth().map(birth -> ", " + birth.year()).orElse("");
        String form = "%s (%s%s)";
        return new Label(
                form.formatted(member.person().name(), member.relation().vietnamese(), born),
                form.formatted(member.person().name(), member.relation().english(), born));
    }

    private static Label words(SupportKind kind) {
        return new Label(kind.vietnamese(), kind.english());
    }

    private static Field text(String code, String vietnamese, String english, Function<HouseholdLine, FormCell> cell) {
        return new Field(FormColumn.text(code, vietnamese, english), listed -> cell.apply(listed.line()));
    }

    private static FormCell ofSheet(HouseholdLine line, Function<ScoreSheet, Label> words) {
        return FormCell.text(line.assessment().map(Assessment::sheet).map(words).orElse(Label.NONE));
    }

    private Label movement(Optional<Arrival> arrival) {
        if (arrival.isEmpty()) {
            return list == PovertyClass.POOR
                    ? new Label("Hộ nghèo cũ", "Remained poor")
                    : new Label("Hộ cận nghèo cũ", "Remained near-poor");
        }
        return arrival.get()
                .cause()
                .map(MovementTable::words)
                .orElseGet(() -> MovementTable.words(list, arrival.get().column()));
    }

    private static Label points(BigDecimal points) {
        return new Label(points.toPlainString().replace('.', ','), points.toPlainString());
    }

    private static Label words(AreaKind area) {
        return area == AreaKind.RURAL ? new Label("Nông thôn", "Rural") : new Label("Thành thị", "Urban");
    }

    static Label words(PovertyClass povertyClass) {
        return switch (povertyClass) {
            case POOR -> new Label("Hộ nghèo", "Poor");
            case NEAR_POOR -> new Label("Hộ cận nghèo", "Near-poor");
            case AVERAGE -> new Label("Hộ có mức sống trung bình", "Average living standard");
            case NOT_POOR -> new Label("Không nghèo", "Not poor");
        };
    }

    private static Label words(Gender gender) {
        return new Label(gender.vietnamese(), gender.english());
    }

    private Label words(Deprivation deprivation) {
        return ruleSet.flatMap(set -> set.indicator(deprivation.name()))
                .map(indicator -> new Label(indicator.label(), indicator.englishLabel()))
                .orElseGet(() -> new Label(deprivation.name(), deprivation.name()));
    }

    private Label words(PovertyReason reason) {
        return ruleSet.flatMap(set -> set.reason(reason.code()))
                .map(known -> new Label(known.label(), known.englishLabel()))
                .orElseGet(() -> new Label(reason.code(), reason.code()));
    }

    private static Label words(HouseholdTrait trait) {
        return new Label(trait.vietnamese(), trait.english());
    }

    private static <T> Label joined(Collection<T> things, Function<T, Label> words) {
        return new Label(
                things.stream().map(words).map(Label::vietnamese).collect(Collectors.joining("; ")),
                things.stream().map(words).map(Label::english).collect(Collectors.joining("; ")));
    }
}
