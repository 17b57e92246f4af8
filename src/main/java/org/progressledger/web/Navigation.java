package org.progressledger.web;

/**
 * A feature's bean that puts an entry into the frame of every page.
 *
 * @param order place from the left
 * @param path where it leads
 * @param message key of its words
 */
public record Navigation(int order, String path, String message) {}
