package org.progressledger.demonstration;

import static org.progressledger.demonstration.ListColumn.alone;
import static org.progressledger.demonstration.ListColumn.marked;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.progressledger.household.Children;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.DeprivationIndicator;
import org.progressledger.ruleset.PovertyReason;
import org.progressledger.ruleset.PovertyRuleSet;

/**
 * How one sender lays out a list. The columns are those of the detailed lists of Circular 07/2021/TT-BLĐTBXH; every
 * sender has them, not all in the same order.
 *
 * @param order order of the blocks of columns
 * @param decisionDatesAreText whether the date of the decision is text rather than a date of the spreadsheet
 * @param birthDatesAreText the same for the day of birth
 * @param titleRows number of rows above the header, at least 6
 */
record ListLayout(Order order, boolean decisionDatesAreText, boolean birthDatesAreText, int titleRows) {

    private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** Orders of the columns that are seen. */
    enum Order {
        OFFICIAL,
        UNIT_FIRST,
        DECISION_BEFORE_SCORES
    }

    static ListLayout drawn(Draw draw) {
        return new ListLayout(
                draw.oneOf(List.of(Order.OFFICIAL, Order.OFFICIAL, Order.UNIT_FIRST, Order.DECISION_BEFORE_SCORES)),
                draw.chance(0.35),
                draw.chance(0.7),
                draw.between(6, 8));
    }

    /** A day as it is written in Viet Nam. */
    static String dayMonthYear(LocalDate day) {
        return DAY_MONTH_YEAR.format(day);
    }

    List<ListColumn> columns(PovertyRuleSet ruleSet) {
        List<ListColumn> columns = new ArrayList<>();
        columns.add(alone("STT", (number, entry) -> ListValue.of(number)));
        if (order == Order.UNIT_FIRST) {
            columns.addAll(place());
        }
        columns.addAll(head());
        if (order != Order.UNIT_FIRST) {
            columns.addAll(place());
        }
        if (order == Order.DECISION_BEFORE_SCORES) {
            columns.addAll(decision());
        }
        columns.addAll(scores(ruleSet));
        columns.addAll(circumstances());
        columns.addAll(classes(ruleSet));
        if (order != Order.DECISION_BEFORE_SCORES) {
            columns.addAll(decision());
        }
        columns.add(alone("Ghi chú", (number, entry) -> ListValue.EMPTY));
        return columns;
    }

    private List<ListColumn> head() {
        return List.of(
                alone("Mã hộ", (number, entry) -> ListValue.of(entry.household().code())),
                alone(
                        "Họ và tên chủ hộ",
                        (number, entry) -> ListValue.of(entry.household().head())),
                alone(
                        "Giới tính",
                        (number, entry) ->
                                ListValue.of(entry.household().gender().vietnamese())),
                alone(
                        "Ngày, tháng, năm sinh",
                        (number, entry) -> day(entry.household().birth(), birthDatesAreText)),
                alone(
                        "Số định danh cá nhân",
                        (number, entry) -> ListValue.of(entry.household().personalNumber())),
                alone(
                        "Dân tộc",
                        (number, entry) -> ListValue.of(entry.household().ethnicity())),
                alone(
                        "Số nhân khẩu",
                        (number, entry) -> ListValue.of(entry.household().members())));
    }

    private static List<ListColumn> place() {
        return List.of(
                alone(
                        "Thôn",
                        (number, entry) ->
                                ListValue.of(entry.household().village().name())),
                alone("Mã xã", (number, entry) -> ListValue.of(entry.unit().code())),
                alone(
                        "Xã, phường",
                        (number, entry) -> ListValue.of(capitalised(entry.unit().label()))),
                alone(
                        "Khu vực",
                        (number, entry) -> ListValue.of(entry.area() == AreaKind.RURAL ? "Nông thôn" : "Thành thị")));
    }

    private static List<ListColumn> scores(PovertyRuleSet ruleSet) {
        List<ListColumn> columns = new ArrayList<>();
        columns.add(alone(
                "Điểm B1",
                (number, entry) -> new ListValue.Amount(entry.assessment().b1())));
        columns.add(alone(
                "Điểm B2", (number, entry) -> ListValue.of(entry.assessment().b2())));
        for (DeprivationIndicator indicator : ruleSet.indicators()) {
            columns.add(marked(
                    "Thiếu hụt các chỉ số dịch vụ xã hội cơ bản",
                    indicator.label(),
                    entry -> entry.assessment().deprivations().contains(indicator)));
        }
        for (PovertyReason reason : ruleSet.reasons()) {
            columns.add(marked(
                    "Nguyên nhân nghèo",
                    reason.label(),
                    entry -> entry.assessment().reasons().contains(reason)));
        }
        return columns;
    }

    private static List<ListColumn> circumstances() {
        return List.of(
                trait("Hộ không có khả năng lao động", HouseholdTrait.NO_LABOUR_CAPACITY),
                trait("Hộ có thành viên là người có công với cách mạng", HouseholdTrait.REVOLUTION_MERIT),
                trait("Dân tộc tại chỗ", HouseholdTrait.LOCAL_ETHNIC_GROUP),
                trait(
                        "Hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp, diêm nghiệp có mức sống trung bình",
                        HouseholdTrait.AGRICULTURAL),
                children("Số trẻ em", Children::all),
                children("Số trẻ em không có bảo hiểm y tế", Children::withoutInsurance),
                children("Số trẻ em suy dinh dưỡng", Children::malnourished),
                children("Số trẻ em không đi học", Children::notAtSchool));
    }

    private static ListColumn trait(String header, HouseholdTrait trait) {
        return marked(
                "Đặc điểm của hộ",
                header,
                entry -> entry.circumstances().traits().contains(trait));
    }

    private static ListColumn children(String header, ToIntFunction<Children> number) {
        return new ListColumn(
                Optional.of("Trẻ em dưới 16 tuổi và thiếu hụt của trẻ em"),
                header,
                (order, entry) ->
                        ListValue.of(number.applyAsInt(entry.circumstances().children())));
    }

    private static List<ListColumn> classes(PovertyRuleSet ruleSet) {
        return List.of(
                alone("Phân loại đầu kỳ", (number, entry) -> ListValue.of(ruleSet.wordsFor(entry.opening()))),
                alone("Phân loại cuối kỳ", (number, entry) -> ListValue.of(ruleSet.wordsFor(entry.closing()))),
                alone(
                        "Diễn biến",
                        (number, entry) -> ListValue.of(entry.movement().vietnamese())),
                alone("Nguyên nhân thay đổi", (number, entry) -> ListValue.of("Rà soát")));
    }

    private List<ListColumn> decision() {
        return List.of(
                alone(
                        "Số quyết định",
                        (number, entry) -> ListValue.of(entry.decision().number())),
                alone("Ngày quyết định", (number, entry) -> day(entry.decision().date(), decisionDatesAreText)));
    }

    private static ListValue day(LocalDate day, boolean asText) {
        return asText ? ListValue.of(dayMonthYear(day)) : new ListValue.Day(day);
    }

    private static String capitalised(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }
}
