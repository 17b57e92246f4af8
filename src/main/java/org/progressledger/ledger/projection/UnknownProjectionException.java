package org.progressledger.ledger.projection;

import java.util.Collection;

/** No projection of this name is registered. */
public class UnknownProjectionException extends RuntimeException {

    public UnknownProjectionException(String projection, Collection<String> known) {
        super("There is no projection '%s'; there are: %s".formatted(projection, String.join(", ", known)));
    }
}
