package org.progressledger.fund;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.progressledger.programme.ItemKey;
import org.progressledger.shared.UnitId;

/**
 * What an allocation is for. Two allocations for the same purpose are the same allocation.
 *
 * @param planYears the year, or the years of the medium term, that the money is planned for; payment may be later
 * @param holder code of the budget unit (mã ĐVQHNS) that the money is assigned to
 * @param unit where the money goes: the commune or former district of the project, or the province for what lies in
 *     several or is not yet divided
 * @param item part of a programme
 * @param project code of the project or task that it is allocated to in detail; empty while it is not
 */
public record Purpose(
        PlanYears planYears,
        String holder,
        UnitId unit,
        ItemKey item,
        FundSource source,
        FundNature nature,
        Optional<String> project) {

    /** Whether it is allocated in detail, so that it can be paid from. */
    @JsonIgnore
    public boolean isDetailed() {
        return project.isPresent();
    }
}
