package org.progressledger.commune;

/**
 * A document that stands behind an assessment.
 *
 * @param title what it is called
 * @param sha256 hash of the file, 64 lower-case hexadecimal digits
 * @param place where the file is kept: an address or a shelf mark
 */
public record Evidence(String title, String sha256, String place) {}
