package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.shared.VietnameseText;
import org.progressledger.web.TimeBar;
import org.progressledger.web.TimeChoice;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page of a province, or of what was a province or district before.
 *
 * @param all every line
 * @param rows the lines shown: those that the search finds, in the order chosen
 * @param unassigned households of which nobody knows the unit of the drawing
 * @param columns heads of the columns
 * @param searched what is searched for, empty for everything
 * @param compared the choice that the changes are counted from
 */
record ProvinceView(
        Area area,
        List<CommuneCounts> all,
        List<CommuneCounts> rows,
        CommuneCounts.Sum unassigned,
        List<Column> columns,
        String searched,
        TimeChoice compared,
        Map<String, String> searchKeeps) {

    /**
     * @param message key of its words
     * @param link the page sorted by it
     */
    record Column(String message, boolean number, boolean sorted, boolean descending, String link) {}

    static ProvinceView of(
            Area area,
            List<CommuneCounts> all,
            CommuneCounts.Sum unassigned,
            Order order,
            String searched,
            TimeBar bar,
            TimeChoice compared) {
        String wanted = VietnameseText.searchForm(searched);
        return new ProvinceView(
                area,
                all,
                all.stream()
                        .filter(row -> VietnameseText.searchForm(row.name()).contains(wanted))
                        .sorted(order.column().order(order.descending()))
                        .toList(),
                unassigned,
                Arrays.stream(CommuneColumn.values())
                        .map(column -> head(column, order, searched, bar))
                        .toList(),
                searched,
                compared,
                kept(order, bar));
    }

    /** Figures fall, names rise at the first click; a second click turns the order round. */
    record Order(CommuneColumn column, boolean descending) {

        static Order of(Optional<CommuneColumn> column, Optional<Boolean> descending) {
            CommuneColumn chosen = column.orElse(CommuneColumn.NAME);
            return new Order(chosen, descending.orElse(chosen != CommuneColumn.NAME));
        }
    }

    /** Sum of the area, whatever is searched for. */
    public CommuneCounts.Sum sum() {
        return CommuneCounts.Sum.of(all).plus(unassigned);
    }

    /** Sum of the lines shown. */
    public CommuneCounts.Sum shown() {
        return searched.isBlank() ? sum() : CommuneCounts.Sum.of(rows);
    }

    /** A search finds communes. */
    public boolean showsUnassigned() {
        return searched.isBlank() && !unassigned.isNothing();
    }

    public LocalDate comparedWith() {
        return compared.effectiveOn().orElseThrow();
    }

    /** What changed of the sum since the day that is compared with, by cause. */
    public String sinceCompared(TimeBar bar) {
        return bar.at(area.figures("difference", "POOR,NEAR_POOR") + "&fromEffectiveOn=" + comparedWith());
    }

    private static Column head(CommuneColumn column, Order order, String searched, TimeBar bar) {
        boolean sorted = column == order.column();
        boolean descending = sorted ? !order.descending() : column != CommuneColumn.NAME;
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(bar.path())
                .queryParam("sort", column)
                .queryParam("descending", descending);
        if (!searched.isEmpty()) {
            link.queryParam("commune", searched);
        }
        return new Column(
                column.message(),
                column != CommuneColumn.NAME,
                sorted,
                order.descending(),
                bar.at(link.build().toUriString()));
    }

    private static Map<String, String> kept(Order order, TimeBar bar) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("sort", order.column().name());
        kept.put("descending", Boolean.toString(order.descending()));
        bar.choice().effectiveOn().ifPresent(day -> kept.put("effectiveOn", day.toString()));
        bar.choice().knownAt().ifPresent(known -> kept.put("knownAt", known.toString()));
        bar.choice().boundaries().ifPresent(key -> kept.put("boundaries", key));
        return kept;
    }
}
