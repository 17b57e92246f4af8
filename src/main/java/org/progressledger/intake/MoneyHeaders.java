package org.progressledger.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells the columns of a list about money.
 *
 * @param head what stands above the header of the sheet and therefore needs no column
 */
record MoneyHeaders(MoneyListForm form, HeadBlock head) implements ListHeaders {

    private static final int ENOUGH_COLUMNS = 5;

    @Override
    public Optional<MoneyColumn> column(String header) {
        return form.names().column(header);
    }

    @Override
    public boolean isName(String header) {
        return form.names().isName(header);
    }

    @Override
    public int enough() {
        return ENOUGH_COLUMNS;
    }

    @Override
    public ListColumn filledInEveryRow() {
        return form.filledInEveryRow();
    }

    @Override
    public Map<ListColumn, String> official() {
        return form.columns().stream().collect(Collectors.toMap(Function.identity(), MoneyColumn::header));
    }

    @Override
    public List<String> missing(Set<ListColumn> found) {
        return form.required().stream()
                .filter(column -> !found.contains(column) && !head.cells().containsKey(column))
                .map(MoneyColumn::header)
                .toList();
    }
}
