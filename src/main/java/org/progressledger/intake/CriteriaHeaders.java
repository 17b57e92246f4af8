package org.progressledger.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.progressledger.intake.CriteriaColumn.OfCriterion;
import org.progressledger.intake.CriteriaColumn.OfIndicator;
import org.progressledger.intake.CriteriaColumn.Plain;
import org.progressledger.intake.CriteriaColumn.Wide;

/**
 * Tells the columns of a list of criteria results.
 *
 * @param head what stands above the header of the sheet and therefore needs no column
 */
record CriteriaHeaders(HeadBlock head) implements ListHeaders {

    private static final ColumnNames<CriteriaColumn> NAMES = names();
    private static final int ENOUGH_COLUMNS = 3;

    /** Words after the number begin with a letter: {@code TC 1 4} is no criterion. */
    private static final Pattern CRITERION = Pattern.compile("(?:tieu chi|tc)(?: so)? ([1-9]\\d?)(?: \\p{L}.*)?");

    private static final Pattern INDICATOR =
            Pattern.compile("(?:chi tieu|ct)(?: so)? ([1-9]\\d?) ([1-9]\\d?)(?: \\p{L}.*)?");

    /** Said once for all rows above the header, or in columns. */
    static final List<Plain> SAID_ONCE_OR_IN_COLUMNS = List.of(Plain.STAGE, Plain.DECISION_NUMBER, Plain.DECISION_DATE);

    private static ColumnNames<CriteriaColumn> names() {
        ColumnNames<CriteriaColumn> names = new ColumnNames<>("/intake/criteria-header-words.properties");
        for (Plain column : Plain.values()) {
            names.add(column, column.header());
            names.addOthers(column);
        }
        return names;
    }

    /** The column of this name, for what is said above the header. */
    static Optional<CriteriaColumn> named(String words) {
        return NAMES.isName(words) ? NAMES.column(words) : Optional.empty();
    }

    @Override
    public Optional<CriteriaColumn> column(String header) {
        return numbered(header).or(() -> NAMES.column(header));
    }

    private static Optional<CriteriaColumn> numbered(String header) {
        String folded = Words.fold(header);
        Matcher indicator = INDICATOR.matcher(folded);
        if (indicator.matches()) {
            return Optional.of(new OfIndicator(indicator.group(1) + "." + indicator.group(2)));
        }
        Matcher criterion = CRITERION.matcher(folded);
        return criterion.matches()
                ? Optional.of(new OfCriterion(Integer.parseInt(criterion.group(1))))
                : Optional.empty();
    }

    @Override
    public boolean isName(String header) {
        return NAMES.isName(header) || numbered(header).isPresent();
    }

    @Override
    public int enough() {
        return ENOUGH_COLUMNS;
    }

    @Override
    public ListColumn filledInEveryRow() {
        return Plain.UNIT_CODE;
    }

    @Override
    public Map<ListColumn, String> official() {
        return Plain.all().stream().collect(Collectors.toMap(Function.identity(), Plain::header));
    }

    /** Without columns of criteria, a list must say in each row which criterion it is about and whether it is met. */
    @Override
    public List<String> missing(Set<ListColumn> found) {
        List<Plain> required = new ArrayList<>(List.of(Plain.UNIT_CODE));
        if (found.stream().noneMatch(Wide.class::isInstance)) {
            required.add(Plain.MET);
            if (!found.contains(Plain.INDICATOR) && !found.contains(Plain.NAME)) {
                required.add(Plain.CRITERION);
            }
        }
        SAID_ONCE_OR_IN_COLUMNS.stream()
                .filter(column -> !head.cells().containsKey(column))
                .forEach(required::add);
        return required.stream()
                .filter(column -> !found.contains(column))
                .map(Plain::header)
                .toList();
    }
}
