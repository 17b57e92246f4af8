package org.progressledger.audit;

import java.util.List;

/** The closings of reporting periods as they are read. */
public interface ReportingPeriods {

    /** Name of the projection that answers, to wait for a position. */
    String PROJECTION = "reporting-periods";

    /**
     * All closings of the periods of a province, the latest period first, of one period the latest closing first.
     *
     * @param province two-digit code
     * @param knownAt position up to which the ledger is taken as known
     */
    List<Closing> of(String province, long knownAt);
}
