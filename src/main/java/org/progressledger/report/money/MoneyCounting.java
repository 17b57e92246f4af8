package org.progressledger.report.money;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.programme.ItemKey;
import org.progressledger.report.money.Mobilised.Millions;
import org.progressledger.report.money.Mobilised.Place;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.Label;
import org.progressledger.report.table.OpenedCell;
import org.progressledger.shared.Texts;

/**
 * Adds up the finest cells of the money: lines and columns say which of them, a column also which of their amounts. The same
 * lists them (decision 0255).
 *
 * @param lines from top to bottom; the total is the last
 * @param columns from left to right
 */
record MoneyCounting(Mobilised mobilised, List<Line> lines, List<Column> columns) {

    private static final Label NO_GROUP = new Label("", "");
    private static final Label IN_DONG = new Label("Đồng", "VND");

    private static final Texts WORDS = new Texts("fund-web");

    record Line(FormRow.Kind kind, Label label, Predicate<Place> has) {

        static Line of(Label label, Predicate<Place> has) {
            return new Line(FormRow.Kind.LINE, label, has);
        }

        static Line total() {
            return new Line(FormRow.Kind.TOTAL, MoneyForms.TOTAL, any -> true);
        }
    }

    record Column(FormColumn column, Predicate<Place> has, Figure figure) {}

    /** Which of the amounts of a finest cell a column shows. */
    enum Figure {
        PLAN(Millions::plan, List.of(FundMeasure.ASSIGNED)),
        MOBILISED(
                Millions::mobilised,
                List.of(FundMeasure.ADVANCED, FundMeasure.PAID, FundMeasure.RECOVERED, FundMeasure.CONTRIBUTED)),
        REST(
                Millions::rest,
                List.of(
                        FundMeasure.ASSIGNED,
                        FundMeasure.ADVANCED,
                        FundMeasure.PAID,
                        FundMeasure.RECOVERED,
                        FundMeasure.CONTRIBUTED));

        private final ToLongFunction<Millions> amount;
        private final List<FundMeasure> measures;

        /** @param measures what it is computed from */
        Figure(ToLongFunction<Millions> amount, List<FundMeasure> measures) {
            this.amount = amount;
            this.measures = measures;
        }

        long of(Millions millions) {
            return amount.applyAsLong(millions);
        }
    }

    MoneyCounting {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
    }

    List<FormColumn> formColumns() {
        return columns.stream().map(Column::column).toList();
    }

    List<FormRow> rows() {
        return lines.stream()
                .map(line -> new FormRow(
                        line.kind(),
                        Optional.empty(),
                        line.label(),
                        columns.stream()
                                .map(column -> FormCell.count(column.figure().of(mobilised.sum(which(line, column)))))
                                .toList()))
                .toList();
    }

    /** The finest cells that a cell adds up, by content and source; none that adds nothing. */
    List<Place> places(Line line, Column column) {
        return mobilised.cells().entrySet().stream()
                .filter(cell -> which(line, column).test(cell.getKey()))
                .filter(cell -> column.figure().of(cell.getValue()) != 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * @param form as it was released
     * @param line from 0
     * @param column from 0
     * @param name of a content
     */
    OpenedMoney open(MoneyForm form, int line, int column, Function<ItemKey, Label> name) {
        Figure figure = columns.get(column).figure();
        List<Place> places = places(lines.get(line), columns.get(column));
        List<FormColumn> shown = new ArrayList<>();
        shown.add(new FormColumn("source", NO_GROUP, new Label("Nguồn vốn", "Source"), FormColumn.Kind.TEXT));
        figure.measures.forEach(
                measure -> shown.add(new FormColumn(measure.name(), IN_DONG, words(measure), FormColumn.Kind.COUNT)));
        shown.add(OpenedCell.adds());
        return new OpenedMoney(
                new OpenedCell(
                        form,
                        form.rows().get(line),
                        form.columns().get(column),
                        new Label("Nội dung", "Content"),
                        shown,
                        places.stream()
                                .map(place -> part(place, figure, name.apply(place.content())))
                                .toList()),
                places.stream().map(place -> entries(form.question(), place)).toList());
    }

    private static Label words(FundMeasure measure) {
        String key = "fund-measure." + measure;
        return new Label(WORDS.text(key, Texts.VIETNAMESE), WORDS.text(key, Locale.ENGLISH));
    }

    private FormRow part(Place place, Figure figure, Label content) {
        List<FormCell> cells = new ArrayList<>();
        cells.add(FormCell.text(place.source().full()));
        figure.measures.forEach(measure -> cells.add(FormCell.count(mobilised.rows().get(place).stream()
                .mapToLong(row -> row.sums().get(measure).dong())
                .sum())));
        cells.add(FormCell.count(figure.of(mobilised.cells().get(place))));
        return new FormRow(FormRow.Kind.LINE, Optional.empty(), content, cells);
    }

    private Map<FundDimension, Set<String>> entries(MoneyFormQuestion question, Place place) {
        Map<FundDimension, Set<String>> where = new EnumMap<>(FundDimension.class);
        for (FundDimension dimension : List.of(FundDimension.ITEM, FundDimension.SOURCE, FundDimension.NATURE)) {
            where.put(
                    dimension,
                    mobilised.rows().get(place).stream()
                            .map(row -> row.by().get(dimension))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        where.put(FundDimension.BUDGET_YEAR, Set.of(Integer.toString(question.year())));
        where.put(FundDimension.CARRIED, Set.of(Boolean.toString(false)));
        return where;
    }

    private static Predicate<Place> which(Line line, Column column) {
        return line.has().and(column.has());
    }
}
