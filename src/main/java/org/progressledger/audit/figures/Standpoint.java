package org.progressledger.audit.figures;

import org.progressledger.facts.Basis;
import org.progressledger.territory.Boundaries;

/**
 * From where a figure is looked at: nothing else decides about it.
 *
 * @param boundaries the drawing by whose units is counted
 */
public record Standpoint(Basis basis, Boundaries boundaries) {}
