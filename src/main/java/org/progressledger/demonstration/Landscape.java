package org.progressledger.demonstration;

import java.util.LinkedHashMap;
import java.util.List;

/**
 * What differs between mountains and plain.
 *
 * @param poorShare share of the poor among poor and near-poor households before the first review
 * @param ethnicities weights by name
 * @param villagePrefixes first parts of invented village names
 * @param villageNames second parts
 */
record Landscape(
        double poorShare,
        LinkedHashMap<String, Integer> ethnicities,
        List<String> villagePrefixes,
        List<String> villageNames) {

    /** From the mountains down. */
    enum Kind {
        UPLAND,
        MIDLAND,
        LOWLAND
    }
}
