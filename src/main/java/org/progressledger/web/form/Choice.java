package org.progressledger.web.form;

/**
 * What can be chosen.
 *
 * @param value what is sent
 * @param label what is read
 */
public record Choice(String value, String label) {}
