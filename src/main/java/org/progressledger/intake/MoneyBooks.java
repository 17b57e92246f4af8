package org.progressledger.intake;

import java.util.List;
import java.util.function.Function;
import org.progressledger.fund.AllocationBook;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.ProjectEvent.ProjectDescribed;

/**
 * The books of the ledger as a row finds them.
 *
 * @param allocations what each allocation holds
 * @param projects all descriptions of a project
 */
record MoneyBooks(
        Function<AllocationId, AllocationBook> allocations, Function<String, List<ProjectDescribed>> projects) {

    AllocationBook book(AllocationId allocation) {
        return allocations.apply(allocation);
    }
}
