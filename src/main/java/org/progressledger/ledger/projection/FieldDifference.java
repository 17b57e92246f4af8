package org.progressledger.ledger.projection;

/**
 * A field that is not the same on both sides. The values may be personal data: they are for the report, never for a log.
 *
 * @param path names from the document down, such as {@code record.homes[2].village}
 * @param live value as JSON text, cut off at {@value #LONGEST} characters; empty if the field is not there
 * @param rebuilt value that the events make, likewise
 */
public record FieldDifference(String path, String live, String rebuilt) {

    static final int LONGEST = 500;
}
