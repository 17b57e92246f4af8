package org.progressledger.commune;

import java.util.Map;
import org.progressledger.shared.UnitId;

/**
 * What a decision about a title rests on beside the titles of the commune itself.
 *
 * @param results what is stated about the commune's criteria
 * @param predecessors the titles of the units that the decision names as predecessors
 */
public record TitleGround(CriteriaBook results, Map<UnitId, TitleBook> predecessors) {

    public TitleGround {
        predecessors = Map.copyOf(predecessors);
    }
}
