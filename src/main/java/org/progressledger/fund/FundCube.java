package org.progressledger.fund;

import java.util.List;
import java.util.Map;
import org.progressledger.shared.Money;

/** Sums over all money of the programmes, by any of its dimensions, as of any day, as known at any position. */
public interface FundCube {

    /** Name of the projection that answers, to wait for a position. */
    String PROJECTION = "fund";

    /** The sums per combination of the dimensions asked by, in the order of their values, without rows of zeros. */
    List<FundRow> sums(FundQuestion question);

    /**
     * One row of an answer.
     *
     * @param by value of each dimension that was asked by
     * @param sums sum of each measure that was asked for; 0 where there is none
     */
    record FundRow(Map<FundDimension, String> by, Map<FundMeasure, Money> sums) {

        public FundRow {
            by = Map.copyOf(by);
            sums = Map.copyOf(sums);
        }

        /** What the government publishes as disbursed (giải ngân): advances and payments less what was recovered. */
        public Money disbursed() {
            return sums.get(FundMeasure.ADVANCED)
                    .plus(sums.get(FundMeasure.PAID))
                    .minus(sums.get(FundMeasure.RECOVERED));
        }
    }
}
