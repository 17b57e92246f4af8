package org.progressledger.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the columns of a review list by the words in their headers. */
final class HeaderWords implements ListHeaders {

    private static final String OTHER_WORDS = "/intake/header-words.properties";
    private static final int ENOUGH_COLUMNS = 4;

    private final ScoreColumns scores;
    private final ColumnNames<ReviewColumn> names = new ColumnNames<>(OTHER_WORDS);

    private HeaderWords(ScoreColumns scores) {
        this.scores = scores;
    }

    static HeaderWords load(ScoreColumns scores) {
        return load(scores, ReviewColumn.all());
    }

    /** Knows these columns and no others. */
    static HeaderWords load(ScoreColumns scores, List<ReviewColumn> columns) {
        HeaderWords words = new HeaderWords(scores);
        for (ReviewColumn column : columns) {
            words.names.addOthers(column);
            if (!isOfScores(column)) {
                words.names.add(column, words.header(column));
            }
        }
        columns.stream()
                .filter(HeaderWords::isOfScores)
                .forEach(
                        column -> column.headers(scores).forEach(header -> words.names.addUnlessTaken(column, header)));
        return words;
    }

    /** Its words stand in rule sets, which anybody may publish. */
    private static boolean isOfScores(ReviewColumn column) {
        return column instanceof ReviewColumn.OfDeprivation || column instanceof ReviewColumn.OfReason;
    }

    /** The header of the official list. */
    String header(ReviewColumn column) {
        return column.headers(scores).get(0);
    }

    @Override
    public Optional<ReviewColumn> column(String header) {
        return names.column(header);
    }

    @Override
    public boolean isName(String header) {
        return names.isName(header);
    }

    @Override
    public int enough() {
        return ENOUGH_COLUMNS;
    }

    @Override
    public ListColumn filledInEveryRow() {
        return ReviewColumn.Plain.HOUSEHOLD_CODE;
    }

    @Override
    public Map<ListColumn, String> official() {
        return ReviewColumn.all().stream().collect(Collectors.toMap(Function.identity(), this::header));
    }

    @Override
    public List<String> missing(Set<ListColumn> found) {
        Set<ReviewColumn> known = found.stream()
                .filter(ReviewColumn.class::isInstance)
                .map(ReviewColumn.class::cast)
                .collect(Collectors.toSet());
        return Stream.concat(
                        ReviewColumn.all().stream().filter(column -> column.isRequired() && !known.contains(column)),
                        scores.missing(known).stream())
                .map(this::header)
                .toList();
    }
}
