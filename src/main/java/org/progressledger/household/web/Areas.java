package org.progressledger.household.web;

import java.util.List;
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
