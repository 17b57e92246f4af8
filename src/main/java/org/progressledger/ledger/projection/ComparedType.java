package org.progressledger.ledger.projection;

/**
 * What the comparison found of one type of document.
 *
 * @param type simple name of the class, such as {@code HouseholdDocument}
 * @param compared documents of either side that were looked at
 * @param onlyInLive how many the events do not make
 * @param onlyInRebuilt how many the live generation lacks
 * @param different how many hold something else than what the events make
 */
public record ComparedType(String type, long compared, long onlyInLive, long onlyInRebuilt, long different) {

    static ComparedType of(String type) {
        return new ComparedType(type, 0, 0, 0, 0);
    }

    ComparedType looked(long documents) {
        return new ComparedType(type, compared + documents, onlyInLive, onlyInRebuilt, different);
    }

    ComparedType with(DocumentDifference.Kind kind) {
        return switch (kind) {
            case ONLY_IN_LIVE -> new ComparedType(type, compared, onlyInLive + 1, onlyInRebuilt, different);
            case ONLY_IN_REBUILT -> new ComparedType(type, compared, onlyInLive, onlyInRebuilt + 1, different);
            case DIFFERENT -> new ComparedType(type, compared, onlyInLive, onlyInRebuilt, different + 1);
        };
    }

    /** How many are not as the events make them. */
    public long differences() {
        return onlyInLive + onlyInRebuilt + different;
    }
}
