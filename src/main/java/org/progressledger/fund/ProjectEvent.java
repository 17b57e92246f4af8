package org.progressledger.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;

/** What can happen to a project or task; stream {@code project:<code>}. What has landed never changes meaning. */
public sealed interface ProjectEvent {

    /** Code of the project (mã dự án), or of the task for recurrent money. */
    String code();

    LocalDate effectiveOn();

    /**
     * The project as it is described from a day on; the first one registers it. The columns of the medium-term detail.
     *
     * @param name in Vietnamese
     * @param kind such as {@code Đường giao thông}
     * @param places communes or former districts in which it lies; at least one unit
     * @param capacity design capacity in words, such as {@code 2,4 km}
     * @param firstYear year of its beginning
     * @param lastYear year of its completion, not before the first
     * @param investment total investment
     * @param central part of it from the central budget
     * @param owner budget unit that carries it out (chủ đầu tư), code
     */
    record ProjectDescribed(
            String code,
            String name,
            String kind,
            List<UnitId> places,
            Optional<String> capacity,
            int firstYear,
            int lastYear,
            Money investment,
            Money central,
            String owner,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements ProjectEvent {

        public ProjectDescribed {
            places = List.copyOf(places);
        }
    }
}
