package org.progressledger.commune.web;

import java.util.ArrayList;
import java.util.List;
import org.progressledger.commune.progress.CommuneOnDay;
import org.progressledger.commune.progress.CommunesOnDay;
import org.progressledger.commune.progress.CriteriaBand;
import org.progressledger.ruleset.CriteriaSet;

/**
 * Which communes the list shows.
 *
 * @param chosen {@code titled}, {@code risk}, {@code not-assessed}, bounds of the number of criteria met such as {@code
 *     met-5-9}, or a group such as {@code group-3}, {@code group-} for none; anything else shows all
 */
record CommuneFilter(String chosen) {

    private static final String TITLED = "titled";
    private static final String AT_RISK = "risk";
    static final String NOT_ASSESSED = "not-assessed";
    private static final String MET = "met-";
    private static final String GROUP = "group-";

    /**
     * @param message key of its words
     * @param argument fills their place
     * @param count communes that it shows
     */
    record Offered(String message, String argument, long count, boolean current, String link) {}

    boolean shows(CommuneOnDay commune) {
        if (chosen.matches(MET + "\\d{1,3}-\\d{1,3}")) {
            String[] bounds = chosen.substring(MET.length()).split("-");
            return commune.isAssessed()
                    && Integer.parseInt(bounds[0]) <= commune.met()
                    && commune.met() <= Integer.parseInt(bounds[1]);
        }
        if (chosen.startsWith(GROUP)) {
            return commune.group().orElse("").equals(chosen.substring(GROUP.length()));
        }
        return switch (chosen) {
            case TITLED -> !commune.titles().isEmpty();
            case NOT_ASSESSED -> !commune.isAssessed();
            case AT_RISK -> !commune.risks().isEmpty();
            default -> true;
        };
    }

    static List<Offered> all(CommunesOnDay day, CommuneFilter current, PageLinks links) {
        CriteriaSet set = day.question().criteriaSet();
        List<Offered> offered = new ArrayList<>();
        offered.add(offered("communes.filter.all", "", "", day, current, links));
        for (CriteriaBand band : CriteriaBand.of(set)) {
            offered.add(offered(
                    "communes.filter.met", band.code(), MET + band.least() + "-" + band.most(), day, current, links));
        }
        offered.add(offered("communes.not-assessed", "", NOT_ASSESSED, day, current, links));
        day.byGroup().keySet().stream()
                .map(group -> group.orElse(""))
                .sorted()
                .map(group -> offered(
                        group.isEmpty() ? "communes.no-group" : "communes.of-group",
                        group,
                        GROUP + group,
                        day,
                        current,
                        links))
                .forEach(offered::add);
        offered.add(offered("communes.filter.titled", "", TITLED, day, current, links));
        offered.add(offered("communes.filter.risk", "", AT_RISK, day, current, links));
        return offered;
    }

    private static Offered offered(
            String message, String argument, String name, CommunesOnDay day, CommuneFilter current, PageLinks links) {
        CommuneFilter filter = new CommuneFilter(name);
        return new Offered(
                message,
                argument,
                day.such(filter::shows).communes().size(),
                name.equals(current.chosen()),
                links.at(name.isEmpty() ? "/communes" : "/communes?show=" + name));
    }
}
