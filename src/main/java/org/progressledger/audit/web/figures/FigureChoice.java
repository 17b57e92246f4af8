package org.progressledger.audit.web.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.progressledger.audit.web.figures.FigureAsking.Asked;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.progressledger.web.TimeChoice;

/**
 * The fields by which a reader chooses what a page shows of a figure.
 *
 * @param path page that the fields lead to
 * @param hidden the two times and the drawing, which are kept as they are
 * @param area the chosen area; empty for everywhere
 * @param where the chosen values by column, with commas between
 * @param by the chosen columns
 */
record FigureChoice(
        String path,
        Map<String, String> hidden,
        String area,
        List<Offered> areas,
        Map<String, String> where,
        List<String> by) {

    /** @param value as it stands in an address */
    record Offered(String value, String label) {}

    static FigureChoice of(String path, Asked asked, TimeChoice time, Territory known) {
        Map<String, String> hidden = new LinkedHashMap<>();
        time.effectiveOn().ifPresent(day -> hidden.put("effectiveOn", day.toString()));
        time.knownAt().ifPresent(position -> hidden.put("knownAt", position.toString()));
        time.boundaries().ifPresent(key -> hidden.put("boundaries", key));
        Map<String, String> where = new TreeMap<>();
        asked.question().where().forEach((name, values) -> where.put(name, String.join(",", values)));
        return new FigureChoice(
                path,
                hidden,
                asked.question().area().map(Object::toString).orElse(""),
                areas(asked, known),
                where,
                asked.question().by());
    }

    private static List<Offered> areas(Asked asked, Territory known) {
        AreasUnder areas = new AreasUnder(asked.standpoint().boundaries(), known);
        List<Offered> offered = new ArrayList<>();
        for (Province province : known.provinces()) {
            offered.add(new Offered(AreaKey.province(province.code()).toString(), province.label()));
        }
        for (Province province : known.provinces()) {
            areas.formerIn(province)
                    .forEach(former -> offered.add(
                            new Offered(former.key().toString(), former.name() + " (" + province.name() + ")")));
        }
        return offered;
    }
}
