package org.progressledger.report.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.programme.Programmes;
import org.progressledger.report.Equation;
import org.progressledger.report.EquationName;
import org.progressledger.report.EquationRule;
import org.progressledger.report.money.Mobilised.Place;
import org.progressledger.report.money.MoneyCounting.Column;
import org.progressledger.report.money.MoneyCounting.Figure;
import org.progressledger.report.money.MoneyCounting.Line;
import org.progressledger.report.money.SourceRow.Group;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.Label;

/** Forms 09 and 12: what was mobilised and what is planned by component and content, each by source. */
final class MoneyByContent {

    private static final Label MOBILISED = new Label("Đã huy động", "Mobilised");
    private static final Label PLAN = new Label("Kế hoạch năm", "Plan of the year");

    private final Mobilised mobilised;
    private final Programmes programmes;
    private final ItemKey programme;

    /** @param programmes as known on the basis of the form */
    MoneyByContent(Mobilised mobilised, Programmes programmes, ItemKey programme) {
        this.mobilised = mobilised;
        this.programmes = programmes;
        this.programme = programme;
    }

    Mobilised mobilised() {
        return mobilised;
    }

    /** A column of a block. */
    private record Source(String code, Label label, Predicate<SourceRow> has) {}

    private static List<Source> sources() {
        return List.of(
                new Source("total", MoneyForms.TOTAL, any -> true),
                new Source(
                        "centralInvestment",
                        new Label("TW: đầu tư phát triển", "Central: investment"),
                        SourceRow.CENTRAL_INVESTMENT::equals),
                new Source(
                        "centralRecurrent",
                        new Label("TW: sự nghiệp", "Central: recurrent"),
                        SourceRow.CENTRAL_RECURRENT::equals),
                of("local", new Label("Ngân sách địa phương", "Local budget"), Group.LOCAL),
                of("integrated", new Label("Lồng ghép", "Integrated"), Group.INTEGRATED),
                of("credit", new Label("Tín dụng", "Credit"), Group.CREDIT),
                of("enterprises", new Label("Doanh nghiệp", "Enterprises"), Group.ENTERPRISES),
                of("people", new Label("Cộng đồng, người dân", "People"), Group.PEOPLE));
    }

    private static Source of(String code, Label label, Group group) {
        return new Source(code, label, row -> row.group() == group);
    }

    static List<Column> columns() {
        return Stream.concat(
                        sources().stream().map(source -> column("mobilised", MOBILISED, source, Figure.MOBILISED)),
                        sources().stream().map(source -> column("plan", PLAN, source, Figure.PLAN)))
                .toList();
    }

    private static Column column(String block, Label group, Source source, Figure figure) {
        return new Column(
                new FormColumn(block + "." + source.code(), group, source.label(), FormColumn.Kind.COUNT),
                place -> source.has().test(place.source()),
                figure);
    }

    /** A line: a component with all of it, a content, or what is not divided further. */
    private record Content(Label label, Predicate<ItemKey> has, boolean isPart) {}

    private List<Content> lines() {
        Set<ItemKey> keys = new TreeSet<>();
        mobilised.cells().keySet().stream().map(Place::content).forEach(keys::add);
        programmes.items().stream()
                .map(ProgrammeItem::key)
                .filter(key -> key.isWithin(programme) && depth(key) == 2)
                .forEach(keys::add);
        List<Content> lines = new ArrayList<>();
        for (ItemKey component : keys.stream()
                .flatMap(key -> key.component().stream())
                .distinct()
                .sorted()
                .toList()) {
            lines.add(new Content(name(component), key -> key.isWithin(component), false));
            keys.stream()
                    .filter(key -> depth(key) > 2 && key.isWithin(component))
                    .forEach(content -> lines.add(new Content(name(content), content::equals, true)));
            if (keys.stream().anyMatch(key -> depth(key) > 2 && key.isWithin(component))) {
                lines.add(new Content(
                        new Label(
                                "Chưa phân cho nội dung (%s)".formatted(component),
                                "Not divided among contents (%s)".formatted(component)),
                        component::equals,
                        true));
            }
        }
        lines.add(new Content(
                new Label("Khác, chưa phân cho hợp phần", "Other, not divided among components"),
                key -> depth(key) == 1,
                false));
        return lines;
    }

    private static int depth(ItemKey key) {
        return key.path().split("/").length;
    }

    Label name(ItemKey key) {
        Optional<ProgrammeItem> item = programmes.item(key);
        String words = item.flatMap(ProgrammeItem::number)
                .map(number -> number + ": ")
                .orElse("")
                .concat(item.map(ProgrammeItem::name).orElse(key.path()));
        return new Label(words, words);
    }

    MoneyCounting counting() {
        List<Line> lines = new ArrayList<>();
        lines().forEach(line ->
                lines.add(Line.of(line.label(), place -> line.has().test(place.content()))));
        lines.add(Line.total());
        return new MoneyCounting(mobilised, lines, columns());
    }

    /** As the form shows them: the sources make up each row, components and the rest the total, contents each component. */
    List<Equation> equations(List<FormRow> rows) {
        List<Equation> equations = new ArrayList<>();
        List<FormColumn> columns = columns().stream().map(Column::column).toList();
        int block = sources().size();
        for (FormRow row : rows) {
            for (int begin = 0; begin < columns.size(); begin += block) {
                equations.add(new Equation(
                        EquationName.of(
                                EquationRule.MONEY_SOURCES_MAKE_ROW,
                                row.label(),
                                columns.get(begin).group()),
                        IntStream.range(begin + 1, begin + block)
                                .mapToLong(place -> MoneyForms.number(row, place))
                                .sum(),
                        MoneyForms.number(row, begin)));
            }
        }
        List<Content> lines = lines();
        for (int place = 0; place < columns.size(); place++) {
            int column = place;
            equations.add(new Equation(
                    EquationName.of(
                            EquationRule.MONEY_ROWS_MAKE_TOTAL,
                            MoneyForms.TOTAL,
                            columns.get(place).code()),
                    IntStream.range(0, lines.size())
                            .filter(line -> !lines.get(line).isPart())
                            .mapToLong(line -> MoneyForms.number(rows.get(line), column))
                            .sum(),
                    MoneyForms.number(rows.get(rows.size() - 1), column)));
            equations.addAll(parts(lines, rows, column));
        }
        return equations;
    }

    private static List<Equation> parts(List<Content> lines, List<FormRow> rows, int column) {
        List<Equation> equations = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = at + 1;
            while (end < lines.size() && lines.get(end).isPart()) {
                end++;
            }
            if (end > at + 1) {
                equations.add(new Equation(
                        EquationName.of(
                                EquationRule.MONEY_ROWS_MAKE_TOTAL,
                                lines.get(at).label(),
                                columns().get(column).column().code()),
                        rows.subList(at + 1, end).stream()
                                .mapToLong(row -> MoneyForms.number(row, column))
                                .sum(),
                        MoneyForms.number(rows.get(at), column)));
            }
            at = end;
        }
        return equations;
    }
}
