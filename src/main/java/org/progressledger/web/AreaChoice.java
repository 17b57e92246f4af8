package org.progressledger.web;

import java.util.List;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.DrawnArea;
import org.progressledger.territory.Territory;

/**
 * The field in which a reader chooses the area of a page that counts communes.
 *
 * @param chosen what the page shows, as it stands in an address
 * @param groups none is empty
 */
public record AreaChoice(String chosen, List<Group> groups) {

    public AreaChoice {
        groups = List.copyOf(groups);
    }

    /** @param message key of the words for its areas */
    public record Group(String message, List<Offered> areas) {

        public Group {
            areas = List.copyOf(areas);
        }
    }

    /** @param value as it stands in an address */
    public record Offered(String value, String label) {}

    /** All provinces, and what were provinces and districts in the one of the area. */
    public static AreaChoice of(DrawnArea area, Boundaries boundaries, Territory known) {
        List<AreasUnder.Former> former = new AreasUnder(boundaries, known).formerIn(area.province());
        return new AreaChoice(
                area.key().toString(),
                List.of(
                                new Group(
                                        "forms.area.provinces",
                                        known.provinces().stream()
                                                .map(province -> new Offered(
                                                        AreaKey.province(province.code())
                                                                .toString(),
                                                        province.name()))
                                                .toList()),
                                group("forms.area.former-provinces", AreaKey.Kind.FORMER_PROVINCE, former),
                                group("forms.area.districts", AreaKey.Kind.DISTRICT, former))
                        .stream()
                        .filter(group -> !group.areas().isEmpty())
                        .toList());
    }

    private static Group group(String message, AreaKey.Kind kind, List<AreasUnder.Former> former) {
        return new Group(
                message,
                former.stream()
                        .filter(area -> area.key().kind() == kind)
                        .map(area -> new Offered(area.key().toString(), area.name()))
                        .toList());
    }
}
