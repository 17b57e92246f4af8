package org.progressledger.household;

/** How the request of a household reached the commune. */
public enum RequestChannel {
    IN_PERSON,
    POST,
    ONLINE
}
