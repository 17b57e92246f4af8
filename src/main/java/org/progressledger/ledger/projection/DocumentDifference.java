package org.progressledger.ledger.projection;

import java.util.List;

/**
 * A document of the live generation that is not what the events make.
 *
 * @param type simple name of its class
 * @param id its identity within the type
 * @param fields that differ, at most {@value #MOST_FIELDS}; none if one side lacks the document
 */
public record DocumentDifference(String type, String id, Kind kind, List<FieldDifference> fields) {

    static final int MOST_FIELDS = 50;

    public enum Kind {
        /** No event makes it. */
        ONLY_IN_LIVE,
        /** The live generation lacks it. */
        ONLY_IN_REBUILT,
        /** Both sides have it, with other values. */
        DIFFERENT
    }

    public DocumentDifference {
        fields = List.copyOf(fields);
    }
}
