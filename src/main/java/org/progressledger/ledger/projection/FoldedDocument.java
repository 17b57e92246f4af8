package org.progressledger.ledger.projection;

/**
 * A document folded from the events of exactly one stream, in their order. It is stored with the position of the last
 * event folded into it, so that no event counts twice. What is made of several streams is a {@link GatheredDocument}.
 */
public non-sealed interface FoldedDocument extends ProjectedDocument {}
