package org.progressledger.household.web;

import java.util.List;
import java.util.Optional;
import org.progressledger.household.read.Whereabouts;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.AreasUnder;
import org.progressledger.territory.DrawnArea;
import org.progressledger.territory.Province;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the areas that addresses name. */
@Component
class Areas {

    private final Units units;

    Areas(Units units) {
        this.units = units;
    }

    /**
     * The area that an address names.
     *
     * @param text as {@link AreaKey} writes it
     * @throws ProblemException if it is unreadable or there is none
     */
    Area named(String text, Asked asked) {
        AreaKey key = AreaKey.parse(text)
                .orElseThrow(() -> new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "area-unreadable", text)));
        return area(key, asked);
    }

    /**
     * Where the households of a list are looked for: in the communes of an area, in some units, or anywhere. Those
     * that nobody has assigned to a unit are in no area.
     *
     * @param area as {@link AreaKey} writes it; goes before the units
     * @param codes of units; none for all
     * @throws ProblemException if the area or a unit is unknown
     */
    Whereabouts where(Optional<String> area, List<String> codes, Asked asked) {
        return area.filter(text -> !text.isBlank())
                .<Whereabouts>map(text -> new Whereabouts.In(named(text, asked).ids(), asked.boundaries()))
                .orElseGet(() -> asked.in(units.identities(codes, asked)));
    }

    /** @throws ProblemException if there is none */
    Area province(String code, Asked asked) {
        return area(AreaKey.province(code), asked);
    }

    /**
     * @param code three digits, such as {@code 535}
     * @throws ProblemException if there was none
     */
    Area district(String code, Asked asked) {
        return area(AreaKey.district(code), asked);
    }

    /**
     * @param code two digits in the numbering of that time
     * @throws ProblemException if there was none
     */
    Area formerProvince(String code, Asked asked) {
        return area(AreaKey.formerProvince(code), asked);
    }

    private static Area area(AreaKey key, Asked asked) {
        DrawnArea drawn = under(asked).of(key).orElseThrow(() -> unknown(key.code()));
        return new Area(
                path(key),
                key,
                drawn.name(),
                drawn.province(),
                key.kind() == AreaKey.Kind.PROVINCE,
                drawn.isDrawn(),
                drawn.units());
    }

    private static String path(AreaKey key) {
        return switch (key.kind()) {
            case PROVINCE -> "/provinces/" + key.code();
            case FORMER_PROVINCE -> "/former-provinces/" + key.code();
            case DISTRICT -> "/districts/" + key.code();
        };
    }

    /** @param name with its kind */
    record Former(String path, String name) {}

    /** What were provinces and then districts in what is this province today. */
    List<Former> formerIn(Province province, Asked asked) {
        return under(asked).formerIn(province).stream()
                .map(former -> new Former(path(former.key()), former.name()))
                .toList();
    }

    private static AreasUnder under(Asked asked) {
        return new AreasUnder(asked.places(), asked.territory());
    }

    private static ProblemException unknown(String code) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "unit-unknown", code));
    }
}
