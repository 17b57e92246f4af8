package org.progressledger.ledger.projection;

import org.springframework.util.StringUtils;

/**
 * One build of a projection from position 0, with collections, token and dead letters of its own.
 *
 * @param projection name of the projection
 * @param number from 1; never used again
 * @param version version of the projection that folds it
 */
public record Generation(String projection, int number, int version) {

    /** Name of the collection that holds the documents of this type, such as {@code household_2_figurePage}. */
    public String collection(Class<? extends ProjectedDocument> type) {
        return prefix() + StringUtils.uncapitalize(type.getSimpleName());
    }

    String prefix() {
        return projection + "_" + number + "_";
    }

    String processor() {
        return projection + "-" + number;
    }
}
