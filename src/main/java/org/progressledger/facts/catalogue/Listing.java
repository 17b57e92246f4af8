package org.progressledger.facts.catalogue;

import org.progressledger.shared.UnitId;

/**
 * Under which unit an amount stands.
 *
 * @param unit of the drawing; the recorded one if nobody knows which unit of the drawing it is
 * @param isDrawn whether it is a unit of the drawing
 */
public record Listing(UnitId unit, boolean isDrawn) {}
